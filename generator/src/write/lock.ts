import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import lockfile from 'proper-lockfile'
import { onExit } from 'signal-exit'
import { codeOf, fileError } from '../project/file-error.js'
import { rejectLinks, removeIfEmpty } from '../project/files.js'
import { isIncomplete, readJournal, recover, removeStaged } from './commit.js'
import { stateFolder } from './plan.js'

/** How to wait for another command. */
export interface WaitOptions {
  /** After how many milliseconds to give up. The default, a minute, is longer than any command takes. */
  readonly maxWait?: number
  /** Called once if it takes so long that people wonder why nothing happens. */
  readonly onWait?: () => void
}

/**
 * Runs a task while no other command writes to the project. The change of a command that was killed is undone first. A
 * signal ends the process with the project as before or as after, unless the process has a listener of its own.
 *
 * @throws {Error} If another command takes longer than `maxWait`, or the project cannot be written.
 */
export async function withLock<Result>(
  root: string,
  task: () => Promise<Result>,
  options?: WaitOptions,
): Promise<Result> {
  const loss = new AbortController()
  const release = await poll(root, options, () => {
    rejectLinks(root, stateFolder)
    mkdirSync(join(root, stateFolder), { recursive: true })
    return lockfile.lock(root, { ...lockOptions(root), onCompromised: () => loss.abort() })
  })
  const cleanUp = () => (loss.signal.aborted ? undefined : removeStaged(root))
  const disarm = onExit(() => {
    cleanUp()
    for (const folder of ['lock', '.']) removeIfEmpty(join(root, stateFolder, folder))
  })
  try {
    recover(root)
    return await task()
  } finally {
    cleanUp()
    // The event loop turns here, so that a signal that came meanwhile ends the process.
    await release().catch(() => {})
    disarm()
    removeIfEmpty(join(root, stateFolder))
  }
}

/**
 * Waits for a command that is writing. Changes nothing.
 *
 * @throws {Error} If a command was killed while it wrote, so that the project is incomplete.
 */
export async function waitUntilUnlocked(root: string, options?: WaitOptions): Promise<void> {
  await poll(root, options, async () => {
    const isLocked = await lockfile.check(root, lockOptions(root))
    if (isLocked) throw Object.assign(new Error('The project is locked.'), { code: 'ELOCKED' })
  })
  if (!isIncomplete(root)) return
  readJournal(root)
  throw new Error(
    `A command was killed while it wrote to ${root}. Run \`tc3 generate\`, which undoes its incomplete change.`,
  )
}

/** A lock gives a sign of life every second. That of a killed process counts for five seconds after the last one. */
function lockOptions(root: string) {
  return { lockfilePath: join(root, stateFolder, 'lock'), realpath: false, stale: 5000, update: 1000 }
}

/** Tries again and again while another command has the lock. */
async function poll<Result>(
  root: string,
  { maxWait = 60_000, onWait }: WaitOptions = {},
  action: () => Promise<Result>,
): Promise<Result> {
  const end = Date.now() + maxWait
  const notice = setTimeout(() => onWait?.(), 400)
  try {
    for (;;) {
      try {
        return await action()
      } catch (cause) {
        // The folder is missing if another command has just removed it.
        if (!['ELOCKED', 'ENOENT'].includes(codeOf(cause)))
          throw codeOf(cause) === 'no code' ? cause : fileError('write', root, cause)
      }
      if (Date.now() >= end)
        throw new Error(`Another command is still writing to ${root}. End it and try again.`)
      // Two commands must not keep in step.
      await sleep(20 * (1 + Math.random()))
    }
  } finally {
    clearTimeout(notice)
  }
}
