import type { Report } from '../../diagnostics/report.js'
import type { HistoryDocument } from '../../spec/definitions/history.js'
import type { Path } from '../../spec/source-document.js'
import type { ParsedFile } from '../../spec/spec.js'
import { checkReleases } from '../check/releases.js'
import {
  type Action,
  type DataType,
  type HistoryEntry,
  type HistoryPartKind,
  historyPartKinds,
  type Release,
  type Scalar,
} from '../model.js'
import { valueName } from './since.js'

/** The actions and data types that the history may name, including deleted ones that the product still has. */
export interface HistorySubjects {
  readonly actions: readonly Action[]
  readonly types: readonly Pick<DataType, 'name' | 'members'>[]
  /** All error codes that actions may have. */
  readonly errors: Iterable<string>
}

type ReleaseDocument = HistoryDocument['releases'][number]

/** Links the releases, and checks their order and that each name exists in the spec, unless a release deleted it. */
export function linkHistory(
  parsed: ParsedFile<HistoryDocument>,
  subjects: HistorySubjects,
  report: Report,
): Release[] {
  checkReleases(parsed, report)
  const { source, content } = parsed
  const codes = [...subjects.errors]
  const names = {
    action: new Map(
      subjects.actions.map(({ name, input, output }) => [
        name,
        {
          newInput: namesOf(input),
          modifiedInput: namesOf(input),
          newOutput: namesOf(output),
          modifiedOutput: namesOf(output),
          newErrorCodes: codes,
        },
      ]),
    ),
    type: new Map(
      subjects.types.map(({ name, members }) => {
        const all = namesOf(members)
        return [name, { newMembers: all, modifiedMembers: all, deprecatedMembers: all }]
      }),
    ),
    errorCode: new Map(codes.map((code) => [code, {}])),
  }
  // The product no longer has what was deleted, but earlier releases still name it.
  const deleted = new Set(
    content.releases
      .flatMap(entriesOf)
      .flatMap(({ kind, subject, name, parts }) => [
        ...(kind === 'deleted' ? [`${subject} ${name}`] : []),
        ...parts
          .filter((part) => part.kind.startsWith('deleted'))
          .flatMap((part) => part.names.map((member) => `${subject} ${name}.${member}`)),
      ]),
  )

  return content.releases.map((document, index) => {
    const path = ['releases', index]
    function check(subject: HistoryEntry['subject'], name: string, at: Path, key: boolean) {
      if (names[subject].has(name) || deleted.has(`${subject} ${name}`)) return
      const position = key ? source.keyAt(at) : source.valueAt(at)
      report.add('unknown-in-history', position, name, names[subject].keys())
    }
    const entries = entriesOf(document)
    for (const { subject, kind, name, parts, at } of entries) {
      check(subject, name, [...path, ...at], kind === 'modified')
      const known: Partial<Record<HistoryPartKind, readonly string[]>> = names[subject].get(name) ?? {}
      for (const part of parts) {
        part.names.forEach((member, memberIndex) => {
          const all = known[part.kind]
          if (all === undefined || all.includes(member)) return
          if (deleted.has(`${subject} ${name}.${member}`) || deleted.has(`errorCode ${member}`)) return
          const position = source.valueAt([...path, ...at, part.kind, memberIndex])
          report.add(
            'unknown-in-history',
            position,
            `${name}.${member}`,
            all.map((one) => `${name}.${one}`),
          )
        })
      }
    }
    return {
      number: typeof document.release === 'number' ? document.release : undefined,
      time: document.time,
      source: document.source,
      entries: entries.map(({ at, ...entry }) => entry),
    }
  })
}

/** The entries of a release in the order of the chapter, each with its path below the release. */
function entriesOf({
  actions,
  types,
  errorCodes,
}: ReleaseDocument): (HistoryEntry & { readonly at: Path })[] {
  const entriesAbout = (subject: HistoryEntry['subject'], key: string, changes: ChangeLists | undefined) => [
    ...listEntries(subject, 'new', key, changes?.new),
    ...Object.entries(changes?.modified ?? {}).map(([name, parts]) => ({
      subject,
      kind: 'modified' as const,
      name,
      parts: partsOf(parts),
      at: [key, 'modified', name],
    })),
    ...listEntries(subject, 'deleted', key, changes?.deleted),
  ]
  return [
    ...entriesAbout('action', 'actions', actions),
    ...entriesAbout('type', 'types', types),
    ...entriesAbout('errorCode', 'errorCodes', errorCodes),
  ]
}

/** The names of changed parts, or their new values by name. */
type PartsDocument = Partial<
  Record<HistoryPartKind, readonly string[] | Readonly<Record<string, readonly Scalar[]>>>
>

interface ChangeLists {
  readonly new?: readonly string[]
  readonly modified?: Readonly<Record<string, PartsDocument>>
  readonly deleted?: readonly string[]
}

function partsOf(parts: PartsDocument): HistoryEntry['parts'] {
  return historyPartKinds.flatMap((kind) => {
    const listed = parts[kind]
    if (listed === undefined) return []
    if (isList(listed)) return [{ kind, names: listed }]
    const values = Object.entries(listed).flatMap(([name, all]) => all.map((one) => valueName(name, one)))
    return [{ kind, names: values }]
  })
}

function isList<Item>(value: readonly Item[] | object): value is readonly Item[] {
  return Array.isArray(value)
}

function listEntries(
  subject: HistoryEntry['subject'],
  kind: 'new' | 'deleted',
  key: string,
  names: readonly string[] | undefined,
) {
  return (names ?? []).map((name, index) => ({ subject, kind, name, parts: [], at: [key, kind, index] }))
}

function namesOf(parameters: readonly { readonly name: string }[]): string[] {
  return parameters.map(({ name }) => name)
}
