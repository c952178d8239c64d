import type { GeneratedFile } from '../emit/generated-file.js'

/** The changes that a command makes to a project. */
export interface Plan {
  /** Files that are new or differ. */
  readonly written: readonly GeneratedFile[]
  /** The number of files that are up to date. */
  readonly unchanged: number
  /** Files of earlier runs that are no longer emitted. */
  readonly removed: readonly string[]
}
