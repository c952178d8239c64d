import { releaseHeadings } from '../model/release-headings.js'
import type { Difference } from './compare/difference.js'
import { type Note, ruleOf } from './rules.js'

/** An action, data type or other owner that changed, with its changed parts. */
export interface NoteEntry {
  readonly name: string
  readonly parts: readonly NoteDetail[]
}

/** A kind of changed parts, such as "New input parameters", with their names. */
export interface NoteDetail {
  readonly heading: string
  readonly names: readonly string[]
}

/** A section of release notes, such as "New APIs". */
export interface NoteSection {
  readonly heading: string
  readonly changes: readonly NoteEntry[]
}

const kinds = ['new', 'modified', 'deleted'] as const

/** Creates release notes in the format of the documentation's History chapter, extended to all kinds of changes. */
export function releaseNotes(differences: readonly Difference[]): NoteSection[] {
  const notes = differences.flatMap(notesOf)
  const sectionsAbout = (owners: 'action' | 'type') =>
    kinds.map((kind) => ({
      heading: releaseHeadings[owners][kind],
      changes: entriesOf(
        notes.filter(({ owner, subject, note }) => owner.kind === owners && kindOf(subject, note) === kind),
      ),
    }))
  const general = notes.filter(
    ({ owner, note }) => (owner.kind === 'product' || owner.kind === 'platform') && isApiChange(note),
  )
  return [
    ...sectionsAbout('action'),
    ...sectionsAbout('type'),
    ...sectionsOf(general),
    {
      heading: 'Improvement to existing documentation',
      changes: entriesOf(notes.filter(({ note }) => !isApiChange(note))).map(({ name, parts }) => ({
        name,
        parts: [{ heading: 'Updated', names: parts.flatMap(({ names }) => names) }],
      })),
    },
  ].filter(({ changes }) => changes.length > 0)
}

/** A difference in one category of release notes. */
interface CategorizedNote extends Pick<Difference, 'owner' | 'subject'> {
  readonly note: Exclude<Note, 'renamed'>
}

/** The difference in each of its categories. */
function notesOf({ kind, owner, subject, before }: Difference): CategorizedNote[] {
  return ruleOf(kind).note.flatMap((note): CategorizedNote[] => {
    if (note !== 'renamed') return [{ owner, subject, note }]
    const old = subject && { ...subject, name: before ?? subject.name }
    return [
      { owner, subject, note: 'new' },
      { owner, subject: old, note: 'deleted' },
    ]
  })
}

function isApiChange(note: CategorizedNote['note']): boolean {
  return note !== 'documentation'
}

/** The section of an action or a data type. An owner is modified if any of its subjects changed. */
function kindOf(subject: CategorizedNote['subject'], note: CategorizedNote['note']): string | undefined {
  if (!isApiChange(note)) return undefined
  return subject === undefined && (note === 'new' || note === 'deleted') ? note : 'modified'
}

const notePrefixes = {
  new: 'New',
  modified: 'Modified',
  deleted: 'Deleted',
  deprecated: 'Deprecated',
  documentation: 'Updated',
} as const

const noteOrder = ['new', 'modified', 'deprecated', 'deleted', 'documentation'] as const

/** Groups notes by owner. */
function entriesOf(notes: readonly CategorizedNote[]): NoteEntry[] {
  const names = unique(notes.map(({ owner }) => owner.name))
  return names.map((name) => ({
    name,
    parts: detailsOf(notes.filter(({ owner }) => owner.name === name)),
  }))
}

/** Groups the notes of one owner by noun and category. */
function detailsOf(notes: readonly CategorizedNote[]): NoteDetail[] {
  const nouns = unique(notes.flatMap(({ subject }) => subject?.noun ?? []))
  return nouns.flatMap((noun) =>
    noteOrder.flatMap((category) => {
      const names = notes.flatMap(({ subject, note }) =>
        subject?.noun === noun && note === category ? [subject.name] : [],
      )
      return names.length === 0
        ? []
        : [{ heading: `${notePrefixes[category]} ${noun}`, names: unique(names) }]
    }),
  )
}

/** The sections of changes of products and of the platform: one for each noun and category. */
function sectionsOf(notes: readonly CategorizedNote[]): NoteSection[] {
  return [
    ...detailsOf(notes).map(({ heading, names }) => ({
      heading,
      changes: names.map((name) => ({ name, parts: [] })),
    })),
    ...kinds.flatMap((kind) => {
      const products = notes.filter(({ subject, note }) => subject === undefined && note === kind)
      if (products.length === 0) return []
      return [{ heading: `${notePrefixes[kind]} products`, changes: entriesOf(products) }]
    }),
  ]
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)]
}

/** Formats release notes as Markdown. */
export function formatNotes(sections: readonly NoteSection[]): string {
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
