import { historyEntries } from '../diff/history-entry.js'
import type { HistoryEntry, Product } from '../model/model.js'
import { schemaComment } from './schema-comment.js'
import { formatYaml } from './yaml-text.js'

/** Where a release comes from. */
export interface ReleaseSource {
  /** The day of the release, such as 2024-11-29. */
  readonly date: string
  readonly source: string
}

/**
 * Adds the release that tells of the differences between two versions of a product to the text of its history.yaml, which
 * is created if it is missing. Returns undefined if there is nothing to tell.
 */
export function addRelease(
  text: string | undefined,
  before: Product,
  after: Product,
  { date, source }: ReleaseSource,
): string | undefined {
  const entries = historyEntries(before, after)
  if (entries.length === 0) return undefined
  const [newest] = before.releases
  const release = {
    release: (newest?.number ?? 1) + 1,
    time: date,
    source,
    ...listSubject('actions', 'action', entries),
    ...listSubject('types', 'type', entries),
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
  return text.replace(/^releases:.*\n/m, (line) => line + item)
}

function listSubject(
  key: 'actions' | 'types',
  subject: HistoryEntry['subject'],
  all: readonly HistoryEntry[],
) {
  const entries = all.filter((entry) => entry.subject === subject)
  if (entries.length === 0) return {}
  const namesOf = (kind: HistoryEntry['kind']) => entries.filter((entry) => entry.kind === kind)
  const modified = namesOf('modified').map(({ name, parts }) => [
    name,
    Object.fromEntries(parts.filter(({ names }) => names.length > 0).map(({ kind, names }) => [kind, names])),
  ])
  const list = (kind: 'new' | 'deleted') => {
    const names = namesOf(kind).map(({ name }) => name)
    return names.length === 0 ? {} : { [kind]: names }
  }
  return {
    [key]: {
      ...list('new'),
      ...(modified.length > 0 && { modified: Object.fromEntries(modified) }),
      ...list('deleted'),
    },
  }
}
