import type { Constraints, Members } from './schema.js'

/** A rule that a value can violate: a constraint of its parameter, or that it is present, known, or of the right type. */
export type Rule =
  | 'required'
  | 'unknown'
  | 'type'
  | 'enum'
  | 'min'
  | 'max'
  | 'step'
  | 'ranges'
  | 'minLength'
  | 'maxLength'
  | 'maxBytes'
  | 'pattern'
  | 'maxItems'

/** A rule that a value violates. */
export interface Violation<Known extends Constraints> {
  readonly rule: Rule
  /** The names and indexes that lead to the value, outermost first; empty for the root value. */
  readonly path: readonly (string | number)[]
  /** The schema of the parameter; undefined for unknown parameters and for the root value. */
  readonly field: Known | undefined
  readonly value: unknown
  /**
   * The requirement, which follows "must" in a sentence: `be at most 3072, but is 4000`. It does not quote strings of the
   * value.
   */
  readonly requirement: string
  /** The owner of the parameter. */
  readonly owner: Owner<Known>
}

/** An action or a data type, which has parameters or members. */
export interface Owner<Known extends Constraints> {
  /** The name of the data type; undefined for the root value. */
  readonly type: string | undefined
  readonly members: Members<Known>
}

/** Whether a violation is one of a whole array rather than of one of its elements. */
export function isArrayViolation({ field, path }: Pick<Violation<Constraints>, 'field' | 'path'>): boolean {
  return field?.list === true && typeof path.at(-1) !== 'number'
}
