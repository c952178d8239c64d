import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generate } from '@tc3/generator'
import { describe, expect, it } from 'vitest'
import { commit } from '../dist/write/commit.js'
import { withLock } from '../dist/write/lock.js'
import { expire, momentsOf } from './moments/calls.js'
import { Scene, stages, startWith, temporaryFolder } from './moments/moments.js'
import type { TestProject } from './project.js'

/** How many processes are ended at random. */
const rounds = Number(process.env.KILLS ?? 3)
/** Determines the moments. */
const seed = Number(process.env.SEED ?? 1)
/** Not a limit that any machine should reach. */
const timeout = (1 + rounds) * 120_000

function recover({ root }: TestProject): Promise<void> {
  return withLock(root, async () => {})
}

function hasJournal({ root }: TestProject): boolean {
  return existsSync(join(root, '.tc3/journal.json'))
}

/** The state of the project at each moment once the next command has recovered it. */
async function recoveredStates(scene: Scene, moments: readonly TestProject[]): Promise<string[]> {
  const states: string[] = []
  for (const moment of moments) {
    await recover(moment)
    states.push(await scene.stateOf(moment))
  }
  return states
}

/** Until one moment nothing has changed, and from then on everything has. */
function expectOneTurn(states: readonly string[]): void {
  const done = states.indexOf('after')
  expect(done).toBeGreaterThan(10)
  expect([...new Set(states.slice(0, done))]).toEqual(['before'])
  expect([...new Set(states.slice(done))]).toEqual(['after'])
}

describe('a process that is killed before any of its changes', () => {
  it('leaves a project that the next command recovers', async () => {
    const scene = await Scene.create()
    const project = await scene.copy()
    const moments = await momentsOf(project, () => withLock(project.root, (lock) => commit(lock, scene.plan)))
    expect(moments.filter(hasJournal).length).toBeGreaterThan(5)
    expectOneTurn(await recoveredStates(scene, moments))
  })

  it('leaves one that the next but one recovers, if it was recovering itself', async () => {
    const scene = await Scene.create()
    const project = await scene.copy()
    const moments = await momentsOf(project, () => withLock(project.root, (lock) => commit(lock, scene.plan)))
    const almostDone = moments.filter(hasJournal).at(-1)
    if (almostDone === undefined) throw new Error('There is no journal.')
    const recovering = await momentsOf(almostDone, () => recover(almostDone))
    expect(recovering.length).toBeGreaterThan(5)
    expect([...new Set(await recoveredStates(scene, recovering))]).toEqual(['before'])
  })

  it('leaves a file alone that somebody has written since', async () => {
    const scene = await Scene.create()
    const project = await scene.copy()
    const moments = await momentsOf(project, () => withLock(project.root, (lock) => commit(lock, scene.plan)))
    const moment = moments.filter(hasJournal).at(-1)
    const created = scene.plan.written
      .map(({ path }) => path)
      .find((path) => path.startsWith('packages/mock-demo/src/'))
    if (moment === undefined || created === undefined) throw new Error('No file was new.')
    await moment.write(created, 'mine')
    await recover(moment)
    expect(await moment.read(created)).toBe('mine')
  })
})

/** The same numbers between 0 and 1 for the same seed. */
function seeded(state: number): () => number {
  let current = state
  return () => {
    current = (current + 0x6d2b79f5) | 0
    let mixed = Math.imul(current ^ (current >>> 15), current | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

describe(`tc3 generate, ended ${rounds} times with SEED=${seed}`, { timeout }, () => {
  it('leaves the project as before or as after', async () => {
    const random = seeded(seed)
    const scene = await Scene.create()
    const total = join(await temporaryFolder(), 'total')
    await startWith({ at: 0, total }, (await scene.copy()).root, 'generate').ended
    const calls = Number(await readFile(total, 'utf8'))
    expect(calls).toBeGreaterThan(100)
    const signals = ['SIGKILL', 'SIGINT', 'SIGTERM'] as const
    let ended = 0
    for (let round = 0; round < rounds; round += 1) {
      const project = await scene.copy()
      const signal = signals[round % signals.length] ?? 'SIGKILL'
      // Most calls only read; the others come at the end.
      const at = Math.ceil(calls * (random() < 0.3 ? random() : 1 - random() / 8))
      const run = await startWith({ signal, at }, project.root, 'generate').ended
      const place = `${signal} at ${at} of ${calls}`
      // Not every run makes as many calls.
      expect([place, run.signal ?? run.status]).toEqual([place, run.signal === null ? 0 : signal])
      if (run.signal !== null) ended += 1
      if (signal === 'SIGKILL') {
        expire(project.root)
        await recover(project)
      }
      const state = await scene.stateOf(project)
      expect([place, ['before', 'after'].includes(state) || state]).toEqual([place, true])
      const { plan } = await generate(project.root, stages(), false)
      expect(plan?.written.length === 0).toBe(state === 'after')
      expect(await scene.stateOf(project)).toBe('after')
    }
    expect(ended).toBeGreaterThan(rounds / 2)
  })
})
