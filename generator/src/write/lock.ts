import fs from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import lockfile from 'proper-lockfile'
import { onExit } from 'signal-exit'
import { attempt, codeOf, fileError } from '../project/file-error.js'
import { rejectLinks, removeIfEmpty } from '../project/files.js'
import { isIncomplete, readJournal, recover } from './journal.js'
import { stagePrefix, stateFolder, statePath } from './state-folder.js'

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
 * @param task Receives the name of a staging folder for `commit`.
 * @throws {Error} If another command writes for longer than `maxWait`, or the project cannot be written.
 */
export async function withLock<Result>(
  root: string,
  task: (stage: string) => Promise<Result>,
  options?: WaitOptions,
): Promise<Result> {
  let stage: string | undefined
  // Another command takes over the lock if this process is suspended or blocked for 5 seconds. It then calls `recover`,
  // which removes the staging folder, so no journal can be written here.
  const isLost = () => stage !== undefined && !fs.existsSync(stage)
  const guarded = {
    ...fs,
    rmdir: (path: string, done: fs.NoParamCallback) => (isLost() ? done(null) : fs.rmdir(path, done)),
    rmdirSync: (path: string) => isLost() || fs.rmdirSync(path),
  }
  const release = await poll(root, options, () => {
    rejectLinks(root, stateFolder)
    fs.mkdirSync(statePath(root), { recursive: true })
    return lockfile.lock(root, { ...lockOptions(root), fs: guarded, onCompromised: () => {} })
  })
  function removeStage(): void {
    try {
      // The journal of a change that could not be undone needs the staged files.
      if (stage !== undefined && !isIncomplete(root)) fs.rmSync(stage, { recursive: true, force: true })
    } catch {
      // The next command removes them.
    }
    removeIfEmpty(statePath(root))
  }
  const removeExitHandler = onExit(() => {
    if (!isLost()) removeIfEmpty(statePath(root, 'lock'))
    removeStage()
  })
  try {
    recover(root)
    const path = attempt('write', root, () => fs.mkdtempSync(statePath(root, stagePrefix)))
    stage = path
    return await task(basename(path))
  } catch (cause) {
    if (!isLost()) throw cause
    throw new Error(
      `This command lost its lock on ${root}, because it was suspended or blocked for ${stale / 1000} seconds or the ` +
        'lock was removed. Nothing was changed. Run the command again.',
      { cause },
    )
  } finally {
    // The event loop turns here, so a signal that arrived while files were moved ends the process.
    await release().catch(() => {})
    removeExitHandler()
    removeStage()
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

/** A lock that has not been renewed for this many milliseconds belongs to a process that was killed. */
const stale = 5000

function lockOptions(root: string) {
  return { lockfilePath: statePath(root, 'lock'), realpath: false, stale, update: 1000 }
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
        const code = codeOf(cause)
        if (code === undefined) throw cause
        if (code !== 'ELOCKED' && code !== 'ENOENT') throw fileError('write', root, cause)
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
