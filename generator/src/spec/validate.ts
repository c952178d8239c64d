import * as v from 'valibot'
import { excerpt } from '../diagnostics/catalogue.js'
import type { Report } from '../diagnostics/report.js'
import type { Path, SourceDocument } from './source-document.js'

/** The internal structure of a definition, as far as it is needed to find keys. */
interface Definition {
  readonly kind: 'schema'
  readonly entries?: Readonly<Record<string, Definition>>
  readonly value?: Definition
  readonly item?: Definition
  readonly wrapped?: Definition
}

/** The keys that a definition allows at a path. */
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

/** The path of an issue. Keys of YAML maps may be any scalar, but are converted to strings. */
function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

/** The valid content of a file. */
export interface ValidationResult<Content> {
  readonly content: Content
  /** Whether all top-level entries of the file are valid; otherwise the invalid ones are left out. */
  readonly isComplete: boolean
}

/**
 * Validates a file against its definition.
 *
 * Invalid values are reported and then removed, so that later stages find the other problems of the file in the same run.
 *
 * @returns Undefined if the content is invalid even without them.
 */
export function validate<Content>(
  source: SourceDocument,
  definition: v.GenericSchema<unknown, Content>,
  report: Report,
): ValidationResult<Content> | undefined {
  const content = source.content
  const result = v.safeParse(definition, content)
  if (result.success) {
    rejectLists(content, result.output, [], source, report)
    return { content: result.output, isComplete: true }
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
  const isComplete = result.issues.every(({ path }) => (path?.length ?? 0) > 1)
  return { content: repaired.output, isComplete }
}

/** Reports lists in place of maps: Valibot accepts an empty list as an empty map. */
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

/** Placeholders for required fields that nothing else depends on. */
const placeholders: Readonly<Record<string, unknown>> = {
  summary: '…',
  description: '…',
  title: '…',
  rateLimit: 1,
  region: 'not required',
  errors: [],
  examples: [],
}

/** Removes the value at a path from the content, or replaces it by a placeholder. */
function repair(content: unknown, path: Path): void {
  const [step, ...rest] = path
  if (step === undefined || content === null || typeof content !== 'object') return
  // The value may have been removed for another problem. An inherited one is none of the file.
  if (rest.length > 0) repair(Object.hasOwn(content, step) && Reflect.get(content, step), rest)
  else if (Object.hasOwn(placeholders, step)) Reflect.set(content, step, placeholders[step])
  else Reflect.deleteProperty(content, step)
}

/** The expected value in words: the message of the definition if it has one. */
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
