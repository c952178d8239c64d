import { isUtf8 } from 'node:buffer'
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { Position } from '../diagnostics/diagnostic.js'
import { filesBelow, foldersIn, linksBelow, readIfRegular } from '../project/files.js'
import type { Git } from '../project/git.js'

/** The files of a spec, wherever they are. Paths are below the project's root, with forward slashes. */
export interface SpecSource {
  /**
   * The text of a file, or undefined if it is missing.
   *
   * @throws {UnreadableFile} If it is no text, or too large.
   */
  read(path: string): Promise<string | undefined>
  /** Every file below a folder, in order; none if it is missing. */
  filesBelow(folder: string): Promise<readonly string[]>
  /** The names of the folders in a folder, in order; none if it is missing. */
  foldersIn(folder: string): Promise<readonly string[]>
  /** The symbolic links of the spec. They are not followed. */
  links(): Promise<readonly string[]>
}

/** The largest file of a spec, in bytes. */
const maxSize = 8 * 1024 * 1024

/** A file that exists, but whose content cannot be used. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
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
 * The spec on the disk.
 *
 * @param root The project's folder, which holds spec/.
 */
export function diskSource(root: string): SpecSource {
  return {
    read: async (path) => {
      const bytes = readBounded(root, path)
      return bytes && decode(path, bytes)
    },
    filesBelow: async (folder) => filesBelow(root, folder),
    foldersIn: async (folder) => foldersIn(join(root, folder)),
    links: async () => {
      const spec = lstatSync(join(root, 'spec'), { throwIfNoEntry: false })
      if (spec?.isSymbolicLink()) return ['spec']
      return linksBelow(root, 'spec').filter(isOwn)
    },
  }
}

function readBounded(root: string, path: string): Buffer | undefined {
  try {
    return readIfRegular(join(root, path), maxSize)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new UnreadableFile(`The file cannot be read: ${reason.replaceAll(`${root}/`, '')}`, start(path))
  }
}

/**
 * A spec in memory.
 *
 * @param files The contents of its files, by path.
 * @param links The paths of its symbolic links.
 */
export function memorySource(
  files: ReadonlyMap<string, string | Buffer>,
  links: readonly string[] = [],
): SpecSource {
  const below = (folder: string) => [...files.keys()].filter((path) => path.startsWith(`${folder}/`)).sort()
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
    links: async () => links,
  }
}

/**
 * The spec in a git repository.
 *
 * @param tree The object that spec/ is there.
 */
export async function gitSource(git: Git, tree: string): Promise<SpecSource> {
  const { files, links } = await git.filesOf(tree)
  const inSpec = (path: string) => `spec/${path}`
  return memorySource(
    new Map([...files].map(([path, content]) => [inSpec(path), content])),
    links.map(inSpec).filter(isOwn),
  )
}

/** Whether a path is none of those that tools and editors keep for themselves, some of them as links. */
function isOwn(path: string): boolean {
  return path.split('/').every((segment) => !segment.startsWith('.') && segment !== 'node_modules')
}

/** Control characters that neither YAML nor a text has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const control = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g

/** The text of a file. Nothing is replaced: a byte or character that is not part of a text is reported. */
function decode(path: string, bytes: Buffer): string {
  const text = bytes.toString('utf8')
  if (!isUtf8(bytes)) {
    const { index, byte } = invalidByte(bytes, text)
    const found = byte?.toString(16).toUpperCase().padStart(2, '0')
    throw new UnreadableFile(`Expected UTF-8, found the byte 0x${found}.`, positionIn(path, text, index))
  }
  const index = text.search(control)
  if (index === -1) return text
  const code = text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')
  const reason = `Expected text, found the control character U+${code}.`
  throw new UnreadableFile(reason, positionIn(path, text, index))
}

/** The first byte that is not UTF-8, and the index of the replacement character in its place. */
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
  return { file, line: before.length, column, length: 1, text: line.trimEnd().replaceAll(control, '\uFFFD') }
}

function start(file: string): Position {
  return { file, line: 1, column: 1, length: 1, text: '' }
}
