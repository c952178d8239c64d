import * as v from 'valibot'
import { shorten } from './shorten.js'

/** Describes an object that has no members but these. */
export function object<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject(entries, ({ expected }) =>
    expected === 'never' ? `Known: ${Object.keys(entries).join(', ')}.` : 'an object',
  )
}

/** An object with any members. */
export const anyObject = v.custom<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'an object',
)

/** Says what a value means, for people who read the OpenAPI document. */
export function withDescription<T>(schema: v.GenericSchema<T>, text: string): v.GenericSchema<T> {
  return v.pipe(schema, v.description(text))
}

/**
 * Checks that a value is as a schema describes it. The value itself is used afterwards, not the copy that Valibot
 * makes: the schema must transform nothing. Where it has a message of its own, that says what is expected.
 *
 * @param name What messages call the value, such as `The fault`.
 * @throws {TypeError} with a sentence for each mistake, ten at most
 */
export function demand<Schema extends v.GenericSchema>(
  value: unknown,
  schema: Schema,
  name: string,
): asserts value is v.InferOutput<Schema> {
  const { issues, output } = v.safeParse(schema, value, { abortPipeEarly: true })
  const problems = issues
    ? issues.map((issue) => problemOf(issue, name))
    : arraysAsObjects(value, output, name, [])
  if (problems.length > 0) throw new TypeError([...new Set(problems)].slice(0, 10).join(' '))
}

type Issue = v.BaseIssue<unknown>

/** The keys that lead to a value within another; those of an array are numbers. */
type Path = readonly (string | number)[]

/**
 * What an issue says, as a sentence.
 *
 * @param before What leads to the value in which it is.
 */
function problemOf(issue: Issue, name: string, before: readonly v.IssuePathItem[] = []): string {
  const { type, expected, input, message, issues = [] } = issue
  const path = [...before, ...(issue.path ?? [])]
  const keys = path.map(({ key }) => (typeof key === 'number' ? key : String(key)))
  const last = path.at(-1)
  const around = placeOf(name, keys.slice(0, -1))
  // Valibot looks for members in arrays, too.
  if (last?.type === 'object' && Array.isArray(last.input)) return mistake(around, 'an object', last.input)
  if (last?.origin === 'key') {
    const member = shorten(String(last.key))
    return type === 'strict_object' && expected === 'never'
      ? `${around} has the unknown member ${member}. ${message}`
      : `${around} lacks ${member}.`
  }
  // Of alternatives, that one is meant of which there is a member.
  const meant = issues.find(({ path }) => path?.at(-1)?.origin === 'value')
  return meant ? problemOf(meant, name, path) : mistake(placeOf(name, keys), expectationOf(issue), input)
}

/** Finds the arrays that Valibot has taken for objects: their copies are objects. */
function arraysAsObjects(value: unknown, copy: unknown, name: string, path: Path): readonly string[] {
  if (typeof value !== 'object' || value === null || typeof copy !== 'object' || copy === null) return []
  const isArray = Array.isArray(value)
  if (isArray && !Array.isArray(copy)) return [mistake(placeOf(name, path), 'an object', value)]
  if (value === copy) return []
  return Object.entries(copy).flatMap(([key, inner]) =>
    arraysAsObjects(Reflect.get(value, key), inner, name, [...path, isArray ? Number(key) : key]),
  )
}

function mistake(place: string, expected: string, value: unknown): string {
  return `${place} must be ${expected}, but is ${show(value)}.`
}

/** What Valibot calls the types of values. */
const types: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  Array: 'an array',
  Object: 'an object',
}

/** What values of the right type must be besides. */
const restrictions: Readonly<Record<string, (requirement: unknown) => string>> = {
  integer: () => 'a whole number',
  finite: () => 'a finite number',
  min_value: (least) => `at least ${least}`,
  gt_value: (bound) => `above ${bound}`,
  max_value: (most) => `at most ${most}`,
  non_empty: () => 'a string that is not empty',
}

function expectationOf({ kind, type, expected, requirement, message }: Issue): string {
  if (!message.startsWith('Invalid ')) return message
  if (kind === 'validation') return restrictions[type]?.(requirement) ?? 'another value'
  if (expected === null) return 'another value'
  return types[expected] ?? expected.replace(/^\((.*)\)$/, 'one of $1').replaceAll(' | ', ', ')
}

function placeOf(name: string, path: Path): string {
  const steps = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${shorten(key)}`)).join('')
  return steps === '' ? name : `${name}: ${steps.replace(/^\./, '')}`
}

/** Tells what a value is, without what is in it where that may be much. */
function show(value: unknown): string {
  if (value === undefined) return 'absent'
  if (typeof value === 'string') return shorten(value, JSON.stringify)
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array'
  if (typeof value !== 'object' || value === null) return String(value)
  const keys = Object.keys(value)
  return keys.length === 0 ? 'an empty object' : `an object with ${shorten(keys.slice(0, 60).join(', '))}`
}
