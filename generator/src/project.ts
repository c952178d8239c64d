import { access, readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

/**
 * The nearest folder, from the given one upwards, that holds a spec/ folder.
 *
 * @throws Error where there is none.
 */
export async function findRoot(from: string): Promise<string> {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = await access(join(folder, 'spec')).then(
      () => true,
      () => false,
    )
    if (found) return folder
    if (dirname(folder) === folder) {
      throw new Error(`No spec/ folder in ${from} or above it. Run tc3 inside a project that has one.`)
    }
  }
}

/** Every file below a folder, with paths below the root and forward slashes, in order; none where it is missing. */
export async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
    (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return []
      throw cause
    },
  )
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** The text of a file, or undefined where it is missing. */
export const readIfThere = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw cause
  })
