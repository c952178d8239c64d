import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generate, Stages } from '@tc3/generator'
import { describe, expect, it } from 'vitest'
import { commit } from '../dist/write/commit.js'
import { withLock } from '../dist/write/lock.js'
import { expire, type Listener, momentsOf } from './moments/calls.js'
import { startInterrupted } from './moments/processes.js'
import { Scene } from './moments/scene.js'
import { emptyProject, type TestProject } from './project.js'

/** How many processes are ended at random moments. `npm run soak:kill` ends many. */
const rounds = Number(process.env.KILLS ?? 1)
/** Determines the moments. */
const seed = Number(process.env.SEED ?? 1)
const timeout = (1 + rounds) * 120_000

function recover({ root }: TestProject): Promise<void> {
  return withLock(root, async () => {})
}

function hasJournal({ root }: TestProject): boolean {
  return existsSync(join(root, '.tc3/journal.json'))
}

/** Commits the plan of a scene, and returns the moments at which a process could be killed. */
function momentsOfCommit(
  scene: Scene,
  project: TestProject,
  isWanted?: (...call: Parameters<Listener>) => boolean,
): Promise<TestProject[]> {
  return momentsOf(
    project,
    () => withLock(project.root, (stage) => commit(project.root, stage, scene.plan)),
    isWanted,
  )
}

/** Commits the plan of a scene up to the removal of the journal, when all files are already changed. */
async function lastMoment(scene: Scene): Promise<TestProject> {
  const isLast: Listener & ((name: string, index: number, args: readonly unknown[]) => boolean) = (
    name,
    _,
    [path],
  ) => name === 'unlinkSync' && String(path).endsWith('journal.json')
  const [moment] = await momentsOfCommit(scene, await scene.copy(), isLast)
  if (moment === undefined) throw new Error('There is no journal.')
  expect(hasJournal(moment)).toBe(true)
  return moment
}

/** Recovers the project at each moment, and returns the states. */
async function recoveredStates(scene: Scene, moments: readonly TestProject[]): Promise<string[]> {
  const states: string[] = []
  for (const moment of moments) {
    await recover(moment)
    states.push(await scene.stateOf(moment))
  }
  return states
}

describe('a command that is killed before any of its changes', () => {
  it('leaves a project that the next command recovers', async () => {
    const scene = await Scene.small()
    const project = await scene.copy()
    const moments = await momentsOfCommit(scene, project)
    expect(moments.filter(hasJournal).length).toBeGreaterThan(5)
    const states = await recoveredStates(scene, [...moments, project])
    // Up to a moment nothing has changed, and from then on everything has.
    const done = states.indexOf('after')
    expect(done).toBeGreaterThan(10)
    expect(new Set(states.slice(0, done))).toEqual(new Set(['before']))
    expect(new Set(states.slice(done))).toEqual(new Set(['after']))
  })

  it('leaves a project that can still be recovered if the recovery is killed as well', async () => {
    const scene = await Scene.small()
    const killed = await lastMoment(scene)
    const moments = await momentsOf(killed, () => recover(killed))
    expect(moments.length).toBeGreaterThan(5)
    expect(new Set(await recoveredStates(scene, [...moments, killed]))).toEqual(new Set(['before']))
  })

  it('leaves a new file that has been edited since', async () => {
    const scene = await Scene.small()
    const killed = await lastMoment(scene)
    const created = 'packages/mock-demo/src/generated/types.ts'
    await killed.write(created, 'mine')
    await recover(killed)
    expect(await killed.read(created)).toBe('mine')
  })
})

/** Returns the same numbers between 0 and 1 for the same seed. */
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
    const scene = await Scene.generated()
    const total = join((await emptyProject()).root, 'total')
    await startInterrupted({ total }, (await scene.copy()).root, 'generate').ended
    const calls = Number(await readFile(total, 'utf8'))
    expect(calls).toBeGreaterThan(100)
    const signals = ['SIGKILL', 'SIGINT', 'SIGTERM'] as const
    let ended = 0
    for (let round = 0; round < rounds; round += 1) {
      const project = await scene.copy()
      const signal = signals[round % signals.length] ?? 'SIGKILL'
      // Most calls only read; those that write come at the end.
      const at = Math.ceil(calls * (random() < 0.3 ? random() : 1 - random() / 8))
      const run = await startInterrupted({ signal, at }, project.root, 'generate').ended
      const moment = `${signal} at ${at} of ${calls}`
      // The number of calls varies, so that a run can end before the signal.
      expect([moment, run.signal ?? run.status]).toEqual([moment, run.signal === null ? 0 : signal])
      if (run.signal !== null) ended += 1
      if (signal === 'SIGKILL') {
        expire(project.root)
        await recover(project)
      }
      const state = await scene.stateOf(project)
      expect([moment, ['before', 'after'].includes(state) || state]).toEqual([moment, true])
      const { plan } = await generate(project.root, new Stages(() => 0), false)
      expect(plan?.written.length === 0).toBe(state === 'after')
      expect(await scene.stateOf(project)).toBe('after')
    }
    expect(ended).toBeGreaterThan(rounds / 2)
  })
})
