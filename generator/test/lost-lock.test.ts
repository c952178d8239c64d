import { existsSync } from 'node:fs'
import { mkdir, rm, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commit } from '../dist/write/commit.js'
import { withLock } from '../dist/write/lock.js'
import { expire } from './moments/calls.js'
import { startCommit } from './moments/processes.js'
import { Scene } from './moments/scene.js'

function lostLock(root: string): string {
  return (
    `This command lost its lock on ${root}, because it was suspended or blocked for 5 seconds or the lock was removed. ` +
    'Nothing was changed. Run the command again.'
  )
}

describe('a command that is suspended for so long that another one takes over its lock', () => {
  it.each([
    ['before it stages files', '^copyFileSync$', 1],
    ['while it stages files', '^writeFileSync$', 2],
    ['before it stores the journal', '^renameSync$', 1],
  ])('fails and changes nothing: %s', async (_, calls, at) => {
    const scene = await Scene.small()
    const project = await scene.copy()
    const suspended = startCommit({ pause: true, calls, at }, project.root, scene.plan)
    await suspended.paused()
    expire(project.root)
    await withLock(project.root, (stage) => commit(project.root, stage, scene.plan))
    expect(await scene.stateOf(project)).toBe('after')
    const [written] = scene.plan.written
    await project.write(written?.path ?? '', 'of the other command')
    suspended.child.stdin.write('.')
    const { status, stderr } = await suspended.ended
    expect(stderr).toContain(lostLock(project.root))
    expect(status).toBe(1)
    expect(await project.read(written?.path ?? '')).toBe('of the other command')
  })

  it('leaves the lock of the other command', async () => {
    const scene = await Scene.small()
    const { root } = await scene.copy()
    const lock = join(root, '.tc3/lock')
    const run = withLock(root, async (stage) => {
      await rmdir(lock)
      await mkdir(lock)
      await rm(join(root, '.tc3', stage), { recursive: true })
      await commit(root, stage, scene.plan)
    })
    await expect(run).rejects.toThrow(lostLock(root))
    expect((await stat(lock)).isDirectory()).toBe(true)
    await rm(join(root, '.tc3'), { recursive: true })
    expect(await scene.stateOf({ root })).toBe('before')
  })
})

it('a command that was suspended succeeds if no other one took over', async () => {
  const scene = await Scene.small()
  const project = await scene.copy()
  await withLock(project.root, async (stage) => {
    expire(project.root)
    await commit(project.root, stage, scene.plan)
  })
  expect(await scene.stateOf(project)).toBe('after')
  expect(existsSync(join(project.root, '.tc3'))).toBe(false)
})
