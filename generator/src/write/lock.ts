import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import lockfile from 'proper-lockfile'
import { onExit } from 'signal-exit'
import { codeOf, fileError } from '../project/file-error.js'
import { rejectLinks, removeIfEmpty } from '../project/files.js'
import { HeldLock, lockOptions } from './held-lock.js'
import { isIncomplete, readJournal, recover, removeStaged } from './journal.js'
import { stateFolder, statePath } from './state-folder.js'

/** How to wait for another command. */
export interface WaitOptions {
  /**
   * The longest time to wait, in milliseconds.
   *
   * @defaultValue `60000`
   */
  readonly maxWait?: number
  /** Called once if the wait is long enough to be noticed. */
  readonly onWait?: () => void
}

/**
 * Runs a task while no other command writes to the project. It first undoes the incomplete change of a command that was
 * killed. A signal ends the process after the files are moved or before, unless the process has its own listener for it.
 *
 * @param task Receives the lock, which `commit` requires.
 * @throws {Error} If another command writes for longer than `maxWait`, or the project cannot be written.
 */
export async function withLock<Result>(
  root: string,
  task: (lock: HeldLock) => Promise<Result>,
  options?: WaitOptions,
): Promise<Result> {
  const lock = await poll(root, options, () => {
    rejectLinks(root, stateFolder)
    mkdirSync(join(root, stateFolder), { recursive: true })
    return HeldLock.acquire(root)
  })
  const removeExitHandler = onExit(() => {
    if (lock.isTakenOver) return
    removeStaged(root)
    removeIfEmpty(statePath(root, 'lock'))
    removeIfEmpty(join(root, stateFolder))
  })
  try {
    recover(root)
    return await task(lock)
  } finally {
    if (await lock.isHeld()) removeStaged(root)
    // The event loop turns here, so a signal that arrived while files were moved ends the process.
    await lock.release()
    removeExitHandler()
    removeIfEmpty(join(root, stateFolder))
  }
}

/**
 * Waits until no command is writing. Changes nothing.
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

/** Repeats an action until it no longer fails because another command has the lock. */
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
        throw new Error(
          `Another command is still writing to ${root}. Wait for it or stop it, then run the command again.`,
        )
      // A random delay, so that waiting commands do not retry at the same moments.
      await sleep(20 * (1 + Math.random()))
    }
  } finally {
    clearTimeout(notice)
  }
}
