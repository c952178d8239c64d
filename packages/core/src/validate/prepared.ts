import type { Owner } from './breach.js'
import { enumTests } from './enum.js'
import { listTests } from './list.js'
import { numberTests } from './number.js'
import { type Scalar, scalars } from './scalar.js'
import type { Constraints, Members } from './shape.js'
import type { Tests } from './test.js'
import { textTests } from './text.js'

/**
 * Whether values are inputs or answers. In inputs, null is taken for left out. Answers hold what is neither nullable nor
 * marked as not required, and null only where it is nullable.
 */
export type Direction = 'input' | 'answer'

/** A parameter with all that it takes to check its values. */
export interface Parameter<Known extends Constraints> {
  readonly name: string
  readonly field: Known
  readonly owner: Owner<Known>
  readonly required: boolean
  /** Undefined where its type is a data type. */
  readonly scalar: Scalar | undefined
  readonly lists: Tests<readonly unknown[]>
  readonly values: Tests<unknown>
  readonly numbers: Tests<number | bigint>
  readonly texts: Tests<string>
}

/** What has parameters, and these in the order of the documentation. */
export interface Prepared<Known extends Constraints> {
  readonly owner: Owner<Known>
  readonly parameters: readonly Parameter<Known>[]
}

/** The documentation, made ready for checks piece by piece as they need it. */
export class Documentation<Known extends Constraints> {
  readonly direction: Direction
  readonly #types: Readonly<Record<string, Members<Known>>>
  readonly #prepared = new WeakMap<Members<Known>, Prepared<Known>>()

  constructor(types: Readonly<Record<string, Members<Known>>>, direction: Direction) {
    this.#types = types
    this.direction = direction
  }

  /** A data type, if there is one of the name. */
  dataType(name: string): Prepared<Known> | undefined {
    const members = Object.hasOwn(this.#types, name) ? this.#types[name] : undefined
    return members && this.of(members, name)
  }

  of(members: Members<Known>, type?: string): Prepared<Known> {
    const known = this.#prepared.get(members)
    if (known !== undefined) return known
    const owner = { type, members }
    const parameters = Object.entries(members).map(([name, field]) => this.#parameter(name, field, owner))
    const prepared = { owner, parameters }
    this.#prepared.set(members, prepared)
    return prepared
  }

  #parameter(name: string, field: Known, owner: Owner<Known>): Parameter<Known> {
    const isInput = this.direction === 'input'
    return {
      name,
      field,
      owner,
      required: isInput ? field.required === true : (field.required ?? !field.nullable),
      scalar: scalars.get(field.type),
      lists: listTests(field),
      values: enumTests(field),
      numbers: numberTests(field),
      texts: textTests(field),
    }
  }
}
