import type { HistoryEntry, Product, Release } from '../../model/model.js'
import { releaseHeadings, releasePartLabels } from '../../model/release-headings.js'
import { actionLink, typeLink } from './links.js'
import { sourceNote } from './source.js'

export function historyView(product: Product): object {
  return {
    updated: product.historyUpdated ?? '',
    releases: product.releases.map((release) => releaseView(release, product)),
  }
}

/** The headings of the first release, which lists what already existed. */
const existingHeadings: Readonly<Record<HistoryEntry['subject'], string>> = {
  action: 'Existing APIs',
  type: 'Existing data structures',
  errorCode: 'Existing error codes',
}

function releaseView({ number, time, source, entries }: Release, product: Product): object {
  function link(subject: HistoryEntry['subject'], name: string) {
    if (subject === 'errorCode') return `\`${name}\``
    const all = subject === 'action' ? product.actions : product.types
    if (!all.some((one) => one.name === name)) return name
    return subject === 'action' ? actionLink(name, product) : typeLink(name, product, '')
  }
  const groups = (['action', 'type', 'errorCode'] as const).flatMap((subject) =>
    (['new', 'modified', 'deleted'] as const).map((kind) => ({
      heading: number === undefined ? existingHeadings[subject] : releaseHeadings[subject][kind],
      entries: entries
        .filter((entry) => entry.subject === subject && entry.kind === kind)
        .map((entry) => ({
          name: link(subject, entry.name),
          parts: entry.parts.map((part) => `${releasePartLabels[part.kind]}: ${part.names.join(', ')}`),
        })),
    })),
  )
  return {
    title: number === undefined ? 'Existing release' : `Release ${number}`,
    time,
    source: source === undefined ? '' : sourceNote(source),
    groups: groups.filter((group) => group.entries.length > 0),
  }
}
