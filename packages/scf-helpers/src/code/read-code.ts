/** How to read code from a path. */
export interface ReadCodeOptions {
  /** Patterns of paths to leave out, in the syntax of .gitignore. */
  readonly exclude: readonly string[]
  readonly signal: AbortSignal | undefined
}

/** Reads a zip archive, or packs a folder as one. */
export type ReadCode = (path: string, options: ReadCodeOptions) => Promise<Uint8Array>
