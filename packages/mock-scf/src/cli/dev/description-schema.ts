import { nearest } from '@tc3/mock'
import * as v from 'valibot'
import { ProjectError } from './project-error.js'

/** A number, also as text, which values from the environment are. */
export const number = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.nonEmpty())]),
  v.transform(Number),
  v.number(),
)

/** A switch, also as text. */
const switched = v.union([v.boolean(), v.picklist(['true', 'false', 'OPEN', 'CLOSE', 'TRUE', 'FALSE'])])

/** Returns whether a switch is on. Triggers are on unless their description says otherwise. */
export function isOn(value: v.InferOutput<typeof switched> = true): boolean {
  return [true, 'true', 'OPEN', 'TRUE'].includes(value)
}

/** Environment variables. Their values become texts. */
export const variables = v.record(
  v.string(),
  v.pipe(
    v.union([v.string(), v.number(), v.boolean(), v.null()]),
    v.transform((value) => String(value ?? '')),
  ),
)

const patterns = v.union([v.string(), v.array(v.string())])

/** Patterns of files, one or several. */
export const patternList = v.pipe(
  patterns,
  v.transform((value) => (typeof value === 'string' ? [value] : value)),
)

/** The parameters of a trigger. Which of them are there depends on its type. */
export const triggerParameters = v.looseObject({
  name: v.optional(v.string()),
  enable: v.optional(switched),
  qualifier: v.optional(v.string(), '$DEFAULT'),
})

/**
 * Reads a description.
 *
 * @param file How messages name the file.
 * @throws {ProjectError} If it does not match the schema.
 */
export function read<const Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
  content: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, content)
  if (result.success) return result.output
  const [issue] = result.issues
  const path = v.getDotPath(issue)
  const problem = issue.received === 'undefined' ? 'is missing' : `is invalid: ${issue.message}`
  throw new ProjectError(`${file}: ${path ?? 'The description'} ${problem}.`)
}

/** Returns `Did you mean …?`, or what there is. */
export function suggestion(name: string, known: readonly string[]): string {
  const similar = nearest(name, known)
  return similar === undefined ? `Known: ${known.join(', ')}.` : `Did you mean ${similar}?`
}
