import { type Field, type InputSchema, type ObjectSchema, parsePrimitive } from '@tc3/core/validate'

/** The content of a form: the values of its fields as texts. Fields without a value are absent. */
export type Draft = string | DraftObject | DraftList | JsonDraft

export interface DraftObject {
  readonly members: Readonly<Record<string, Draft>>
}

export interface DraftList {
  readonly elements: readonly Draft[]
}

/** A value that the field of its type cannot contain, such as a number in place of a text. */
export interface JsonDraft {
  readonly json: unknown
}

/** The names and indexes that lead to a field. */
export type Path = readonly (string | number)[]

/** The deepest nesting of a form. Values below it are kept as JSON. */
const maxDepth = 20

/** The content of an empty form: the objects that the input must contain, without members. */
export function emptyDraft({ input, types }: InputSchema): DraftObject {
  return requiredObjects(input, types, 0)
}

function requiredObjects(schema: ObjectSchema, types: InputSchema['types'], depth: number): DraftObject {
  const members: [string, Draft][] = []
  for (const [name, { type, list, required }] of Object.entries(schema)) {
    const nested = types[type]
    if (required && !list && nested && depth < maxDepth) {
      members.push([name, requiredObjects(nested, types, depth + 1)])
    }
  }
  return { members: objectOf(members) }
}

/** The content of a form for an input. `inputOf` returns the same input again. */
export function draftOf(input: object, { input: members, types }: InputSchema): DraftObject {
  return objectDraft(input, members, types, 0)
}

function objectDraft(
  value: object,
  schema: ObjectSchema,
  types: InputSchema['types'],
  depth: number,
): DraftObject {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]): [string, Draft] => {
      const field = Object.hasOwn(schema, name) ? schema[name] : undefined
      return [name, field ? valueDraft(member, field, types, depth + 1) : { json: member }]
    })
  return { members: objectOf(members) }
}

function valueDraft(value: unknown, field: Field, types: InputSchema['types'], depth: number): Draft {
  if (depth > maxDepth) return { json: value }
  if (field.list) {
    if (!Array.isArray(value)) return { json: value }
    const element = { ...field, list: undefined }
    return { elements: value.map((one) => valueDraft(one, element, types, depth + 1)) }
  }
  const schema = Object.hasOwn(types, field.type) ? types[field.type] : undefined
  if (schema) return isObject(value) ? objectDraft(value, schema, types, depth) : { json: value }
  // An object may have no text.
  if (typeof value === 'object') return { json: value }
  const text = String(value)
  return Object.is(parsePrimitive(text, field.type), value) ? text : { json: value }
}

/** The input that a form describes. */
export function inputOf({ members }: DraftObject, { input, types }: InputSchema): Record<string, unknown> {
  return objectInput(members, input, types)
}

function objectInput(
  members: DraftObject['members'],
  schema: ObjectSchema,
  types: InputSchema['types'],
): Record<string, unknown> {
  return objectOf(
    Object.entries(members).map(([name, draft]): [string, unknown] => {
      const field = Object.hasOwn(schema, name) ? schema[name] : undefined
      return [name, valueInput(draft, field, types)]
    }),
  )
}

function valueInput(draft: Draft, field: Field | undefined, types: InputSchema['types']): unknown {
  if (typeof draft === 'string') return field ? parsePrimitive(draft, field.type) : draft
  if ('json' in draft) return draft.json
  if ('elements' in draft) return draft.elements.map((element) => valueInput(element, field, types))
  const schema = field && Object.hasOwn(types, field.type) ? types[field.type] : undefined
  return objectInput(draft.members, schema ?? {}, types)
}

/** The draft at a path; undefined if the field has no value. */
export function draftAt(draft: Draft, path: Path): Draft | undefined {
  const [first, ...rest] = path
  if (first === undefined) return draft
  const inner = childOf(draft, first)
  return inner === undefined ? undefined : draftAt(inner, rest)
}

function childOf(draft: Draft, key: string | number): Draft | undefined {
  if (typeof draft === 'string' || 'json' in draft) return undefined
  if ('elements' in draft) return typeof key === 'number' ? draft.elements[key] : undefined
  return typeof key === 'string' && Object.hasOwn(draft.members, key) ? draft.members[key] : undefined
}

/**
 * Replaces the draft at a path, whose parents must exist.
 *
 * @param value Undefined removes it: a member of an object, or an element of a list.
 */
export function replaceAt(draft: DraftObject, path: Path, value: Draft | undefined): DraftObject {
  const changed = replaceIn(draft, path, value)
  return typeof changed === 'object' && 'members' in changed ? changed : draft
}

function replaceIn(draft: Draft, [key, ...rest]: Path, value: Draft | undefined): Draft {
  if (typeof draft === 'string' || 'json' in draft || key === undefined) return draft
  const inner = rest.length === 0 ? value : withChild(draft, key, rest, value)
  if ('elements' in draft) {
    const elements = draft.elements.flatMap((one, index) =>
      index !== key ? [one] : inner === undefined ? [] : [inner],
    )
    // The index after the last element adds one.
    return {
      elements: key === draft.elements.length && inner !== undefined ? [...elements, inner] : elements,
    }
  }
  const others = Object.entries(draft.members).filter(([name]) => name !== key)
  if (inner === undefined) return { members: objectOf(others) }
  const members: [string, Draft][] = Object.hasOwn(draft.members, key)
    ? Object.entries(draft.members).map(([name, one]) => [name, name === key ? inner : one])
    : [...others, [String(key), inner]]
  return { members: objectOf(members) }
}

function withChild(
  draft: Draft,
  key: string | number,
  rest: Path,
  value: Draft | undefined,
): Draft | undefined {
  const child = childOf(draft, key)
  return child && replaceIn(child, rest, value)
}

/** The content of a new field of a type: an object or a list without content, or an empty text. */
export function newDraft(field: Field, types: InputSchema['types']): Draft {
  if (field.list) return { elements: [] }
  const schema = Object.hasOwn(types, field.type) ? types[field.type] : undefined
  return schema ? requiredObjects(schema, types, 0) : ''
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object with the entries, of which one may be named `__proto__`. */
function objectOf<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries(entries)
}
