import { lstatSync } from 'node:fs'
import { type FileTime, fileTime, readCache, writeCache } from './cache.js'
import { hashFile } from './hash.js'

const cacheName = 'files.json'

/** The hashes of files by path, each after the state of the file for which it is valid. */
type CachedHashes = Record<string, unknown>

/**
 * Hashes the files of a project. Reading all files of a large project takes seconds, so hashes are cached with the state of
 * the file: its inode, its size, and the time of its last change (`ctime`) in nanoseconds, which programs cannot set.
 *
 * A file that changes twice within one tick of the file system's clock has the same times after both changes. So a hash is
 * only cached if the file had not changed in the tick in which it was read.
 */
export class FileHashes {
  readonly #root: string
  readonly #now: () => FileTime
  #cached: CachedHashes | undefined
  /** A time before any file was read. */
  #start: FileTime | undefined
  #isChanged = false

  /**
   * @param root The project folder.
   * @param now The clock of the file system. Only tests need another one.
   */
  constructor(root: string, now: () => FileTime = () => fileTime(root)) {
    this.#root = root
    this.#now = now
  }

  /**
   * Returns the hash of a file. Returns undefined if it is missing or cannot be read.
   *
   * @param path The path relative to the root.
   */
  hashOf(path: string): string | undefined {
    const file = `${this.#root}/${path}`
    const found = stateOf(file)
    if (found === undefined) return undefined
    const { state, device, changedAt } = found
    this.#cached ??= readCache<CachedHashes>(this.#root, cacheName) ?? {}
    const cached = this.#cached[path]
    if (typeof cached === 'string' && cached.startsWith(state)) return cached.slice(state.length)
    this.#start ??= this.#now()
    const hashed = hashFile(file)
    if (hashed !== undefined && device === this.#start.device && changedAt < this.#start.nanoseconds) {
      this.#cached[path] = state + hashed
      this.#isChanged = true
    }
    return hashed
  }

  /** Discards the cached hashes. */
  clear(): void {
    this.#cached = {}
  }

  /** Caches the hashes for later commands, also those of files that were just written. */
  save(written: readonly string[]): void {
    this.#start = undefined
    for (const path of written) this.hashOf(path)
    if (this.#isChanged) writeCache(this.#root, cacheName, this.#cached ?? {})
  }
}

/** Reads the state of a file. Returns undefined if it is missing or cannot be read. */
function stateOf(file: string): { state: string; device: bigint; changedAt: bigint } | undefined {
  try {
    const { dev, ino, size, ctimeNs } = lstatSync(file, { bigint: true })
    return { state: `${ino} ${size} ${ctimeNs} `, device: dev, changedAt: ctimeNs }
  } catch {
    return undefined
  }
}
