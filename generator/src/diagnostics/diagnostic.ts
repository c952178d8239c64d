/** A position in a spec file. Line and column count from 1. */
export interface Position {
  /** The path relative to the project root, with forward slashes. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** The length of the invalid text, in characters. */
  readonly length: number
  /** The text of the line, which is printed below the message. */
  readonly text: string
}

/** A problem of the spec. */
export interface Diagnostic {
  /** The kind of the problem, a key of the catalogue. */
  readonly id: string
  /** What is wrong, what was expected, and the nearest valid name if there is one. */
  readonly message: string
  readonly position: Position
}

/** Compares diagnostics by file, then by position. */
export function inReadingOrder(a: Diagnostic, b: Diagnostic): number {
  if (a.position.file !== b.position.file) return a.position.file < b.position.file ? -1 : 1
  return a.position.line - b.position.line || a.position.column - b.position.column
}
