import * as v from 'valibot'
import { excerpt } from '../diagnostics/catalogue.js'
import type { Report } from '../diagnostics/report.js'
import { isRealDate, isRealTime } from './calendar.js'
import { localTime, timeOrDate } from './definitions/parameter.js'
import type { Path, SourceDocument } from './source-document.js'

/** The internal structure of a definition, as far as it is needed to find keys, maps and times. */
interface Definition {
  readonly kind: 'schema'
  readonly type: string
  readonly message?: unknown
  readonly entries?: Readonly<Record<string, Definition>>
  readonly value?: Definition
  readonly item?: Definition
  readonly wrapped?: Definition
  readonly options?: readonly Definition[]
  readonly pipe?: readonly unknown[]
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

/** The path of an issue. */
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
 * @param now The time in milliseconds since 1970; undefined to accept times in the future.
 * @returns Undefined if the content is invalid even without them.
 */
export function validate<Content>(
  source: SourceDocument,
  definition: v.GenericSchema<unknown, Content>,
  report: Report,
  now: number | undefined,
): ValidationResult<Content> | undefined {
  const { content } = source
  if (content === null || typeof content !== 'object' || Array.isArray(content)) {
    report.add('wrong-value', source.valueAt([]), 'a map', describe(content))
    return undefined
  }
  const removed: Path[] = []
  const latest = now === undefined ? undefined : latestTime(now)
  checkBeforehand(definition, content, [], { source, report, latest, removed })
  for (const path of removed) repair(content, path)
  const removedPaths = new Set(removed.map((path) => JSON.stringify(path)))
  const result = v.safeParse(definition, content, options)
  const issues = result.issues ?? []
  for (const issue of issues) {
    const path = pathOf(issue)
    if (removedPaths.has(JSON.stringify(path))) continue
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
    } else if (typeof issue.input === 'bigint') {
      report.add('inexact-number', source.valueAt(path), String(issue.input))
    } else {
      const position = last?.origin === 'key' ? source.keyAt(path) : source.valueAt(path)
      const received = last?.origin === 'key' ? last.key : issue.input
      report.add('wrong-value', position, expectation(issue), describe(received))
    }
    repair(content, path)
  }
  const repaired = result.success ? result : v.safeParse(definition, content, options)
  if (!repaired.success) return undefined
  const isComplete = [...removed, ...issues.map(pathOf)].every(({ length }) => length > 1)
  return { content: repaired.output, isComplete }
}

/** Of several rules for a text, only the first one that it violates is reported. */
const options = { abortPipeEarly: true }

interface Context {
  readonly source: SourceDocument
  readonly report: Report
  /** The latest time that is not in the future; undefined if that is not checked. */
  readonly latest: string | undefined
  /** Receives the paths of the values to remove. */
  readonly removed: Path[]
}

/** Reports what Valibot accepts: lists in place of maps, and times in the future. */
function checkBeforehand(definition: Definition, content: unknown, path: Path, context: Context): void {
  const { source, report, latest, removed } = context
  if (definition.wrapped !== undefined) {
    checkBeforehand(definition.wrapped, content, path, context)
    return
  }
  if (typeof content === 'string') {
    if (latest === undefined || !isPast(definition) || content <= latest) return
    if (!isRealTime(content) && !isRealDate(content)) return
    report.add('future-time', source.valueAt(path), content)
    return
  }
  if (content === null || typeof content !== 'object') return
  const variants = definition.options ?? [definition]
  const map = variants.find(({ type }) => type === 'strict_object' || type === 'record')
  const list = variants.find(({ type }) => type === 'array')
  if (Array.isArray(content)) {
    if (list?.item !== undefined) {
      for (const [index, element] of content.entries()) {
        checkBeforehand(list.item, element, [...path, index], context)
      }
    } else if (map !== undefined) {
      const expected = typeof definition.message === 'string' ? definition.message : 'a map'
      report.add('wrong-value', source.valueAt(path), expected, describe(content))
      removed.push(path)
    }
    return
  }
  for (const [key, element] of Object.entries(content)) {
    const at = [...path, key]
    const member =
      map?.entries !== undefined && Object.hasOwn(map.entries, key) ? map.entries[key] : map?.value
    if (member !== undefined) checkBeforehand(member, element, at, context)
  }
}

/** Whether the values are times that have passed. */
function isPast(definition: Definition): boolean {
  return [localTime, timeOrDate].some((time) => definition === time || definition.pipe?.includes(time))
}

/** The time that clocks show in the easternmost time zone, since the documentation does not state its own. */
function latestTime(now: number): string {
  const easternmost = 14 * 60 * 60 * 1000
  return new Date(now + easternmost).toISOString().slice(0, 19).replace('T', ' ')
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
