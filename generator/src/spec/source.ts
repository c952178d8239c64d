import { join } from 'node:path'
import { filesBelow, foldersIn, readIfThere } from '../project/files.js'
import type { Git } from '../project/git.js'

/** The files of a spec, wherever they are. Paths are below the project's root, with forward slashes. */
export interface SpecSource {
  /** The text of a file, or undefined where it is missing. */
  read(path: string): Promise<string | undefined>
  /** Every file below a folder, in order; none where it is missing. */
  filesBelow(folder: string): Promise<readonly string[]>
  /** The names of the folders in a folder, in order; none where it is missing. */
  foldersIn(folder: string): Promise<readonly string[]>
}

/**
 * The spec on the disk.
 *
 * @param root The project's folder, which holds spec/.
 */
export function diskSource(root: string): SpecSource {
  return {
    read: (path) => readIfThere(join(root, path)),
    filesBelow: (folder) => filesBelow(root, folder),
    foldersIn: (folder) => foldersIn(join(root, folder)),
  }
}

/**
 * A spec in memory.
 *
 * @param files The texts of its files, by path.
 */
export function memorySource(files: ReadonlyMap<string, string>): SpecSource {
  const below = (folder: string) => [...files.keys()].filter((path) => path.startsWith(`${folder}/`)).sort()
  return {
    read: async (path) => files.get(path),
    filesBelow: async (folder) => below(folder),
    foldersIn: async (folder) => {
      const names = below(folder).flatMap((path) => {
        const [name = '', ...rest] = path.slice(folder.length + 1).split('/')
        return rest.length === 0 ? [] : [name]
      })
      return [...new Set(names)].sort()
    },
  }
}

/**
 * The spec in a git repository.
 *
 * @param tree The object that spec/ is there.
 */
export async function gitSource(git: Git, tree: string): Promise<SpecSource> {
  const files = await git.filesOf(tree)
  return memorySource(new Map([...files].map(([path, text]) => [`spec/${path}`, text])))
}
