import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The folder below the root with the state of a command that is writing: its lock, its journal and its staged files. */
export const stateFolder = '.tc3'

export function statePath(root: string, path: string): string {
  return join(root, stateFolder, path)
}

/** Whether a command is writing, or one that was killed left its state. */
export function isInUse(root: string): boolean {
  return existsSync(join(root, stateFolder))
}
