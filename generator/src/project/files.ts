import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** The maximum size of a file that is read, in bytes. */
export const maxFileSize: number = 64 * 1024 * 1024

/** Lists all files below a folder, sorted, as paths below the root with forward slashes. A missing folder has none. */
export function filesBelow(root: string, folder: string): string[] {
  return entriesBelow(root, folder, (entry) => entry.isFile())
}

/** Lists all symbolic links below a folder in the same way. */
export function linksBelow(root: string, folder: string): string[] {
  return entriesBelow(root, folder, (entry) => entry.isSymbolicLink())
}

/**
 * Makes sure that a path does not lead out of the project.
 *
 * @throws {Error} If a segment of the path, or anything below it, is a symbolic link.
 */
export function rejectLinks(root: string, path: string): void {
  const ancestors = path.split('/').map((_, index, segments) => segments.slice(0, index + 1).join('/'))
  const link = ancestors.find((ancestor) => isLink(join(root, ancestor))) ?? linksBelow(root, path)[0]
  if (link === undefined) return
  throw new Error(
    `${link} is a symbolic link, which tc3 does not follow; nothing was changed. Replace it with a copy of its target.`,
  )
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch (cause) {
    if (isMissing(cause)) return false
    throw cause
  }
}

type Entry = ReturnType<typeof entriesOf>[number]

function entriesBelow(root: string, folder: string, isWanted: (entry: Entry) => boolean): string[] {
  return entriesOf(join(root, folder), true)
    .filter(isWanted)
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** Lists the names of the folders in a folder, sorted. A missing folder has none. */
export function foldersIn(folder: string): string[] {
  return entriesOf(folder, false)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

function entriesOf(folder: string, recursive: boolean) {
  try {
    return readdirSync(folder, { recursive, withFileTypes: true })
  } catch (cause) {
    if (isMissing(cause)) return []
    throw cause
  }
}

/** Reads a text file. Returns undefined if it is missing. */
export function readTextIfExists(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw cause
  })
}

/**
 * Reads a regular file. Symbolic links, devices and pipes are rejected, because reading them may never end.
 *
 * @param limit The maximum size, in bytes.
 * @throws {Error} If the file is missing, too large or not a regular file.
 */
export function readRegularFile(path: string, limit: number = maxFileSize): Buffer {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants
  const descriptor = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    const stats = fstatSync(descriptor)
    if (!stats.isFile()) throw new Error(`${path} is not a regular file.`)
    if (stats.size > limit) throw new Error(`${path} is larger than ${limit} bytes.`)
    return readFileSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Reads a regular file. Returns undefined if it is missing. */
export function readIfExists(path: string, limit?: number): Buffer | undefined {
  try {
    return readRegularFile(path, limit)
  } catch (cause) {
    if (isMissing(cause)) return undefined
    throw cause
  }
}

/** Removes a folder if it exists and is empty. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // The folder is missing or not empty.
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && ['ENOENT', 'ENOTDIR'].includes(String(cause.code))
}
