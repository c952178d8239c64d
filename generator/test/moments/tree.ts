import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Stands for a folder in a tree. */
export const folderMark = 'a folder'

/** Texts of files, or the mark of a folder, by path. */
export type Tree = ReadonlyMap<string, string>

/** Reads all files and folders except node_modules, which contains only caches. */
export async function treeOf(root: string): Promise<Tree> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const tree = await Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name)
      const content = entry.isFile() ? await readFile(path, 'utf8') : folderMark
      return [path.slice(root.length + 1), content] as const
    }),
  )
  return new Map(tree.filter(([path]) => !/^node_modules\b/.test(path)).sort())
}
