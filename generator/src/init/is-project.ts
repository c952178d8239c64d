import { readdir } from 'node:fs/promises'
import { stateFolder } from '../write/state-folder.js'

/** The entries that a new folder may contain: its git history, and the state of the command itself. */
const allowed = new Set(['.git', stateFolder])

/**
 * Whether a folder is a project, and not empty.
 *
 * @throws {Error} If it is neither a project nor empty.
 */
export async function isProject(root: string): Promise<boolean> {
  const entries = await readdir(root)
  if (entries.includes('spec')) return true
  const [other] = entries.filter((entry) => !allowed.has(entry)).sort()
  if (other === undefined) return false
  throw new Error(
    `${root} is not a project, because it has no spec/, and it is not empty: it contains ${other}. Use a new folder.`,
  )
}
