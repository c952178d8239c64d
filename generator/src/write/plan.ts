import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { GeneratedFile } from '../emit/generated-file.js'

/** The folder below the root with the state of a command that is writing. */
export const stateFolder = '.tc3'

/** Whether a command is writing, or one that was killed left something. */
export function isInUse(root: string): boolean {
  return existsSync(join(root, stateFolder))
}

/** The changes that a command makes to a project. */
export interface Plan {
  /** Files that are new or differ. */
  readonly written: readonly GeneratedFile[]
  /** How many files are up to date. */
  readonly unchanged: number
  /** Emitted files that are no longer emitted. */
  readonly removed: readonly string[]
}
