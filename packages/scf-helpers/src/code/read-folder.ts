import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { DeploymentError } from '../deployment-error.js'
import type { PackedFile } from './zip.js'

/** Data of version control and of desktops, which no function needs. */
const neverPacked = ['.git', '.hg', '.svn', '.DS_Store', '/.scfignore']

/** The most files of a zip archive without the extensions of Zip64. */
const maxFiles = 0xffff

/** The most bytes of code that SCF unpacks. */
const maxUnpackedBytes = 500 * 1024 * 1024

/** Files that SCF runs as programs. File systems without modes cannot mark them as executable. */
const programs = ['bootstrap', 'scf_bootstrap']

/** A file that was found, but not read yet. */
interface FoundFile {
  /** The path from the folder, with slashes. */
  readonly path: string
  readonly location: string
  readonly isExecutable: boolean
}

/**
 * Reads the files of a folder, except those that the patterns of its file `.scfignore` and then those of `exclude` leave
 * out. Symbolic links are followed within the folder.
 *
 * @throws {DeploymentError} If there are no files, too many or too large ones, or if a symbolic link leaves the folder.
 */
export async function readFolder(
  folder: string,
  exclude: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly PackedFile[]> {
  const root = await realpath(folder)
  const patterns = ignore({ ignorecase: false })
    .add(neverPacked)
    .add(await readIgnoreFile(root))
    .add([...exclude])
  const found = await findFiles(root, patterns, signal)
  if (found.length === 0) {
    throw new DeploymentError(
      `The folder ${folder} has no files to pack. Check the path, .scfignore and exclude.`,
      { problem: 'code' },
    )
  }
  const files: PackedFile[] = []
  for (const { path, location, isExecutable } of found) {
    files.push({ path, bytes: await readFile(location, { signal }), isExecutable })
  }
  return files
}

async function readIgnoreFile(root: string): Promise<string> {
  try {
    const text = await readFile(join(root, '.scfignore'), 'utf8')
    // Some editors on Windows begin files with a byte order mark.
    return text.replace('\ufeff', '')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}

async function findFiles(
  root: string,
  patterns: Ignore,
  signal: AbortSignal | undefined,
): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = []
  let totalBytes = 0

  /** @param parents The real paths of the folder and of those that contain it. */
  async function visit(location: string, parents: readonly string[]): Promise<void> {
    signal?.throwIfAborted()
    for (const entry of await readdir(location, { withFileTypes: true })) {
      const child = join(location, entry.name)
      const path = relative(root, child).split(sep).join('/')
      const canBeFolder = entry.isDirectory() || entry.isSymbolicLink()
      if (patterns.ignores(path) || (canBeFolder && patterns.ignores(`${path}/`))) continue
      const real = entry.isSymbolicLink() ? await resolveLink(root, child, path) : child
      const stats = await stat(real)
      if (stats.isDirectory()) {
        const folder = await realpath(real)
        if (parents.includes(folder)) {
          throw new DeploymentError(
            `The symbolic link ${path} leads to a folder that contains it. Exclude it.`,
            { problem: 'code' },
          )
        }
        await visit(child, [...parents, folder])
      } else if (stats.isFile()) {
        totalBytes += stats.size
        if (found.length >= maxFiles || totalBytes > maxUnpackedBytes) throw tooLarge(root)
        const isExecutable = (stats.mode & 0o111) !== 0 || programs.includes(path)
        found.push({ path, location: real, isExecutable })
      } else {
        throw new DeploymentError(`${path} is neither a file nor a folder. Exclude it.`, { problem: 'code' })
      }
    }
  }

  await visit(root, [root])
  return found
}

/** Returns the real path of a symbolic link. */
async function resolveLink(root: string, location: string, path: string): Promise<string> {
  const target = await realpath(location).catch((cause: unknown) => {
    throw new DeploymentError(`The symbolic link ${path} cannot be followed. Correct or exclude it.`, {
      problem: 'code',
      cause,
    })
  })
  const inside = relative(root, target)
  if (inside.split(sep)[0] !== '..' && !isAbsolute(inside)) return target
  throw new DeploymentError(
    `The symbolic link ${path} leads out of the folder, to ${target}. Copy what it links to, or exclude it.`,
    { problem: 'code' },
  )
}

function tooLarge(root: string): DeploymentError {
  return new DeploymentError(
    `The folder ${root} has more than ${maxFiles} files or ${maxUnpackedBytes} bytes. Exclude what the function does not ` +
      'need, or move dependencies to a layer.',
    { problem: 'size' },
  )
}
