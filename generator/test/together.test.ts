import { readFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { generate, Stages } from '@tc3/generator'
import { describe, expect, it, vi } from 'vitest'
import { withLock } from '../dist/write/lock.js'
import { expire, watchCalls } from './moments/calls.js'
import { startCommit, startInterrupted } from './moments/processes.js'
import { Scene } from './moments/scene.js'
import { treeOf } from './moments/tree.js'
import { demoProject, type TestProject } from './project.js'
import { startTc3, tc3, textOf } from './run.js'

/** Pauses a process before it moves the second file into place. */
const interruption = { pause: true, calls: '^renameSync$', at: 3 } as const

/** Starts a process that commits the plan of a scene, and waits until it is half done. */
async function startHalf(scene: Scene, { root }: TestProject) {
  const run = startCommit(interruption, root, scene.plan)
  await run.paused()
  return run
}

const waiting = 'Waiting for another command, which is writing to this project.\n'

describe('tc3 generate', () => {
  it('can run twice at the same time', async () => {
    const scene = await Scene.generated()
    const project = await scene.copy()
    const runs = await Promise.all([tc3(project.root, 'generate'), tc3(project.root, 'generate')])
    expect(runs.map(({ status }) => status)).toEqual([0, 0])
    expect(await scene.stateOf(project)).toBe('after')
  })

  it('reports that it waits for a process that is writing, and then continues', async () => {
    const scene = await Scene.generated()
    const project = await scene.copy()
    const first = await startHalf(scene, project)
    const second = startTc3(project.root, 'generate')
    const check = startTc3(project.root, 'generate', '--check')
    for (const { stderr } of [second, check])
      await vi.waitFor(() => expect(stderr.readableLength).toBeGreaterThan(0), { timeout: 60_000 })
    first.child.stdin.write('.')
    expect((await first.ended).status).toBe(0)
    expect([await second.ended, textOf(second.stderr)]).toEqual([0, waiting])
    expect(textOf(second.stdout)).toMatch(/^0 files written/)
    expect([await check.ended, textOf(check.stderr)]).toEqual([0, waiting])
    expect(await scene.stateOf(project)).toBe('after')
  })

  it('undoes the changes of a killed process some seconds after it was killed', async () => {
    const scene = await Scene.generated()
    const project = await scene.copy()
    const first = await startHalf(scene, project)
    first.child.kill('SIGKILL')
    await first.ended
    const start = Date.now()
    const { status, stdout } = await tc3(project.root, 'generate')
    expect(Date.now() - start).toBeGreaterThan(3000)
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^[1-9]/)])
    expect(await scene.stateOf(project)).toBe('after')
  })

  it('generates again if the spec changes before it writes', async () => {
    const project = await demoProject()
    const file = join(project.root, 'spec/demo/2020-01-01/types.yaml')
    let hasChanged = false
    await watchCalls(
      (name, _, [path]) => {
        // The packages are generated, but the project is not yet locked.
        if (hasChanged || name !== 'mkdirSync' || !String(path).endsWith('.tc3')) return
        hasChanged = true
        writeFileSync(file, readFileSync(file, 'utf8').replace('Name of the thing', 'The name'))
      },
      () => generate(project.root, new Stages(() => 0), false),
    )
    expect(hasChanged).toBe(true)
    expect(await project.read('packages/client-demo/src/generated/types.ts')).toContain('/** The name */')
    const { plan } = await generate(project.root, new Stages(() => 0), true)
    expect(plan).toMatchObject({ written: [], removed: [] })
  })
})

describe('a signal while files are moved into place', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('%s ends the process after all are moved', async (signal) => {
    const scene = await Scene.small()
    const project = await scene.copy()
    const run = await startHalf(scene, project)
    run.child.kill(signal)
    run.child.stdin.write('.')
    expect(await run.ended).toMatchObject({ status: null, signal })
    expect(await scene.stateOf(project)).toBe('after')
  })

  it('ends tc3 generate --watch after the run', async () => {
    const scene = await Scene.generated()
    const project = await scene.copy()
    const run = startInterrupted(interruption, project.root, 'generate', '--watch')
    await run.paused()
    run.child.kill('SIGINT')
    run.child.stdin.write('.')
    expect(await run.ended).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+ files written/) })
    expect(await scene.stateOf(project)).toBe('after')
  })
})

describe('the lock', () => {
  it('is waited for until a timeout, and the wait is reported once', async () => {
    const { root } = await demoProject()
    const onWait = vi.fn()
    const options = { maxWait: 600, onWait }
    const locked = withLock(root, () => withLock(root, async () => {}, options))
    await expect(locked).rejects.toThrow(
      `Another command is still writing to ${root}. Wait for it or stop it, then run the command again.`,
    )
    expect(onWait).toHaveBeenCalledOnce()
  })

  it('of a command that was killed long ago is removed at once', async () => {
    const project = await demoProject()
    await mkdir(join(project.root, '.tc3/lock'), { recursive: true })
    expire(project.root)
    await withLock(project.root, async () => {}, { maxWait: 0 })
    expect([...(await treeOf(project.root)).keys()]).not.toContain('.tc3')
  })

  it('is held by one task at a time', async () => {
    const { root } = await demoProject()
    const order: string[] = []
    const run = (name: string) =>
      withLock(root, async () => {
        order.push(`${name} begins`)
        await setImmediate()
        order.push(`${name} ends`)
      })
    await Promise.all(['a', 'b', 'c'].map(run))
    for (let index = 0; index < order.length; index += 2) {
      expect(order[index + 1]).toBe(order[index]?.replace('begins', 'ends'))
    }
    expect(order).toHaveLength(6)
  })
})
