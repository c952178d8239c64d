import type { Constraints, Members } from './shape.js'

/** The rule that a value breaks: a constraint of its parameter, or that it is there, known, and of the right type. */
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

/** One rule that one value breaks. */
export interface Breach<Known extends Constraints> {
  readonly rule: Rule
  /** The names and indexes that lead to the value, outermost first; none for the value as a whole. */
  readonly path: readonly (string | number)[]
  /** What the parameter is known by; undefined where there is no such parameter, and for the value as a whole. */
  readonly field: Known | undefined
  readonly value: unknown
  /** What follows "must" in a sentence: `be at most 3072, but is 4000`. Texts of the value are not repeated. */
  readonly words: string
  /** Which parameters or members there are where the value is. */
  readonly owner: Owner<Known>
}

/** What has parameters or members. */
export interface Owner<Known extends Constraints> {
  /** The name of the data type; undefined where it is the value as a whole. */
  readonly type: string | undefined
  readonly members: Members<Known>
}

/** Whether a breach is of an array as a whole, not of one of its elements. */
export function isOfArray({ field, path }: Pick<Breach<Constraints>, 'field' | 'path'>): boolean {
  return field?.list === true && typeof path.at(-1) !== 'number'
}
