/** The schema of the input of one action. */
export interface InputSchema {
  /** The name of the action. */
  readonly action: string
  readonly input: ObjectSchema
  /** The data types that the input uses, by name. */
  readonly types: Readonly<Record<string, ObjectSchema>>
}

/** The schema of an object: the parameters of an action or the members of a data type, by name. */
export type ObjectSchema = Members<Field>

/** The schema of a parameter or member: its type, its constraints and its description. */
export interface Field extends Constraints {
  /** Undefined if it is unknown. */
  readonly description?: string
}

/** Parameters or members by name, in the order of the documentation. */
export type Members<Known extends Constraints> = Readonly<Record<string, Known>>

/** The type of a parameter or member and its documented constraints. */
export interface Constraints {
  /** String, Integer, Float, Boolean, Timestamp, Timestamp ISO8601, Date, Binary, or the name of a data type. */
  readonly type: string
  /** Whether the value is an array of `type`. */
  readonly list?: boolean | undefined
  /**
   * Whether an input must contain it. In outputs, true means that it is always present, false that it may be absent, and
   * undefined that it is present unless it is `nullable`.
   */
  readonly required?: boolean | undefined
  /** Whether every output contains it; if undefined, that depends on `required`. */
  readonly returned?: boolean | undefined
  /** Whether outputs may contain null. */
  readonly nullable?: boolean | undefined
  readonly enum?: readonly (string | number | boolean)[] | undefined
  /** Whether other values than those of `enum` are accepted. */
  readonly open?: boolean | undefined
  /** Whether the value is binary data in Base64, for which clients also accept a Uint8Array. */
  readonly base64?: boolean | undefined
  /** Inclusive. */
  readonly min?: number | undefined
  /** Inclusive. */
  readonly max?: number | undefined
  /** Replaces `max` if it applies. */
  readonly maxWhen?: ConditionalMax | undefined
  /** Values must be multiples of it. */
  readonly step?: number | undefined
  /** A value must be in one of them. Replaces `min`, `max` and `step`. */
  readonly ranges?: readonly NumberRange[] | undefined
  /** In characters. */
  readonly minLength?: number | undefined
  /** In characters. */
  readonly maxLength?: number | undefined
  /** In bytes of UTF-8. */
  readonly maxBytes?: number | undefined
  /** A regular expression that the whole value must match. */
  readonly pattern?: string | undefined
  readonly maxItems?: number | undefined
}

/** A larger maximum, which applies if another parameter has a value. */
export interface ConditionalMax {
  /** The name of the other parameter of the action, or member of the data type. */
  readonly parameter: string
  readonly value: string | number | boolean
  /** Inclusive. */
  readonly max: number
  /** Whether it also applies if the other parameter is left out, because it may then have the value. */
  readonly orAbsent: boolean
}

/** Numbers from `min` to `max`, both inclusive. */
export interface NumberRange {
  readonly min: number
  readonly max: number
  /** The distance between two numbers, starting at `min`. */
  readonly step?: number | undefined
}
