import { chmod } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { commit } from '../dist/write/commit.js'
import { withLock } from '../dist/write/lock.js'
import { watchCalls } from './moments/calls.js'
import { Scene, startWith } from './moments/moments.js'

/** The reason and the remedy that a message has, by the system's code. */
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

/** The functions that take space on the disk. */
const taking = /^(?:mkdir|writeFile|copyFile)Sync$/
/** The functions that need the permission to write. */
const changing = /^(?:mkdir|rename|rm|unlink|writeFile|copyFile)Sync$/

interface Failure {
  readonly code: string
  readonly calls: RegExp
  /** Which of these calls fails, from 0 on. */
  readonly at: number
  /** Whether all later ones fail, too. */
  readonly lasts: boolean
}

/** Commits the changes of a scene while calls fail; returns the message of the error and how many calls there were. */
async function commitWith(scene: Scene, { code, calls, at, lasts }: Failure) {
  const project = await scene.copy()
  let count = 0
  const error = await watchCalls(
    (name) => {
      if (!calls.test(name)) return
      const index = count++
      if (lasts ? index >= at : index === at)
        throw Object.assign(new Error(`${code}: made to fail`), { code, syscall: 'none' })
    },
    () => withLock(project.root, (lock) => commit(lock, scene.plan)),
  ).then(
    () => undefined,
    (cause: Error) => cause.message,
  )
  return { project, error, count }
}

describe('if something cannot be written', () => {
  it.each([
    ['ENOSPC', taking, true],
    ['EACCES', changing, false],
    ['EDQUOT', taking, true],
    ['EROFS', taking, true],
    ['EPERM', changing, false],
  ] as const)('%s is reported and nothing is changed, whichever call fails', async (code, calls, lasts) => {
    const scene = await Scene.create()
    const { count } = await commitWith(scene, { code, calls, at: Number.POSITIVE_INFINITY, lasts })
    expect(count).toBeGreaterThan(10)
    // One code tries all calls, the others some.
    const step = code === 'EACCES' ? 1 : 7
    let failures = 0
    for (let at = 0; at < count; at += step) {
      const { project, error } = await commitWith(scene, { code, calls, at, lasts })
      if (error !== undefined) {
        failures += 1
        expect(error).toMatch(message(code))
      }
      // A staged file that could not be removed stays until the next command.
      await withLock(project.root, async () => {})
      expect(await scene.stateOf(project)).toBe(error === undefined ? 'after' : 'before')
    }
    expect(failures).toBeGreaterThan(10 / step)
  })

  it('a change that cannot be undone either is left to the next command', async () => {
    const scene = await Scene.create()
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

  it('a folder without the permission is reported, and does not matter to a command that only reads', async () => {
    const scene = await Scene.create()
    const project = await scene.copy()
    await chmod(project.root, 0o555)
    const { status, stderr } = await startWith({ asStranger: true }, project.root, 'generate').ended
    expect(status).toBe(1)
    expect(stderr).toBe(
      `tc3: Cannot write ${project.root}: permission is denied (EACCES); nothing was changed. ` +
        'Make it writable for you and run the command again.\n',
    )
    const check = await startWith({ asStranger: true }, project.root, 'generate', '--check').ended
    expect(check.stderr).toMatch(/^would write packages/)
    await chmod(project.root, 0o755)
    expect(await scene.stateOf(project)).toBe('before')
  })
})
