import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readIfThere } from './files.js'

/** The folder of what comes with the generator, laid out as a project. The build puts it there. */
export const defaults: string = fileURLToPath(
  new URL('dist/defaults', import.meta.resolve('@tc3/generator/package.json')),
)

/** A file of a project, or the one that comes with the generator where the project has none of its own. */
export async function readOrDefault(root: string, path: string): Promise<{ text: string; own: boolean }> {
  const text = await readIfThere(join(root, path))
  if (text !== undefined) return { text, own: true }
  return { text: await readFile(join(defaults, path), 'utf8'), own: false }
}
