import { arrayChecks } from './array-checks.js'
import type { ConstraintChecks } from './constraint-check.js'
import { enumChecks } from './enum-checks.js'
import { type NumberChecks, numberChecks } from './number-checks.js'
import { binaryType, type PrimitiveType, primitiveTypes } from './primitive-type.js'
import type { Constraints, Members } from './schema.js'
import { stringChecks } from './string-checks.js'
import type { Owner } from './violation.js'

/**
 * Whether values are inputs or outputs. An input may contain null for an absent value. An output contains every member
 * that is neither nullable nor marked as not required or not returned, and contains null only if the member is nullable.
 */
export type Direction = 'input' | 'output'

/** A parameter with everything that is needed to check its values. */
export interface CompiledParameter<Known extends Constraints> {
  readonly name: string
  readonly field: Known
  readonly owner: Owner<Known>
  readonly isRequired: boolean
  /** Undefined if the type is a data type. */
  readonly primitiveType: PrimitiveType | undefined
  readonly arrayChecks: ConstraintChecks<readonly unknown[]>
  readonly enumChecks: ConstraintChecks<unknown>
  readonly numberChecks: NumberChecks
  readonly stringChecks: ConstraintChecks<string>
}

/** The parameters of an action or the members of a data type, in the order of the documentation. */
export interface CompiledObject<Known extends Constraints> {
  readonly owner: Owner<Known>
  readonly parameters: readonly CompiledParameter<Known>[]
}

/** Compiles the schemas of objects when they are first used, and caches them. */
export class CompiledSchema<Known extends Constraints> {
  readonly direction: Direction
  readonly #types: Readonly<Record<string, Members<Known>>>
  readonly #objects = new WeakMap<Members<Known>, CompiledObject<Known>>()

  constructor(types: Readonly<Record<string, Members<Known>>>, direction: Direction) {
    this.#types = types
    this.direction = direction
  }

  /** Returns the data type with the given name; undefined if there is none. */
  dataType(name: string): CompiledObject<Known> | undefined {
    const members = Object.hasOwn(this.#types, name) ? this.#types[name] : undefined
    return members && this.object(members, name)
  }

  /** @param type The name of the data type; undefined for the root value. */
  object(members: Members<Known>, type?: string): CompiledObject<Known> {
    const cached = this.#objects.get(members)
    if (cached !== undefined) return cached
    const owner = { type, members }
    const parameters = Object.entries(members).map(([name, field]) => this.#parameter(name, field, owner))
    const compiled = { owner, parameters }
    this.#objects.set(members, compiled)
    return compiled
  }

  #parameter(name: string, field: Known, owner: Owner<Known>): CompiledParameter<Known> {
    const isInput = this.direction === 'input'
    return {
      name,
      field,
      owner,
      isRequired: isInput ? field.required === true : (field.returned ?? field.required ?? !field.nullable),
      primitiveType: field.base64 ? binaryType : primitiveTypes.get(field.type),
      arrayChecks: arrayChecks(field),
      enumChecks: enumChecks(field),
      numberChecks: numberChecks(field),
      stringChecks: stringChecks(field),
    }
  }
}
