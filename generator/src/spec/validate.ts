import * as v from 'valibot'
import { excerpt } from '../diagnostics/catalogue.js'
import type { Report } from '../diagnostics/report.js'
import type { Path, SourceDocument } from './source-document.js'

/** What a definition looks like from inside, as far as names of keys can be found in it. */
interface Definition {
  readonly kind: 'schema'
  readonly entries?: Readonly<Record<string, Definition>>
  readonly value?: Definition
  readonly item?: Definition
  readonly wrapped?: Definition
}

/** The keys that a definition knows at a path. */
function keysAt(definition: Definition | undefined, path: Path): string[] {
  if (definition === undefined) return []
  const { entries, value, item, wrapped } = definition
  if (wrapped !== undefined) return keysAt(wrapped, path)
  const [step, ...rest] = path
  if (step === undefined) return Object.keys(entries ?? {})
  return keysAt(
    (entries !== undefined && Object.hasOwn(entries, step) ? entries[step] : undefined) ?? value ?? item,
    rest,
  )
}

/** The steps of an issue's path; a map's key may be any scalar in YAML, but is a string once read. */
function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

/** What could be read of a file. */
export interface Validated<Content> {
  readonly content: Content
  /** Whether none of the file's top-level entries had to be left out. */
  readonly whole: boolean
}

/**
 * Holds a file against its definition.
 *
 * A file with problems is read as if the offending places were not there, so that its other problems come to
 * light in the same run.
 *
 * @returns The content in the definition's type, or undefined where too much of it is wrong.
 */
export function validate<Content>(
  source: SourceDocument,
  definition: v.GenericSchema<unknown, Content>,
  report: Report,
): Validated<Content> | undefined {
  const content = source.content
  const result = v.safeParse(definition, content)
  if (result.success) {
    rejectLists(content, result.output, [], source, report)
    return { content: result.output, whole: true }
  }
  for (const issue of result.issues) {
    const path = pathOf(issue)
    const last = issue.path?.at(-1)
    if (issue.type === 'strict_object' && issue.expected === 'never') {
      report.add(
        'unknown-key',
        source.keyAt(path),
        String(path.at(-1)),
        keysAt(definition, path.slice(0, -1)),
      )
    } else if (issue.type === 'strict_object' && issue.received === 'undefined') {
      report.add('missing-field', source.valueAt(path.slice(0, -1)), String(path.at(-1)))
    } else {
      const position = last?.origin === 'key' ? source.keyAt(path) : source.valueAt(path)
      const received = last?.origin === 'key' ? last.key : issue.input
      report.add('wrong-value', position, expectation(issue), describe(received))
    }
    repair(content, path)
  }
  const repaired = v.safeParse(definition, content)
  if (!repaired.success) return undefined
  return { content: repaired.output, whole: result.issues.every(({ path }) => (path?.length ?? 0) > 1) }
}

/** Reports lists that were read as maps: to the definitions' library an empty one is as good as an empty map. */
function rejectLists(
  content: unknown,
  output: unknown,
  path: Path,
  source: SourceDocument,
  report: Report,
): void {
  if (content === null || typeof content !== 'object' || output === null || typeof output !== 'object') return
  if (Array.isArray(content) && !Array.isArray(output)) {
    report.add('wrong-value', source.valueAt(path), 'a map', describe(content))
    return
  }
  for (const [key, element] of Object.entries(content)) {
    rejectLists(element, Reflect.get(output, key), [...path, key], source, report)
  }
}

/** Stand-ins for required fields that nothing else depends on. */
const standIns: Readonly<Record<string, unknown>> = {
  summary: '…',
  description: '…',
  title: '…',
  rateLimit: 1,
  region: 'not required',
  errors: [],
  examples: [],
}

/** Takes the value at the path out of the content, or puts a stand-in there. */
function repair(content: unknown, path: Path): void {
  const [step, ...rest] = path
  if (step === undefined || content === null || typeof content !== 'object') return
  if (rest.length > 0) repair(Reflect.get(content, step), rest)
  else if (Object.hasOwn(standIns, step)) Reflect.set(content, step, standIns[step])
  else Reflect.deleteProperty(content, step)
}

/** What was expected, in words: a definition's own message where it has one. */
function expectation(issue: v.BaseIssue<unknown>): string {
  if (!issue.message.startsWith('Invalid ')) return issue.message
  const names: Record<string, string> = { Object: 'a map', Array: 'a list' }
  const { expected } = issue
  if (expected === null) return 'another value'
  return names[expected] ?? (/^(string|number|boolean)$/.test(expected) ? `a ${expected}` : expected)
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'a map' : excerpt(value)
}
