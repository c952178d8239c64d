import type { Change, Product, Release } from '../../model/model.js'
import { releaseHeadings, releaseParts } from '../../model/release-words.js'
import { actionLink, anchor } from './links.js'

export function historyView(product: Product): object {
  return {
    updated: product.historyUpdated ?? '',
    releases: product.releases.map((release) => releaseView(release, product)),
  }
}

/** What the first release lists is not new in it. */
const existingHeadings: Readonly<Record<Change['subject'], string>> = {
  action: 'Existing APIs',
  type: 'Existing data structures',
}

function releaseView({ number, time, changes }: Release, product: Product): object {
  function linked(subject: Change['subject'], name: string) {
    if (subject === 'type') return `[${name}](types.md#${anchor(name)})`
    return product.actions.some((action) => action.name === name) ? actionLink(name, '') : name
  }
  const groups = (['action', 'type'] as const).flatMap((subject) =>
    (['new', 'modified', 'deleted'] as const).map((kind) => ({
      heading: number === undefined ? existingHeadings[subject] : releaseHeadings[subject][kind],
      changes: changes
        .filter((change) => change.subject === subject && change.kind === kind)
        .map((change) => ({
          name: linked(subject, change.name),
          parts: change.parts.map((part) => `${releaseParts[part.kind]}: ${part.names.join(', ')}`),
        })),
    })),
  )
  return {
    title: number === undefined ? 'Existing release' : `Release ${number}`,
    time,
    groups: groups.filter((group) => group.changes.length > 0),
  }
}
