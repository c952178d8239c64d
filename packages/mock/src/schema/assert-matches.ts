import * as v from 'valibot'
import { truncate } from '../message/truncate.js'

/**
 * Asserts that a value matches a schema. Callers go on with the value itself, not with the copy that Valibot creates, so
 * the schema must not transform anything. A custom message of the schema states what is expected, such as `an object`.
 *
 * @param name The subject of the error messages, such as `The fault`.
 * @throws {TypeError} If the value does not match, with one sentence for each mismatch, at most ten.
 */
export function assertMatches<Schema extends v.GenericSchema>(
  value: unknown,
  schema: Schema,
  name: string,
): asserts value is v.InferOutput<Schema> {
  const { issues, output } = v.safeParse(schema, value, { abortPipeEarly: true })
  const mismatches = issues
    ? issues.map((issue) => describeIssue(issue, name))
    : findArraysTakenForObjects(value, output, name, [])
  if (mismatches.length > 0) throw new TypeError([...new Set(mismatches)].slice(0, 10).join(' '))
}

type Issue = v.BaseIssue<unknown>

/** The path to a nested value: names of members, and indexes of arrays as numbers. */
type Path = readonly (string | number)[]

/**
 * Describes an issue in a sentence.
 *
 * @param before The path to the value that contains the issue.
 */
function describeIssue(issue: Issue, name: string, before: readonly v.IssuePathItem[] = []): string {
  const { type, expected, input, message, issues = [] } = issue
  const path = [...before, ...(issue.path ?? [])]
  const keys = path.map(({ key }) => (typeof key === 'number' ? key : String(key)))
  const last = path.at(-1)
  const parent = describePlace(name, keys.slice(0, -1))
  // Valibot also looks for members in arrays.
  if (last?.type === 'object' && Array.isArray(last.input))
    return describeMismatch(parent, 'an object', last.input)
  if (last?.origin === 'key') {
    const member = truncate(String(last.key))
    return type === 'strict_object' && expected === 'never'
      ? `${parent} has the unknown member ${member}. ${message}`
      : `${parent} lacks ${member}.`
  }
  // Of several alternatives, report on the one of which the value has a member.
  const relevant = issues.find(({ path }) => path?.at(-1)?.origin === 'value')
  return relevant
    ? describeIssue(relevant, name, path)
    : describeMismatch(describePlace(name, keys), describeExpectation(issue), input)
}

/** Finds the arrays that Valibot accepted as objects: their copies are objects. */
function findArraysTakenForObjects(
  value: unknown,
  copy: unknown,
  name: string,
  path: Path,
): readonly string[] {
  if (typeof value !== 'object' || value === null || typeof copy !== 'object' || copy === null) return []
  const isArray = Array.isArray(value)
  if (isArray && !Array.isArray(copy))
    return [describeMismatch(describePlace(name, path), 'an object', value)]
  if (value === copy) return []
  return Object.entries(copy).flatMap(([key, inner]) =>
    findArraysTakenForObjects(Reflect.get(value, key), inner, name, [...path, isArray ? Number(key) : key]),
  )
}

function describeMismatch(place: string, expected: string, value: unknown): string {
  return `${place} must be ${expected}, but is ${describe(value)}.`
}

/** The types of values, by the names that Valibot uses. */
const types: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  Array: 'an array',
  Object: 'an object',
}

/** Further requirements of a value of the right type, by the names that Valibot uses. */
const restrictions: Readonly<Record<string, (requirement: unknown) => string>> = {
  integer: () => 'a whole number',
  finite: () => 'a finite number',
  min_value: (least) => `at least ${least}`,
  gt_value: (bound) => `above ${bound}`,
  max_value: (most) => `at most ${most}`,
  non_empty: () => 'a string that is not empty',
}

function describeExpectation({ kind, type, expected, requirement, message }: Issue): string {
  if (!message.startsWith('Invalid ')) return message
  if (kind === 'validation') return restrictions[type]?.(requirement) ?? 'another value'
  if (expected === null) return 'another value'
  return types[expected] ?? expected.replace(/^\((.*)\)$/, 'one of $1').replaceAll(' | ', ', ')
}

function describePlace(name: string, path: Path): string {
  const steps = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${truncate(key)}`)).join('')
  return steps === '' ? name : `${name}: ${steps.replace(/^\./, '')}`
}

/** Describes a value briefly: of objects the names of members, of arrays only whether they are empty. */
function describe(value: unknown): string {
  if (value === undefined) return 'absent'
  if (typeof value === 'string') return truncate(value, JSON.stringify)
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array'
  if (typeof value !== 'object' || value === null) return String(value)
  const keys = Object.keys(value)
  return keys.length === 0 ? 'an empty object' : `an object with ${truncate(keys.slice(0, 60).join(', '))}`
}
