import { existsSync, readdirSync } from 'node:fs'
import { cp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { generate } from '@tc3/generator'
import { describe, expect, it } from 'vitest'
import { putInOrder } from '../dist/write/exclusively.js'
import { everyMoment, Scene, stages, startWith, temporaryFolder } from './moments/moments.js'
import type { TestProject } from './project.js'

/** How often the process is killed at random. */
const kills = Number(process.env.KILLS ?? 6)
/** Determines the moments. */
const seed = Number(process.env.SEED ?? 1)
/** Not a limit that any machine should reach. */
const timeout = (1 + kills) * 120_000

/** What a killed run left is put in order by the next, which then does what there is to do. */
async function expectRecovery(scene: Scene, project: TestProject): Promise<string> {
  await putInOrder(project.root)
  const state = await scene.stateOf(project)
  expect(['before', 'after']).toContain(state)
  const { plan } = await generate(project.root, stages(), false)
  expect(plan?.written.length === 0).toBe(state === 'after')
  expect(await scene.stateOf(project)).toBe('after')
  return state
}

function hasJournal(root: string): boolean {
  const state = join(root, '.tc3')
  return existsSync(state) && readdirSync(state).some((name) => existsSync(join(state, name, 'journal.json')))
}

/** What each of the moments becomes when what was killed then is put in order. */
async function statesOf(scene: Scene, moments: readonly TestProject[]): Promise<string[]> {
  const states: string[] = []
  for (const moment of moments) {
    await putInOrder(moment.root)
    states.push(await scene.stateOf(moment))
  }
  return states
}

/** There is one moment from which on the change is done. */
function expectOneTurn(states: readonly string[]): void {
  const done = states.indexOf('after')
  expect(done).toBeGreaterThan(10)
  expect([...new Set(states.slice(0, done))]).toEqual(['before'])
  expect([...new Set(states.slice(done))]).toEqual(['after'])
}

describe('tc3 generate, killed before any of its calls that change something', () => {
  it('leaves what the next run puts in order', async () => {
    const scene = await Scene.create()
    expectOneTurn(await statesOf(scene, await everyMoment(await scene.copy())))
  })

  it('does so where it was putting in order itself', async () => {
    const scene = await Scene.create()
    const moments = await everyMoment(await scene.copy())
    const halfDone = moments.filter(({ root }) => hasJournal(root))
    const almostDone = halfDone.at(-1)?.root ?? ''
    const project = await scene.copy()
    await rm(join(project.root, 'packages'), { recursive: true })
    await cp(almostDone, project.root, { recursive: true })
    expect(await scene.stateOf(project)).toContain('.tc3')
    expectOneTurn(await statesOf(scene, await everyMoment(project)))
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

describe(`tc3 generate, ended ${kills} times with SEED=${seed}`, { timeout }, () => {
  it('leaves the tree as before or as after', async () => {
    const random = seeded(seed)
    const scene = await Scene.create()
    const total = join(await temporaryFolder(), 'total')
    await startWith({ at: 0, total }, (await scene.copy()).root, 'generate').ended
    const calls = Number(await readFile(total, 'utf8'))
    expect(calls).toBeGreaterThan(100)
    const signals = ['SIGKILL', 'SIGINT', 'SIGTERM'] as const
    let ended = 0
    for (let round = 0; round < kills; round += 1) {
      const project = await scene.copy()
      const signal = signals[round % signals.length] ?? 'SIGKILL'
      // Most calls only read; the later half has the others.
      const at = Math.ceil(calls * (random() < 0.5 ? random() : 1 - random() / 4))
      const run = await startWith({ signal, at }, project.root, 'generate').ended
      const place = `${signal} at ${at} of ${calls}`
      // Not every run makes as many calls.
      expect([place, run.signal ?? run.status]).toEqual([place, run.signal === null ? 0 : signal])
      if (run.signal !== null) ended += 1
      if (signal !== 'SIGKILL')
        expect([place, await scene.stateOf(project)]).toEqual([
          place,
          expect.stringMatching(/^(?:before|after)$/),
        ])
      await expectRecovery(scene, project)
    }
    expect(ended).toBeGreaterThan(kills / 2)
  })
})
