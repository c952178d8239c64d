import { isUtf8 } from 'node:buffer'
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { Position } from '../diagnostics/diagnostic.js'
import { filesBelow, foldersIn, listBelow, readIfExists } from '../project/files.js'
import type { Git } from '../project/git.js'

/** A place that a spec is read from. Paths are relative to the project root, with forward slashes. */
export interface SpecSource {
  /**
   * Reads a file. Returns undefined if it is missing.
   *
   * @throws {UnreadableFileError} If it is larger than 8 MiB, not a regular file, not UTF-8, or contains control characters.
   */
  read(path: string): Promise<string | undefined>
  /** Lists all files below a folder, sorted. A missing folder has none. */
  filesBelow(folder: string): Promise<readonly string[]>
  /** Lists the names of the folders in a folder, sorted. A missing folder has none. */
  foldersIn(folder: string): Promise<readonly string[]>
  /** Lists the symbolic links below a folder, sorted. They are not followed. Hidden ones and those in node_modules are ignored. */
  linksBelow(folder: string): Promise<readonly string[]>
}

/** The maximum size of a file of a spec, in bytes. */
const maxFileSize = 8 * 1024 * 1024

/** Thrown if a file exists, but cannot be read as text. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError'
  /** The reason, as a sentence. */
  readonly reason: string
  readonly position: Position

  constructor(reason: string, position: Position) {
    super(`${position.file}:${position.line}:${position.column}: ${reason}`)
    this.reason = reason
    this.position = position
  }
}

/**
 * Reads a spec from the disk.
 *
 * @param root The project folder, which contains spec/.
 */
export function diskSource(root: string): SpecSource {
  return {
    read: async (path) => {
      const bytes = readBounded(root, path)
      return bytes && decode(path, bytes)
    },
    filesBelow: async (folder) => filesBelow(root, folder),
    foldersIn: async (folder) => foldersIn(join(root, folder)),
    linksBelow: async (folder) => {
      const spec = lstatSync(join(root, 'spec'), { throwIfNoEntry: false })
      if (spec?.isSymbolicLink()) return ['spec']
      return listBelow(root, folder).links.filter(isVisible)
    },
  }
}

function readBounded(root: string, path: string): Buffer | undefined {
  try {
    return readIfExists(join(root, path), maxFileSize)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new UnreadableFileError(
      `The file cannot be read: ${reason.replaceAll(`${root}/`, '')}`,
      startOf(path),
    )
  }
}

/**
 * Reads a spec from memory.
 *
 * @param files The contents of all files, by path.
 * @param links The paths of all symbolic links.
 */
export function memorySource(
  files: ReadonlyMap<string, string | Buffer>,
  links: readonly string[] = [],
): SpecSource {
  const pathsBelow = (folder: string, paths: Iterable<string>) =>
    [...paths].filter((path) => path.startsWith(`${folder}/`)).sort()
  const below = (folder: string) => pathsBelow(folder, files.keys())
  return {
    read: async (path) => {
      const content = files.get(path)
      return typeof content === 'object' ? decode(path, content) : content
    },
    filesBelow: async (folder) => below(folder),
    foldersIn: async (folder) => {
      const names = below(folder).flatMap((path) => {
        const [name = '', ...rest] = path.slice(folder.length + 1).split('/')
        return rest.length === 0 ? [] : [name]
      })
      return [...new Set(names)].sort()
    },
    linksBelow: async (folder) => pathsBelow(folder, links),
  }
}

/**
 * Reads a spec from another source, with changes.
 *
 * @param changes The content of files that are added or replaced, by path; undefined for those that are removed.
 */
export function overlaySource(
  base: SpecSource,
  changes: ReadonlyMap<string, string | undefined>,
): SpecSource {
  const texts = [...changes].flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const]))
  const added = memorySource(new Map(texts))
  const isRemoved = (path: string) => changes.has(path) && changes.get(path) === undefined
  const merge = (...lists: readonly (readonly string[])[]) => [...new Set(lists.flat())].sort()
  return {
    read: async (path) => (isRemoved(path) ? undefined : ((await added.read(path)) ?? base.read(path))),
    filesBelow: async (folder) =>
      merge(await base.filesBelow(folder), await added.filesBelow(folder)).filter((path) => !isRemoved(path)),
    foldersIn: async (folder) => merge(await base.foldersIn(folder), await added.foldersIn(folder)),
    linksBelow: (folder) => base.linksBelow(folder),
  }
}

/**
 * Reads a spec from a git repository.
 *
 * @param tree The id of the tree object of spec/.
 */
export async function gitSource(git: Git, tree: string): Promise<SpecSource> {
  const { files, links } = await git.filesOf(tree)
  const inSpec = (path: string) => `spec/${path}`
  return memorySource(
    new Map([...files].map(([path, content]) => [inSpec(path), content])),
    links.map(inSpec).filter(isVisible),
  )
}

/** Whether a path is neither hidden nor in node_modules. Editors and package managers create links there. */
function isVisible(path: string): boolean {
  return path.split('/').every((segment) => !segment.startsWith('.') && segment !== 'node_modules')
}

/** Control characters, except tabs and line breaks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: The pattern searches for control characters.
const controlCharacter = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g

/** Decodes the text of a file. Invalid bytes and control characters are reported, not replaced. */
function decode(path: string, bytes: Buffer): string {
  const text = bytes.toString('utf8')
  if (!isUtf8(bytes)) {
    const { index, byte } = invalidByte(bytes, text)
    const found = byte?.toString(16).toUpperCase().padStart(2, '0')
    throw new UnreadableFileError(
      `Expected UTF-8, but found the byte 0x${found}.`,
      positionIn(path, text, index),
    )
  }
  const index = text.search(controlCharacter)
  if (index === -1) return text
  const code = text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')
  const reason = `Expected text, but found the control character U+${code}.`
  throw new UnreadableFileError(reason, positionIn(path, text, index))
}

/** Finds the first byte that is not UTF-8, and the index of the replacement character for it in the decoded text. */
function invalidByte(bytes: Buffer, text: string): { index: number; byte: number | undefined } {
  for (const { index } of text.matchAll(/\uFFFD/g)) {
    const offset = Buffer.byteLength(text.slice(0, index))
    if (bytes.toString('hex', offset, offset + 3) !== 'efbfbd') return { index, byte: bytes[offset] }
  }
  return { index: 0, byte: bytes[0] }
}

function positionIn(file: string, text: string, index: number): Position {
  const before = text.slice(0, index).split('\n')
  const column = (before.at(-1) ?? '').length + 1
  const [line = ''] = text.slice(index - column + 1).split('\n', 1)
  return {
    file,
    line: before.length,
    column,
    length: 1,
    text: line.trimEnd().replaceAll(controlCharacter, '\uFFFD'),
  }
}

/** The first character of a file, for problems without a more precise position. */
export function startOf(file: string): Position {
  return { file, line: 1, column: 1, length: 1, text: '' }
}
