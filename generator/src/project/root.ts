import { access } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Finds the project folder: the nearest folder, from the given one upwards, that contains a spec/ folder.
 *
 * @throws {Error} If there is none.
 */
export async function findRoot(from: string): Promise<string> {
  const root = await findRootIfExists(from)
  if (root !== undefined) return root
  throw new Error(`There is no spec/ folder in ${from} or in a folder above it. Run tc3 inside a project.`)
}

/** Finds the project folder in the same way. Returns undefined if there is none. */
export async function findRootIfExists(from: string): Promise<string | undefined> {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = await access(join(folder, 'spec')).then(
      () => true,
      () => false,
    )
    if (found) return folder
    if (dirname(folder) === folder) return undefined
  }
}
