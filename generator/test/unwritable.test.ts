import { chmod } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { commit } from '../dist/write/commit.js'
import { withLock } from '../dist/write/lock.js'
import { watchCalls } from './moments/calls.js'
import { Scene } from './moments/scene.js'
import { asStranger } from './moments/stranger.js'
import { tc3 } from './run.js'

/** The reason and the remedy in the message, by error code of the system. */
const reasons = {
  ENOSPC: ['the disk is full', 'Free some space'],
  EDQUOT: ['the disk quota is used up', 'Free some space'],
  EROFS: ['the file system is read-only', 'Make it writable'],
  EACCES: ['permission is denied', 'Make it writable for you'],
  EPERM: ['the system does not permit it', 'Make it writable for you'],
} as const

function message(code: keyof typeof reasons): RegExp {
  const [reason, remedy] = reasons[code]
  const place = '(?:packages/[^ ]+|/[^ ]+|\\.tc3)'
  return new RegExp(
    `^Cannot (?:write|remove|stage) ${place}: ${reason} \\(${code}\\); nothing was changed\\. ${remedy} and run the command again\\.$`,
  )
}

/** The functions that need space on the disk. */
const allocating = /^(?:mkdir|writeFile|copyFile)Sync$/
/** The functions that need the permission to write. */
const changing = /^(?:mkdir|rename|rm|unlink|writeFile|copyFile)Sync$/

interface Failure {
  readonly code: string
  /** The names of the functions that fail. */
  readonly calls: RegExp
  /** The index of the first call that fails. */
  readonly at: number
  /** Whether all later calls fail as well. */
  readonly lasts: boolean
}

/** Commits the plan of a scene while calls fail. Returns the message of the error, and the number of calls. */
async function commitWith(scene: Scene, { code, calls, at, lasts }: Failure) {
  const project = await scene.copy()
  let count = 0
  const error = await watchCalls(
    (name) => {
      if (!calls.test(name)) return
      const index = count++
      if (lasts ? index >= at : index === at)
        throw Object.assign(new Error(`${code}: simulated`), { code, syscall: 'none' })
    },
    () => withLock(project.root, (stage) => commit(project.root, stage, scene.plan)),
  ).then(
    () => undefined,
    (cause: Error) => cause.message,
  )
  return { project, error, count }
}

describe('a write that fails', () => {
  it.each([
    ['ENOSPC', allocating, true],
    ['EACCES', changing, false],
    ['EDQUOT', allocating, true],
    ['EROFS', allocating, true],
    ['EPERM', changing, false],
  ] as const)('with %s is reported and changes nothing, whichever call fails', async (code, calls, lasts) => {
    const scene = await Scene.small()
    const { count } = await commitWith(scene, { code, calls, at: Number.POSITIVE_INFINITY, lasts })
    expect(count).toBeGreaterThan(10)
    let failures = 0
    for (let at = 0; at < count; at += 1) {
      const { project, error } = await commitWith(scene, { code, calls, at, lasts })
      if (error !== undefined) {
        failures += 1
        expect(error).toMatch(message(code))
      }
      // The next command removes staged files that could not be removed.
      await withLock(project.root, async () => {})
      expect(await scene.stateOf(project)).toBe(error === undefined ? 'after' : 'before')
    }
    expect(failures).toBeGreaterThan(10)
  })

  it('is undone by the next command if it cannot be undone at once', async () => {
    const scene = await Scene.small()
    const { project, error } = await commitWith(scene, {
      code: 'EPERM',
      calls: /^renameSync$/,
      at: 3,
      lasts: true,
    })
    expect(error).toMatch(/^Cannot restore packages\/[^\n]*; the next command undoes the change\./)
    await withLock(project.root, async () => {})
    expect(await scene.stateOf(project)).toBe('before')
  })
})

it('a folder without write permission is reported by tc3 generate, but not by --check', async () => {
  const scene = await Scene.generated()
  const project = await scene.copy()
  await chmod(project.root, 0o555)
  const { status, stderr } = await asStranger(() => tc3(project.root, 'generate'))
  expect(status).toBe(1)
  expect(stderr).toBe(
    `tc3: Cannot write ${project.root}: permission is denied (EACCES); nothing was changed. ` +
      'Make it writable for you and run the command again.\n',
  )
  const check = await asStranger(() => tc3(project.root, 'generate', '--check'))
  expect(check.stderr).toMatch(/^would write packages/)
  await chmod(project.root, 0o755)
  expect(await scene.stateOf(project)).toBe('before')
})
