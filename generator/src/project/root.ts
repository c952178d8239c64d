import { access } from 'node:fs/promises'
import { dirname, join } from 'node:path'

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
