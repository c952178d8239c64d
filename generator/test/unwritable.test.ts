import { execFile } from 'node:child_process'
import { chmod } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { putInOrder } from '../dist/write/exclusively.js'
import { type Moment, Scene, startWith, temporaryFolder } from './moments/moments.js'

const everyFailure = fileURLToPath(new URL('./moments/every-failure.js', import.meta.url))

interface Outcome {
  readonly root: string
  /** What the run failed with; nothing where it did what it should. */
  readonly error?: string
}

/** What becomes of a project where one call fails, for each that could. */
async function outcomes(scene: Scene, moment: Moment): Promise<Outcome[]> {
  const { root } = await scene.copy()
  const args = [everyFailure, root, await temporaryFolder(), JSON.stringify(moment)]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout)
}

/** The reason as told, and what to do, by the system's code. */
const reasons = {
  ENOSPC: ['the disk is full', 'Free some space'],
  EDQUOT: ['the disk quota is used up', 'Free some space'],
  EROFS: ['the file system is read-only', 'Make it writable'],
  EACCES: ['permission is denied', 'Make it writable for you'],
  EPERM: ['the system does not permit it', 'Make it writable for you'],
} as const

function message(code: keyof typeof reasons): RegExp {
  const [reason, remedy] = reasons[code]
  const place = '(?:packages/[^ ]+|/[^ ]+)'
  return new RegExp(
    `^Cannot (?:write|remove|back up) ${place}: ${reason} \\(${code}\\); nothing was changed\\. ${remedy} and run the command again\\.$`,
  )
}

/** What takes space on the disk. */
const taking = '^(?:mkdir|write|writeFile|link|copyFile)(?:Sync)?$'
/** What needs the permission to write. */
const changing = '^(?:mkdir|rename|rm|unlink|write|writeFile|link)(?:Sync)?$'

describe('where something cannot be written', () => {
  it.each([
    ['ENOSPC', 'that takes space, and all later ones', taking, true],
    ['EACCES', 'that changes something', changing, false],
  ] as const)('%s brings one clear error and no change, at any call %s', async (code, _, calls, lasts) => {
    const scene = await Scene.create()
    const all = await outcomes(scene, { fail: code, calls, lasts })
    const failed = all.filter(({ error }) => error !== undefined)
    expect(failed.length).toBeGreaterThan(10)
    for (const { error } of failed) expect(error).toMatch(message(code))
    for (const { root, error } of all) {
      // Where a file that was staged cannot be removed, it stays until the next run.
      if (!lasts) await putInOrder(root)
      expect(await scene.stateOf({ root })).toBe(error === undefined ? 'after' : 'before')
    }
  })

  it.each(['EDQUOT', 'EROFS', 'EPERM'] as const)(
    'the command tells %s and nothing else, and fails',
    async (code) => {
      const scene = await Scene.create()
      const project = await scene.copy()
      const moment = { fail: code, calls: taking, at: 9, lasts: true }
      const { status, stdout, stderr } = await startWith(moment, project.root, 'generate').ended
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr.replace(/^tc3: (.*)\n$/, '$1')).toMatch(message(code))
      expect(await scene.stateOf(project)).toBe('before')
    },
  )

  it('a change that cannot be taken back either is left to the next run', async () => {
    const scene = await Scene.create()
    const project = await scene.copy()
    const moment = { fail: 'EPERM', calls: '^renameSync$', at: 4, lasts: true }
    const { status, stderr } = await startWith(moment, project.root, 'generate').ended
    expect(status).toBe(1)
    expect(stderr).toMatch(
      /^tc3: Cannot restore packages\/[^\n]*; the next run takes back what this one changed\./,
    )
    expect((await startWith({}, project.root, 'generate').ended).status).toBe(0)
    expect(await scene.stateOf(project)).toBe('after')
  })

  it('a folder without the permission is told, and does not matter to who only reads', async () => {
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
