/** A file as it should stand in the tree, not yet written. */
export interface GeneratedFile {
  /** Path below the project's root, with forward slashes. */
  readonly path: string
  readonly content: string
  /** Written where it is missing and never again, because its package's keeper goes on from there. */
  readonly once?: true
}
