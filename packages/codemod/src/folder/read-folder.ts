import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isSourcePath } from '../program.js'

/** A text file of the folder. */
export interface TextFile {
  /** The text without a byte order mark. */
  readonly text: string
  readonly hasMark: boolean
  readonly bytes: Buffer
}

/** A file or folder that was left out. */
export interface Skipped {
  readonly path: string
  readonly message: string
  /** Whether it is a file that uses the official SDK. */
  readonly isFile: boolean
}

/** The files of a folder. */
export interface Folder {
  /** The absolute path, without symbolic links. */
  readonly root: string
  /** The sources and manifests by path relative to the root, with slashes. */
  readonly files: ReadonlyMap<string, TextFile>
  readonly skipped: readonly Skipped[]
}

/** The folder does not exist, or is none. */
export class FolderError extends Error {}

/** Folders of packages, of Git, and of what tools write. */
const skippedFolders: ReadonlySet<string> = new Set([
  'node_modules',
  '.git',
  'dist',
  '.next',
  '.nuxt',
  '.output',
  '.turbo',
  '.vercel',
  '.yarn',
])
const mark = '\uFEFF'

/**
 * Reads the sources and manifests of a folder. Symbolic links are not followed, because they may lead out of it.
 *
 * @throws {FolderError} If it is no folder, or cannot be read.
 */
export async function readFolder(path: string): Promise<Folder> {
  const root = await realpath(path).catch(() => {
    throw new FolderError(`There is no folder ${path}. Pass the folder of the program to change.`)
  })
  if (!(await stat(root)).isDirectory()) {
    throw new FolderError(`${path} is a file. Pass the folder that contains it, and its package.json.`)
  }
  const files = new Map<string, TextFile>()
  const skipped: Skipped[] = []

  async function readEntries(folder: string): Promise<void> {
    const entries = await readdir(join(root, folder), { withFileTypes: true })
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const entryPath = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) {
        if (!skippedFolders.has(entry.name)) await readEntries(entryPath)
      } else if (entry.isSymbolicLink()) {
        const target = await stat(join(root, entryPath)).catch(() => undefined)
        if (target?.isDirectory() || (target?.isFile() && isRead(entry.name))) {
          skipped.push({ path: entryPath, message: 'A symbolic link, which is not followed.', isFile: false })
        }
      } else if (entry.isFile() && isRead(entry.name)) await readEntry(entryPath)
    }
  }

  async function readEntry(filePath: string): Promise<void> {
    const bytes = await readFile(join(root, filePath))
    const text = bytes.toString('utf8')
    if (!Buffer.from(text, 'utf8').equals(bytes)) {
      if (bytes.includes('tencentcloud-sdk-')) {
        const message = 'The file is not in UTF-8. Save it in UTF-8 and run the command again.'
        skipped.push({ path: filePath, message, isFile: true })
      }
      return
    }
    const hasMark = text.startsWith(mark)
    files.set(filePath, { text: hasMark ? text.slice(mark.length) : text, hasMark, bytes })
  }

  await readEntries('')
  return { root, files, skipped }
}

/** Whether a file is a source, a manifest, or the settings of the compiler. */
function isRead(name: string): boolean {
  return isSourcePath(name) || name === 'package.json' || name === 'tsconfig.json'
}

/** The bytes of a changed text. */
export function toBytes(text: string, { hasMark }: Pick<TextFile, 'hasMark'>): Buffer {
  return Buffer.from(hasMark ? mark + text : text, 'utf8')
}
