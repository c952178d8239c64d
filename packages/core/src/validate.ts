/** What the documentation says of the input of one action. */
export interface InputShape {
  /** The name of the action. */
  readonly action: string
  readonly input: Shape
  /** The data types that it uses, by name. */
  readonly types: Readonly<Record<string, Shape>>
}

/** The parameters of an action or the members of a data type, by name. */
export type Shape = Readonly<Record<string, Field>>

/** The type of a parameter or member, and the constraints that the documentation states. */
export interface Constraints {
  /** String, Integer, Float, Boolean, Timestamp, or the name of a data type. */
  readonly type: string
  /** An array of `type`. */
  readonly list?: boolean
  readonly required?: boolean
  readonly enum?: readonly (string | number | boolean)[]
  /** The values of `enum` are examples; others are accepted too. */
  readonly open?: boolean
  /** Inclusive. */
  readonly min?: number
  /** Inclusive. */
  readonly max?: number
  /** Values are multiples of this, counted from zero. */
  readonly step?: number
  /** In characters. */
  readonly minLength?: number
  /** In characters. */
  readonly maxLength?: number
  /** In bytes of UTF-8. */
  readonly maxBytes?: number
  /** A regular expression that the whole value matches. */
  readonly pattern?: string
  readonly maxItems?: number
}

/** A parameter or member: its type and constraints, and the documentation's words. */
export interface Field extends Constraints {
  readonly description: string
}

/** The rule that a value breaks: a constraint of its parameter, or that it is there, known, and of the right type. */
export type Rule =
  | 'required'
  | 'unknown'
  | 'type'
  | 'enum'
  | 'min'
  | 'max'
  | 'step'
  | 'minLength'
  | 'maxLength'
  | 'maxBytes'
  | 'pattern'
  | 'maxItems'

/** One thing that is wrong with an input. */
export interface Problem {
  /** Where it is, as the documentation writes it: `Environment.Variables.0.Key`; empty for the input as a whole. */
  readonly path: string
  readonly rule: Rule
  /** What is wrong and what was expected. Texts of the input are not repeated: they may be secrets. */
  readonly message: string
  /** What the documentation says of the parameter; undefined where it does not know it. */
  readonly description: string | undefined
}

/** What a value of a primitive type is, and whether a value is one. */
const scalars = new Map<string, readonly [expected: string, is: (value: unknown) => boolean]>([
  ['String', ['a string', (value) => typeof value === 'string']],
  [
    'Timestamp',
    [
      'a time such as 2017-05-16 20:00:00',
      (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(value),
    ],
  ],
  ['Integer', ['an integer', (value) => typeof value === 'bigint' || Number.isInteger(value)]],
  ['Float', ['a number', (value) => typeof value === 'number' && Number.isFinite(value)]],
  ['Boolean', ['true or false', (value) => typeof value === 'boolean']],
])

const kind = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`

/** The members of an object that is no array; those without a value are not sent, so they are not there. */
const membersOf = (value: unknown): Map<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value).filter(([, member]) => member !== undefined && member !== null))
    : undefined

/**
 * Holds an input against the documentation of its action, and gives every problem; an input that is valid has none.
 * Members that are undefined or null are taken as not there. Chapters of the actions, "Input Parameters".
 */
export const validate = ({ action, input: shape, types }: InputShape, input: unknown): Problem[] => {
  const problems: Problem[] = []

  const members = (value: unknown, expected: Shape, path: string, owner: string, field?: Field): void => {
    const given = membersOf(value)
    if (given === undefined) {
      problems.push({
        path,
        rule: 'type',
        message: `${path || 'The input'} must be an object with the members of ${owner}, but is ${kind(value)}.`,
        description: field?.description,
      })
      return
    }
    const inside = (name: string) => (path === '' ? name : `${path}.${name}`)
    for (const [name, one] of Object.entries(expected)) {
      if (given.has(name)) parameter(given.get(name), one, inside(name))
      else if (one.required) {
        problems.push({
          path: inside(name),
          rule: 'required',
          message: `${inside(name)} is missing; ${owner} requires it.`,
          description: one.description,
        })
      }
    }
    for (const name of given.keys()) {
      if (Object.hasOwn(expected, name)) continue
      problems.push({
        path: inside(name),
        rule: 'unknown',
        message: `${owner} has no ${name}; it has ${Object.keys(expected).join(', ') || 'none'}.`,
        description: undefined,
      })
    }
  }

  const parameter = (value: unknown, field: Field, path: string): void => {
    const { list, type, maxItems, description } = field
    if (!list) {
      element(value, field, path)
      return
    }
    if (!Array.isArray(value)) {
      const message = `${path} must be an array of ${type}, but is ${kind(value)}.`
      problems.push({ path, rule: 'type', message, description })
      return
    }
    if (maxItems !== undefined && value.length > maxItems) {
      const message = `${path} must have at most ${maxItems} elements, but has ${value.length}.`
      problems.push({ path, rule: 'maxItems', message, description })
    }
    value.forEach((item, index) => {
      element(item, field, `${path}.${index}`)
    })
  }

  const element = (value: unknown, field: Field, path: string): void => {
    const { type, description } = field
    const expected = types[type]
    if (expected !== undefined) {
      members(value, expected, path, type, field)
      return
    }
    const [named, is] = scalars.get(type) ?? []
    if (is !== undefined && !is(value)) {
      const message = `${path} must be ${named}, but is ${typeof value === 'string' ? 'other text' : kind(value)}.`
      problems.push({ path, rule: 'type', message, description })
      return
    }
    for (const [rule, message] of brokenConstraints(value, field)) {
      problems.push({ path, rule, message: `${path} must ${message}.`, description })
    }
  }

  members(input, shape, '', action)
  return problems
}

/** The constraints that a value breaks, each with what must hold. */
function* brokenConstraints(value: unknown, field: Field): Generator<readonly [Rule, string]> {
  const { enum: values, open } = field
  if (values !== undefined && !open && !values.some((one) => one === value)) {
    yield ['enum', `be one of ${values.join(', ')}`]
  }
  if (typeof value === 'number' || typeof value === 'bigint') yield* brokenByNumber(value, field)
  if (typeof value === 'string') yield* brokenByText(value, field)
}

function* brokenByNumber(
  value: number | bigint,
  { min, max, step }: Field,
): Generator<readonly [Rule, string]> {
  if (min !== undefined && value < min) yield ['min', `be at least ${min}, but is ${value}`]
  if (max !== undefined && value > max) yield ['max', `be at most ${max}, but is ${value}`]
  if (step !== undefined && Number(value) % step !== 0) {
    yield ['step', `be a multiple of ${step}, but is ${value}`]
  }
}

function* brokenByText(
  value: string,
  { minLength, maxLength, maxBytes, pattern }: Field,
): Generator<readonly [Rule, string]> {
  // As people count: a character beyond the basic plane is one, though a string has two units for it.
  const length = minLength === undefined && maxLength === undefined ? 0 : [...value].length
  if (minLength !== undefined && length < minLength) {
    yield ['minLength', `have at least ${minLength} characters, but has ${length}`]
  }
  if (maxLength !== undefined && length > maxLength) {
    yield ['maxLength', `have at most ${maxLength} characters, but has ${length}`]
  }
  if (maxBytes !== undefined) {
    const bytes = new TextEncoder().encode(value).length
    if (bytes > maxBytes) yield ['maxBytes', `have at most ${maxBytes} bytes, but has ${bytes}`]
  }
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(value)) {
    yield ['pattern', `match ${pattern}`]
  }
}
