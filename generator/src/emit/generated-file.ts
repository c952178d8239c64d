/** A generated file that is not yet written. */
export interface GeneratedFile {
  /** The path relative to the project root, with forward slashes. */
  readonly path: string
  readonly content: string
  /** The file is only written if it is missing, because it is edited by hand afterwards. */
  readonly once?: true
}
