import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The folder below the root with the state of a command that is writing: its lock, its journal and its staged files. */
export const stateFolder = '.tc3'

/** The names of staging folders begin with this. */
export const stagePrefix = 'staged-'

export function statePath(root: string, ...names: readonly string[]): string {
  return join(root, stateFolder, ...names)
}

/** Whether a command is writing, or one that was killed left its state. */
export function isInUse(root: string): boolean {
  return existsSync(statePath(root))
}
