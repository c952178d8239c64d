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

/** The largest file that is read, in bytes. */
export const maxFileSize: number = 64 * 1024 * 1024

/** Every file below a folder, with paths below the root and forward slashes, in order; none if it is missing. */
export function filesBelow(root: string, folder: string): string[] {
  return entriesBelow(root, folder, (entry) => entry.isFile())
}

/** Every symbolic link below a folder, likewise. */
export function linksBelow(root: string, folder: string): string[] {
  return entriesBelow(root, folder, (entry) => entry.isSymbolicLink())
}

/**
 * Makes sure that a file or folder is in the project itself.
 *
 * @throws {Error} If a part of its path is a symbolic link, or anything below it.
 */
export function rejectLinks(root: string, path: string): void {
  const parts = path.split('/').map((_, index, segments) => segments.slice(0, index + 1).join('/'))
  const link = parts.find((part) => isLink(join(root, part))) ?? linksBelow(root, path)[0]
  if (link === undefined) return
  throw new Error(
    `${link} is a symbolic link, which tc3 does not follow; nothing was changed. Replace it by a copy of its target.`,
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

/** The names of the folders in a folder, in order; none if it is missing. */
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

/** The text of a file, or undefined if it is missing. */
export function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw cause
  })
}

/**
 * Reads a regular file. Neither a link, nor a device that never ends, nor a pipe that never begins is read.
 *
 * @param limit The largest size that is read, in bytes.
 * @throws {Error} If it is missing, larger, or something else than a regular file.
 */
export function readRegularFile(path: string, limit: number = maxFileSize): Buffer {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants
  const descriptor = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    const stats = fstatSync(descriptor)
    if (!stats.isFile()) throw new Error(`${path} is not a regular file.`)
    if (stats.size > limit) throw new Error(`${path} has more than ${limit} bytes.`)
    return readFileSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** The same, and undefined if the file is missing. */
export function readIfRegular(path: string, limit?: number): Buffer | undefined {
  try {
    return readRegularFile(path, limit)
  } catch (cause) {
    if (isMissing(cause)) return undefined
    throw cause
  }
}

/** Removes a folder unless something is in it. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // It has something, or is not there.
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && ['ENOENT', 'ENOTDIR'].includes(String(cause.code))
}
