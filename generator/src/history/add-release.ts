import { historyEntries } from '../diff/history-entry.js'
import { schemaComment } from '../import/schema-comment.js'
import { formatYaml } from '../import/yaml-text.js'
import { type HistoryEntry, historyPartKinds, type Product } from '../model/model.js'

/** Where a release comes from. */
export interface ReleaseSource {
  /** The day or the time of the release, such as 2024-11-29. */
  readonly date: string
  /** Undefined for a release that the documentation lists. */
  readonly source: string | undefined
}

/**
 * Adds the release that tells of the differences between two versions of a product to the text of its history.yaml, which
 * is created if it is missing. Returns undefined if there is nothing to tell.
 *
 * Metadata that is older than the newest release tells what the spec lacked at that time, so that the new release has the
 * day of the newest one. A release of metadata of the same day is extended.
 *
 * @param replaced The number of releases in the text that `before` lacks, which the release replaces.
 */
export function addRelease(
  text: string | undefined,
  before: Product,
  after: Product,
  { date, source }: ReleaseSource,
  replaced = 0,
): string | undefined {
  const entries = historyEntries(before, after)
  if (entries.length === 0) return undefined
  const [newest] = before.releases
  const day = newest?.time.slice(0, 10) ?? date
  const extended = newest?.source !== undefined && day === date ? newest : undefined
  const sources = [...new Set([extended?.source, source])].filter((one) => one !== undefined)
  const release = {
    release: extended?.number ?? (newest?.number ?? 1) + 1,
    time: date.slice(0, 10) >= day ? date : day,
    ...(sources.length > 0 && { source: sources.join('; ') }),
    ...listEntries(extended === undefined ? entries : joinEntries(extended.entries, entries)),
  }
  const item = formatYaml([release])
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}\n`)
    .join('')
  if (text === undefined) {
    return `${schemaComment('history')}releases:\n${item}`
  }
  if (/^releases: *\[\]/m.test(text)) return text.replace(/^releases:.*\n?/m, () => `releases:\n${item}`)
  const start = text.search(/^releases:/m)
  const items = [...text.slice(start).matchAll(/^ *- release:/gm)].map(({ index }) => start + index)
  const { 0: first = text.length, [replaced + (extended === undefined ? 0 : 1)]: rest = text.length } = items
  return text.slice(0, first) + item + text.slice(rest)
}

/** The entries of a release after further changes: what is new stays new, and disappears if it was deleted again. */
function joinEntries(earlier: readonly HistoryEntry[], later: readonly HistoryEntry[]): HistoryEntry[] {
  const joined = [...earlier]
  for (const entry of later) {
    const index = joined.findIndex(({ subject, name }) => subject === entry.subject && name === entry.name)
    const found = joined[index]
    if (found === undefined) joined.push(entry)
    else if (found.kind === 'new') {
      if (entry.kind === 'deleted') joined.splice(index, 1)
    } else joined[index] = { ...entry, parts: joinParts(found.parts, entry.parts) }
  }
  return joined
}

function joinParts(earlier: HistoryEntry['parts'], later: HistoryEntry['parts']): HistoryEntry['parts'] {
  return historyPartKinds.flatMap((kind) => {
    const names = [...earlier, ...later].filter((part) => part.kind === kind).flatMap((part) => part.names)
    return names.length === 0 ? [] : [{ kind, names: [...new Set(names)] }]
  })
}

/** The keys of the lists in history.yaml, by the subject of their entries. */
const listKeys = { action: 'actions', type: 'types', errorCode: 'errorCodes' } as const

function listEntries(all: readonly HistoryEntry[]): object {
  const subjects = Object.entries(listKeys).map(([subject, key]) => {
    const entries = all.filter((entry) => entry.subject === subject)
    return [key, entries.length === 0 ? undefined : listSubject(entries)] as const
  })
  return Object.fromEntries(subjects.filter(([, lists]) => lists !== undefined))
}

function listSubject(entries: readonly HistoryEntry[]): object {
  const modified = entries
    .filter(({ kind }) => kind === 'modified')
    .map(({ name, parts }) => [
      name,
      Object.fromEntries(
        parts.map(({ kind, names }) => [kind, kind.endsWith('Values') ? valuesByName(names) : names]),
      ),
    ])
  const list = (kind: 'new' | 'deleted') => {
    const names = entries.filter((entry) => entry.kind === kind).map(({ name }) => name)
    return names.length === 0 ? {} : { [kind]: names }
  }
  return {
    ...list('new'),
    ...(modified.length > 0 && { modified: Object.fromEntries(modified) }),
    ...list('deleted'),
  }
}

/** The values by the name of their parameter, which names of values begin with. */
function valuesByName(names: readonly string[]): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const name of names) {
    const [parameter = '', ...value] = name.split(': ')
    values[parameter] = [...(values[parameter] ?? []), value.join(': ')]
  }
  return values
}
