import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { generate } from '@tc3/generator'
import { describe, expect, it, vi } from 'vitest'
import { withLock } from '../dist/write/lock.js'
import { expire } from './moments/calls.js'
import { Scene, stages, startWith, treeOf } from './moments/moments.js'
import { demoProject, type TestProject } from './project.js'

/** A command that is stopped before it moves the second file into place. */
async function halfDone({ root }: TestProject) {
  const run = startWith({ pause: true, calls: '^renameSync$', at: 3 }, root, 'generate')
  await run.says('paused')
  return run
}

describe('several runs of tc3 generate at once', () => {
  it('do what one does', async () => {
    const scene = await Scene.create()
    const project = await scene.copy()
    const runs = Array.from({ length: 2 }, () => startWith({}, project.root, 'generate').ended)
    expect((await Promise.all(runs)).map(({ status }) => status)).toEqual([0, 0])
    expect(await scene.stateOf(project)).toBe('after')
  })

  it('wait for the one that is writing, and say so', async () => {
    const scene = await Scene.create()
    const project = await scene.copy()
    const first = await halfDone(project)
    const second = startWith({}, project.root, 'generate')
    const check = startWith({}, project.root, 'generate', '--check')
    await Promise.all([second.says('Waiting'), check.says('Waiting')])
    first.child.stdin.write('.')
    expect((await first.ended).stdout).toMatch(/^\d+ files written/)
    const waiting = 'Waiting for another command, which is writing to this project.\n'
    expect(await second.ended).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^0 files written/),
      stderr: waiting,
    })
    expect(await check.ended).toMatchObject({ status: 0, stderr: waiting })
    expect(await scene.stateOf(project)).toBe('after')
  })

  it('take over from one that is killed', async () => {
    const scene = await Scene.create()
    const project = await scene.copy()
    const first = await halfDone(project)
    const second = startWith({}, project.root, 'generate')
    await second.says('Waiting')
    first.child.kill('SIGKILL')
    expect(await second.ended).toMatchObject({ status: 0, stdout: expect.stringMatching(/^[1-9]/) })
    expect(await scene.stateOf(project)).toBe('after')
  })

  it('make what the newest spec says, whichever of them ends last', async () => {
    const project = await demoProject()
    // It has read the spec and is about to look whether somebody else is writing.
    const first = startWith({ pause: true, calls: '^mkdirSync$', at: 1 }, project.root, 'generate')
    await first.says('paused')
    const file = 'spec/demo/2020-01-01/types.yaml'
    await project.write(file, (await project.read(file)).replace('Name of the thing', 'The name'))
    await generate(project.root, stages(), false)
    first.child.stdin.write('.')
    expect((await first.ended).status).toBe(0)
    const { plan } = await generate(project.root, stages(), true)
    expect(plan).toMatchObject({ written: [], removed: [] })
  })
})

describe('a signal that comes while files are moved', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('%s ends the process once they all are', async (signal) => {
    const scene = await Scene.create()
    const project = await scene.copy()
    const run = await halfDone(project)
    run.child.kill(signal)
    run.child.stdin.write('.')
    expect(await run.ended).toMatchObject({ status: null, signal })
    expect(await scene.stateOf(project)).toBe('after')
  })

  it('ends --watch after the run', async () => {
    const scene = await Scene.create()
    const project = await scene.copy()
    const moment = { pause: true, calls: '^renameSync$', at: 3 } as const
    const run = startWith(moment, project.root, 'generate', '--watch')
    await run.says('paused')
    run.child.kill('SIGINT')
    run.child.stdin.write('.')
    expect(await run.ended).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+ files written/) })
    expect(await scene.stateOf(project)).toBe('after')
  })
})

describe('waiting for another command', () => {
  it('ends after a while', async () => {
    const { root } = await demoProject()
    const onWait = vi.fn()
    const options = { maxWait: 600, onWait }
    const found = withLock(root, () => withLock(root, async () => {}, options))
    await expect(found).rejects.toThrow(
      `Another command is still writing to ${root}. Wait for it or stop it, then run the command again.`,
    )
    expect(onWait).toHaveBeenCalledOnce()
  })

  it('is over at once if a killed one left its lock long ago', async () => {
    const project = await demoProject()
    await mkdir(join(project.root, '.tc3/lock'), { recursive: true })
    expire(project.root)
    await withLock(project.root, async () => {}, { maxWait: 0 })
    expect([...(await treeOf(project.root)).keys()]).not.toContain('.tc3')
  })

  it('is over within seconds if one has just been killed', async () => {
    const project = await demoProject()
    await mkdir(join(project.root, '.tc3/lock'), { recursive: true })
    const start = Date.now()
    await withLock(project.root, async () => {})
    expect(Date.now() - start).toBeGreaterThan(3000)
  })
})

it('two that wait for each other both get their turn', async () => {
  const { root } = await demoProject()
  const order: string[] = []
  const turn = (name: string) =>
    withLock(root, async () => {
      order.push(`${name} begins`)
      await setImmediate()
      order.push(`${name} ends`)
    })
  await Promise.all(['a', 'b', 'c'].map(turn))
  for (let index = 0; index < order.length; index += 2) {
    expect(order[index + 1]).toBe(order[index]?.replace('begins', 'ends'))
  }
  expect(order).toHaveLength(6)
})
