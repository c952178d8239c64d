import type { ParameterDocument } from '../../spec/definitions/parameter.js'

/** The facts about a parameter that its description states, as fields of the spec. */
export type Facts = Partial<
  Pick<
    ParameterDocument,
    | 'default'
    | 'enum'
    | 'open'
    | 'extensible'
    | 'min'
    | 'max'
    | 'step'
    | 'ranges'
    | 'unit'
    | 'minLength'
    | 'maxLength'
    | 'maxBytes'
    | 'maxItems'
    | 'nullable'
    | 'deprecated'
  > & {
    /** The values of `enum` that are deprecated. */
    deprecatedValues: NonNullable<ParameterDocument['enum']>
  }
>

/** What one phrase of a description states. */
export interface Finding {
  readonly facts: Facts
  /** Units beside numbers. All numbers of a parameter must have the same one. */
  readonly units?: readonly string[]
  /** Numbers that the text says to be allowed, such as 0 in "0 means unlimited". */
  readonly allowed?: readonly number[]
  /** Whether the default may be a description, as in "Default value: none". It is a value if `enum` contains it. */
  readonly isDescription?: boolean
  /** Whether a condition may limit the statement. Such a finding gives no facts, and refutes others that differ. */
  readonly isUncertain: boolean
}

/** The type of a parameter, such as Integer or Array of String. */
export interface ValueType {
  /** The type without "Array of". */
  readonly name: string
  readonly isArray: boolean
}
