import { releaseHeadings } from '../model/release-words.js'
import type { Difference } from './compare/difference.js'
import { type Note, ruleOf } from './rules.js'

/** What happened to something, with the parts of it that it happened to. */
export interface NotedChange {
  readonly name: string
  readonly parts: readonly NotedPart[]
}

/** Such as "New input parameters" with the names of these. */
export interface NotedPart {
  readonly heading: string
  readonly names: readonly string[]
}

/** Such as "New APIs" with what they are. */
export interface Section {
  readonly heading: string
  readonly changes: readonly NotedChange[]
}

const kinds = ['new', 'modified', 'deleted'] as const

/** Release notes as the documentation's History chapter writes them; what it has no words for is told likewise. */
export function releaseNotes(differences: readonly Difference[]): Section[] {
  const noted = differences.flatMap(told)
  const about = (subject: 'action' | 'type') =>
    kinds.map((kind) => ({
      heading: releaseHeadings[subject][kind],
      changes: changesOf(
        noted.filter(({ owner, part, note }) => owner.subject === subject && kindOf(part, note) === kind),
      ),
    }))
  const general = noted.filter(
    ({ owner, note }) => (owner.subject === 'product' || owner.subject === 'platform') && isApi(note),
  )
  return [
    ...about('action'),
    ...about('type'),
    ...sectionsOf(general),
    {
      heading: 'Improvement to existing documentation',
      changes: changesOf(noted.filter(({ note }) => !isApi(note))).map(({ name, parts }) => ({
        name,
        parts: [{ heading: 'Words', names: parts.flatMap(({ names }) => names) }],
      })),
    },
  ].filter(({ changes }) => changes.length > 0)
}

interface Noted extends Pick<Difference, 'owner' | 'part'> {
  readonly note: Exclude<Note, 'renamed'>
}

/** What happened, once for each way in which release notes tell it. */
function told({ kind, owner, part, before }: Difference): Noted[] {
  return ruleOf(kind).note.flatMap((note): Noted[] => {
    if (note !== 'renamed') return [{ owner, part, note }]
    const old = part && { ...part, name: before ?? part.name }
    return [
      { owner, part, note: 'new' },
      { owner, part: old, note: 'deleted' },
    ]
  })
}

function isApi(note: Noted['note']): boolean {
  return note !== 'documentation'
}

/** Where the documentation lists it: something of which parts changed is modified. */
function kindOf(part: Noted['part'], note: Noted['note']): string | undefined {
  if (!isApi(note)) return undefined
  return part === undefined && (note === 'new' || note === 'deleted') ? note : 'modified'
}

const noteWords = {
  new: 'New',
  modified: 'Modified',
  deleted: 'Deleted',
  deprecated: 'Deprecated',
  documentation: 'Words of',
} as const

const notes = ['new', 'modified', 'deprecated', 'deleted', 'documentation'] as const

/** By owner, each with its parts. */
function changesOf(noted: readonly Noted[]): NotedChange[] {
  const names = unique(noted.map(({ owner }) => owner.name))
  return names.map((name) => ({
    name,
    parts: partsOf(noted.filter(({ owner }) => owner.name === name)),
  }))
}

function partsOf(noted: readonly Noted[]): NotedPart[] {
  const nouns = unique(noted.flatMap(({ part }) => part?.noun ?? []))
  return nouns.flatMap((noun) =>
    notes.flatMap((note) => {
      const names = noted.flatMap(({ part, note: other }) =>
        part?.noun === noun && other === note ? [part.name] : [],
      )
      return names.length === 0 ? [] : [{ heading: `${noteWords[note]} ${noun}`, names: unique(names) }]
    }),
  )
}

/** What is neither an action nor a data type has a heading for each noun. */
function sectionsOf(noted: readonly Noted[]): Section[] {
  return [
    ...partsOf(noted).map(({ heading, names }) => ({
      heading,
      changes: names.map((name) => ({ name, parts: [] })),
    })),
    ...kinds.flatMap((kind) => {
      const names = noted.filter(({ part, note }) => part === undefined && note === kind)
      if (names.length === 0) return []
      return [{ heading: `${noteWords[kind]} products`, changes: changesOf(names) }]
    }),
  ]
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)]
}

/** The notes as Markdown. */
export function formatNotes(sections: readonly Section[]): string {
  return sections
    .map(({ heading, changes }) =>
      [
        `${heading}:`,
        '',
        ...changes.flatMap(({ name, parts }) => [
          `- ${name}`,
          ...parts.map((part) => `  - ${part.heading}: ${part.names.join(', ')}`),
        ]),
      ].join('\n'),
    )
    .join('\n\n')
}
