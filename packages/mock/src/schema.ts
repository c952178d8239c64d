/** The part of JSON Schema in which the control over HTTP describes what it takes and gives. */
export type Schema = { readonly description?: string } & (
  | { readonly const: string | null }
  | { readonly type: 'string'; readonly enum?: readonly string[]; readonly minLength?: number }
  | {
      readonly type: 'integer' | 'number'
      readonly minimum?: number
      readonly exclusiveMinimum?: number
      readonly maximum?: number
    }
  | { readonly type: 'boolean' }
  | { readonly type: 'array'; readonly items: Schema }
  | ObjectSchema
  | { readonly oneOf: readonly Schema[] }
)

export interface ObjectSchema {
  readonly type: 'object'
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  /** What members besides the named ones are; false where there may be none, any where it is absent. */
  readonly additionalProperties?: false | Schema
}

/** The values that a schema describes. */
export type FromSchema<S> = S extends { readonly const: infer Value }
  ? Value
  : S extends { readonly oneOf: readonly (infer Either)[] }
    ? FromSchema<Either>
    : S extends { readonly enum: readonly (infer Value)[] }
      ? Value
      : S extends { readonly type: keyof Primitives }
        ? Primitives[S['type']]
        : S extends { readonly type: 'array'; readonly items: infer Item }
          ? readonly FromSchema<Item>[]
          : S extends { readonly properties: infer Members; readonly required: readonly (infer Name)[] }
            ? {
                readonly [Key in keyof Members as Key extends Name ? Key : never]: FromSchema<Members[Key]>
              } & {
                readonly [Key in keyof Members as Key extends Name ? never : Key]?: FromSchema<Members[Key]>
              }
            : S extends { readonly additionalProperties: infer Member extends Schema }
              ? Readonly<Record<string, FromSchema<Member>>>
              : S extends { readonly type: 'object' }
                ? Readonly<Record<string, unknown>>
                : never

interface Primitives {
  readonly string: string
  readonly integer: number
  readonly number: number
  readonly boolean: boolean
}

/**
 * Describes an object that has no members but these.
 *
 * @param required The names of those that must be there.
 */
export function object<
  const Members extends Readonly<Record<string, Schema>>,
  const Names extends readonly (keyof Members & string)[] = [],
>(properties: Members, ...required: Names) {
  return { type: 'object', properties, required, additionalProperties: false } as const
}

/**
 * Checks that a value is as a schema describes it.
 *
 * @param name What messages call the value, such as `The fault`.
 * @throws {TypeError} with a sentence for each mistake
 */
export function demand<S extends Schema>(
  value: unknown,
  schema: S,
  name: string,
): asserts value is FromSchema<S> {
  const problems = check(value, schema, name)
  if (problems.length > 0) throw new TypeError(problems.join(' '))
}

/** Looks for what is wrong with a value. */
function check(value: unknown, schema: Schema, name: string): readonly string[] {
  const wrong = (expected: string) => [`${name} must be ${expected}, but is ${shown(value)}.`]
  if ('const' in schema) return value === schema.const ? [] : wrong(JSON.stringify(schema.const))
  if ('oneOf' in schema) return checkOneOf(value, schema.oneOf, name)
  switch (schema.type) {
    case 'string':
      if (typeof value !== 'string') return wrong('a string')
      if (schema.enum && !schema.enum.includes(value)) return wrong(`one of ${schema.enum.join(', ')}`)
      return value.length < (schema.minLength ?? 0) ? wrong('a string that is not empty') : []
    case 'integer':
    case 'number': {
      const { type, minimum = -Infinity, exclusiveMinimum = -Infinity, maximum = Infinity } = schema
      if (typeof value !== 'number' || !Number.isFinite(value)) return wrong('a number')
      if (type === 'integer' && !Number.isInteger(value)) return wrong('a whole number')
      if (value < minimum) return wrong(`at least ${minimum}`)
      if (value <= exclusiveMinimum) return wrong(`above ${exclusiveMinimum}`)
      return value > maximum ? wrong(`at most ${maximum}`) : []
    }
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrong('true or false')
    case 'array':
      if (!Array.isArray(value)) return wrong('an array')
      return value.flatMap((item, index) => check(item, schema.items, `${name}[${index}]`))
    case 'object':
      return isObject(value) ? checkMembers(value, schema, name) : wrong('an object')
  }
}

function checkMembers(value: object, schema: ObjectSchema, name: string): readonly string[] {
  const { properties = {}, required = [], additionalProperties } = schema
  const absent = required.filter(
    (member) => !Object.hasOwn(value, member) || Reflect.get(value, member) === undefined,
  )
  return [
    ...absent.map((member) => `${name} lacks ${member}.`),
    ...Object.entries(value).flatMap(([member, inner]) => {
      // What is undefined is absent, as it is in JSON.
      if (inner === undefined) return []
      const known = Object.hasOwn(properties, member) ? properties[member] : additionalProperties
      if (known === false) {
        return [`${name} has the unknown member ${member}. Known: ${Object.keys(properties).join(', ')}.`]
      }
      return known ? check(inner, known, `${name}: ${member}`) : []
    }),
  ]
}

/** Alternatives tell themselves apart by a member that is a constant in each, by those they require, or by their types. */
function checkOneOf(value: unknown, schemas: readonly Schema[], name: string): readonly string[] {
  const attempts = schemas.map((schema) => check(value, schema, name))
  if (attempts.some((problems) => problems.length === 0)) return []
  const meant = schemas.findIndex((schema) => isMeant(value, schema))
  if (meant >= 0) return attempts[meant] ?? []
  return [`${name} must be one of these: ${schemas.map(described).join('; ')}. It is ${shown(value)}.`]
}

function constantsOf(schema: Schema): [string, string | null][] {
  const properties = 'properties' in schema ? Object.entries(schema.properties ?? {}) : []
  return properties.flatMap(([name, inner]) => ('const' in inner ? [[name, inner.const]] : []))
}

function isMeant(value: unknown, schema: Schema): boolean {
  if (!isObject(value)) return false
  const constants = constantsOf(schema)
  if (constants.length > 0)
    return constants.every(([name, constant]) => Reflect.get(value, name) === constant)
  const required = 'required' in schema ? (schema.required ?? []) : []
  return required.length > 0 && required.every((name) => Object.hasOwn(value, name))
}

function described(schema: Schema): string {
  if ('const' in schema) return JSON.stringify(schema.const)
  const constants = constantsOf(schema).map(([name, constant]) => `${name} ${JSON.stringify(constant)}`)
  if (constants.length > 0) return constants.join(', ')
  if ('properties' in schema) return `an object with ${Object.keys(schema.properties ?? {}).join(', ')}`
  return 'type' in schema ? schema.type : 'another'
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  if (typeof value === 'number' || value === undefined) return String(value)
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
