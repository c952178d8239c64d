/** One way to break the repository's own spec. */
export interface Breakage {
  readonly title: string
  /** The file below spec/scf/2018-04-16/, or below spec/ with a leading slash. */
  readonly file: string
  /** A text that stands in the file exactly once. */
  readonly from: string
  /** What takes its place; ‹ and › enclose what the diagnostic must point at. */
  readonly to: string
  /** The diagnostic's message, whole. */
  readonly message: string
}
