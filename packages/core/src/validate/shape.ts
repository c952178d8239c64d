/** What the documentation says of the input of one action. */
export interface InputShape {
  /** The name of the action. */
  readonly action: string
  readonly input: Shape
  /** The data types that it uses, by name. */
  readonly types: Readonly<Record<string, Shape>>
}

/** The parameters of an action or the members of a data type, by name. */
export type Shape = Members<Field>

/** A parameter or member: its type and constraints, and the documentation's words. */
export interface Field extends Constraints {
  readonly description: string
}

/** Parameters or members by name, in the order of the documentation, with whatever else is known of them. */
export type Members<Known extends Constraints> = Readonly<Record<string, Known>>

/** The type of a parameter or member, and the constraints that the documentation states. */
export interface Constraints {
  /** String, Integer, Float, Boolean, Timestamp, or the name of a data type. */
  readonly type: string
  /** An array of `type`. */
  readonly list?: boolean | undefined
  /** An input that lacks it is refused. Left out, answers hold it unless it is `nullable`; if false, they may lack it. */
  readonly required?: boolean | undefined
  /** Answers may hold null. */
  readonly nullable?: boolean | undefined
  readonly enum?: readonly (string | number | boolean)[] | undefined
  /** The values of `enum` are examples; others are accepted too. */
  readonly open?: boolean | undefined
  /** Inclusive. */
  readonly min?: number | undefined
  /** Inclusive. */
  readonly max?: number | undefined
  /** Values are multiples of this, counted from zero. */
  readonly step?: number | undefined
  /** A value lies in one of them. In the place of `min`, `max` and `step`. */
  readonly ranges?: readonly NumberRange[] | undefined
  /** In characters. */
  readonly minLength?: number | undefined
  /** In characters. */
  readonly maxLength?: number | undefined
  /** In bytes of UTF-8. */
  readonly maxBytes?: number | undefined
  /** A regular expression that the whole value matches. */
  readonly pattern?: string | undefined
  readonly maxItems?: number | undefined
}

/** Numbers from `min` to `max`, both inclusive. */
export interface NumberRange {
  readonly min: number
  readonly max: number
  /** The distance of one number from the next, counted from `min`. */
  readonly step?: number | undefined
}
