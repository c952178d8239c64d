import { mkdir, rm, rmdir, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { generate } from '@tc3/generator'
import { describe, expect, it } from 'vitest'
import { commit } from '../dist/write/commit.js'
import { withLock } from '../dist/write/lock.js'
import { expire } from './moments/calls.js'
import { Scene, stages, startWith } from './moments/moments.js'

/** Blocks the event loop, so that the lock is not renewed. */
function block(milliseconds: number) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

describe('a command whose process does not run for so long that it can lose its lock', () => {
  it.each([
    ['before it stages files', '^mkdirSync$', 2],
    ['while it stages files', '^writeFileSync$', 2],
  ])('fails and writes nothing if another command took over %s', async (_, calls, at) => {
    const scene = await Scene.create()
    const project = await scene.copy()
    const suspended = startWith({ pause: true, calls, at }, project.root, 'generate')
    await suspended.says('paused')
    expire(project.root)
    await generate(project.root, stages(), false)
    expect(await scene.stateOf(project)).toBe('after')
    const [written] = scene.plan.written
    await project.write(written?.path ?? '', 'of the other command')
    suspended.child.stdin.write('.')
    const { status, stderr } = await suspended.ended
    expect(stderr).toBe(
      `paused\ntc3: This command lost its lock on ${project.root}, because it was suspended or blocked for 5 seconds ` +
        'or the lock was removed. Nothing was changed. Run the command again.\n',
    )
    expect(status).toBe(1)
    expect(await project.read(written?.path ?? '')).toBe('of the other command')
  })

  it('neither commits nor releases the lock of the other command', async () => {
    const scene = await Scene.create()
    const { root } = await scene.copy()
    const folder = join(root, '.tc3/lock')
    const run = withLock(root, async (lock) => {
      await rmdir(folder)
      await mkdir(folder)
      await utimes(folder, Date.now() / 1000, Date.now() / 1000 + 10)
      await commit(lock, scene.plan)
    })
    await expect(run).rejects.toThrow(`This command lost its lock on ${root}, because`)
    expect((await stat(folder)).isDirectory()).toBe(true)
    await rm(join(root, '.tc3'), { recursive: true })
    expect(await scene.stateOf({ root })).toBe('before')
  })

  it('commits if no other command took over', async () => {
    const scene = await Scene.create()
    const project = await scene.copy()
    await withLock(project.root, async (lock) => {
      block(5100)
      await commit(lock, scene.plan)
    })
    expect(await scene.stateOf(project)).toBe('after')
  })
})
