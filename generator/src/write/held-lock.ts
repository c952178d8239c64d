import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import lockfile from 'proper-lockfile'
import { statePath } from './state-folder.js'

/** A lock that has not been renewed for this many milliseconds belongs to a process that was killed. */
const stale = 5000
/** A lock is renewed at this interval in milliseconds. */
const update = 1000

/** The options of the library for the lock of a project, which is a folder. */
export function lockOptions(root: string) {
  return { lockfilePath: statePath(root, 'lock'), realpath: false, stale, update }
}

/**
 * The lock of a project, held by this process. The library renews it by setting its modification time. If the process is
 * suspended or its event loop is blocked for 5 seconds, another command can take over the lock.
 */
export class HeldLock {
  readonly root: string
  /** The last modification time that this process has set, in milliseconds since 1970. */
  #renewed = 0
  #isLost = false
  #release: () => Promise<void> = () => Promise.resolve()

  private constructor(root: string) {
    this.root = root
  }

  /**
   * Acquires the lock.
   *
   * @throws {Error} If another command has it (`ELOCKED`), or the folder for it does not exist (`ENOENT`).
   */
  static async acquire(root: string): Promise<HeldLock> {
    const lock = new HeldLock(root)
    lock.#release = await lockfile.lock(root, {
      ...lockOptions(root),
      fs: {
        ...fs,
        utimes: (path: string, accessed: Date, modified: Date, callback: fs.NoParamCallback) => {
          lock.#renewed = modified.getTime()
          fs.utimes(path, accessed, modified, callback)
        },
      },
      onCompromised: () => {
        lock.#isLost = true
      },
    })
    return lock
  }

  /** Whether another command has taken over the lock. For exit handlers, which cannot wait as `isHeld` does. */
  get isTakenOver(): boolean {
    // The lock of another command is at least 5 seconds newer.
    return this.#isLost || (this.#modified() ?? 0) > this.#renewed + 1000
  }

  /** Whether this process still has the lock. After a pause, this waits until the lock is renewed or found to be lost. */
  async isHeld(): Promise<boolean> {
    while (!this.#isLost && !this.#isFresh()) await sleep(update / 20)
    return !this.#isLost
  }

  /**
   * Makes sure that this process still has the lock, for at least 2 more seconds.
   *
   * @throws {Error} If the lock is lost.
   */
  async confirm(): Promise<void> {
    if (await this.isHeld()) return
    throw new Error(
      `This command lost its lock on ${this.root}, because it was suspended or blocked for ${stale / 1000} seconds or ` +
        'the lock was removed. Nothing was changed. Run the command again.',
    )
  }

  /** Releases the lock, unless another command has taken it over. */
  async release(): Promise<void> {
    if (await this.isHeld()) await this.#release().catch(() => {})
  }

  /** Whether the lock is the one of this process, and will not be stale soon. */
  #isFresh(): boolean {
    const modified = this.#modified()
    if (modified === undefined) return false
    // The library sets a time 5 ms after a full second first, and some file systems only store seconds.
    return Math.abs(modified - this.#renewed) <= 5 && Date.now() - modified < stale / 2
  }

  #modified(): number | undefined {
    return fs.statSync(statePath(this.root, 'lock'), { throwIfNoEntry: false })?.mtimeMs
  }
}
