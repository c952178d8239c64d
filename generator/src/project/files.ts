import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  type Stats,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'

/** The maximum size of a file that is read, in bytes. */
export const maxFileSize: number = 64 * 1024 * 1024

/** The paths of the files and symbolic links below a folder, sorted, relative to the root and with forward slashes. */
export interface Listing {
  readonly files: readonly string[]
  readonly links: readonly string[]
}

/** Lists the files and symbolic links below a folder. A missing folder has none. */
export function listBelow(root: string, folder: string): Listing {
  const files: string[] = []
  const links: string[] = []
  const start = resolve(root, '_').length - 1
  for (const entry of entriesOf(resolve(root, folder), true)) {
    const list = entry.isFile() ? files : entry.isSymbolicLink() ? links : undefined
    // This is faster than `join` and `relative`, which matters for tens of thousands of files.
    list?.push(`${entry.parentPath}${sep}${entry.name}`.slice(start).replaceAll(sep, '/'))
  }
  return { files: files.sort(), links: links.sort() }
}

/** Lists all files below a folder in the same way. */
export function filesBelow(root: string, folder: string): readonly string[] {
  return listBelow(root, folder).files
}

/**
 * Lists all files below a path that does not lead out of the project. There are none if it is a file, or missing.
 *
 * @throws {Error} If a segment of the path, or anything below it, is a symbolic link.
 */
export function ownFilesBelow(root: string, path: string): readonly string[] {
  const ancestors = path.split('/').map((_, index, segments) => segments.slice(0, index + 1).join('/'))
  for (const ancestor of ancestors) {
    const stats = statsOf(join(root, ancestor))
    if (stats?.isSymbolicLink()) throw linkError(ancestor)
    if (!stats?.isDirectory()) return []
  }
  const { files, links } = listBelow(root, path)
  if (links[0] !== undefined) throw linkError(links[0])
  return files
}

/**
 * Makes sure that a path does not lead out of the project.
 *
 * @throws {Error} If a segment of the path, or anything below it, is a symbolic link.
 */
export function rejectLinks(root: string, path: string): void {
  ownFilesBelow(root, path)
}

function linkError(path: string): Error {
  return new Error(
    `${path} is a symbolic link, which tc3 does not follow; nothing was changed. Replace it with a copy of its target.`,
  )
}

/** Returns undefined if the file is missing. */
function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch (cause) {
    if (isMissing(cause)) return undefined
    throw cause
  }
}

/** Lists the names of everything in a folder, sorted. A missing folder has nothing. */
export function namesIn(folder: string): string[] {
  return entriesOf(folder, false)
    .map(({ name }) => name)
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
