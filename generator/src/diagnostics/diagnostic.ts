/** A place in a spec file: 1-based line and column, and the length of what is wrong there. */
export interface Position {
  /** Path below the project's root, with forward slashes. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly length: number
  /** The text of the line, for the excerpt below the message. */
  readonly text: string
}

/** One problem of the spec, reported to its keeper. */
export interface Diagnostic {
  /** The kind of problem, a key of the catalogue. */
  readonly id: string
  /** What is wrong, what was expected, and the nearest valid name where there is one. */
  readonly message: string
  readonly position: Position
}

/** Orders diagnostics by file, then by place. */
export function inReadingOrder(a: Diagnostic, b: Diagnostic): number {
  if (a.position.file !== b.position.file) return a.position.file < b.position.file ? -1 : 1
  return a.position.line - b.position.line || a.position.column - b.position.column
}
