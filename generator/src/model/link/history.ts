import type { Report } from '../../diagnostics/report.js'
import type { HistoryDocument } from '../../spec/definitions/history.js'
import type { Path } from '../../spec/source-document.js'
import type { Sourced } from '../../spec/spec.js'
import {
  type Action,
  type Change,
  type ChangedPart,
  changedParts,
  type DataType,
  type Release,
} from '../model.js'

/** What the history may speak of: actions and data types, and those that it deleted and the product still has. */
export interface Spoken {
  readonly actions: readonly Action[]
  readonly types: readonly Pick<DataType, 'name' | 'members'>[]
}

type ReleaseDocument = HistoryDocument['releases'][number]

/** Links the releases and checks that each name is one of the spec's. */
export function linkHistory(
  { source, content }: Sourced<HistoryDocument>,
  spoken: Spoken,
  report: Report,
): Release[] {
  const names = {
    action: new Map(
      spoken.actions.map(({ name, input, output }) => [
        name,
        { newInput: namesOf(input), modifiedInput: namesOf(input), newOutput: namesOf(output) },
      ]),
    ),
    type: new Map(
      spoken.types.map(({ name, members }) => {
        const all = namesOf(members)
        return [name, { newMembers: all, modifiedMembers: all, deprecatedMembers: all }]
      }),
    ),
  }
  const newest = content.releases[0]?.release

  return content.releases.map((document, index) => {
    const path = ['releases', index]
    if (
      typeof newest === 'number' &&
      typeof document.release === 'number' &&
      document.release !== newest - index
    ) {
      report.add('release-order', source.valueAt([...path, 'release']), document.release, newest - index)
    }
    function check(subject: Change['subject'], name: string, at: Path, key: boolean) {
      if (names[subject].has(name)) return
      const position = key ? source.keyAt(at) : source.valueAt(at)
      report.add('unknown-in-history', position, name, names[subject].keys())
    }
    const changes = changesOf(document)
    for (const { subject, kind, name, parts, at } of changes) {
      check(subject, name, [...path, ...at], kind === 'modified')
      const known: Partial<Record<ChangedPart, readonly string[]>> = names[subject].get(name) ?? {}
      for (const part of parts) {
        part.names.forEach((member, place) => {
          const all = known[part.kind]
          if (all === undefined || all.includes(member)) return
          const position = source.valueAt([...path, ...at, part.kind, place])
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
      changes: changes.map(({ at, ...change }) => change),
    }
  })
}

/** The changes of a release in the chapter's order, each with its place below the release. */
function changesOf({ actions, types }: ReleaseDocument): (Change & { readonly at: Path })[] {
  const of = (
    subject: Change['subject'],
    key: string,
    changes: NonNullable<ReleaseDocument['actions'] | ReleaseDocument['types']> | undefined,
  ) => [
    ...list(subject, 'new', key, changes?.new),
    ...Object.entries(changes?.modified ?? {}).map(([name, parts]) => ({
      subject,
      kind: 'modified' as const,
      name,
      parts: partsOf(parts),
      at: [key, 'modified', name],
    })),
    ...list(subject, 'deleted', key, changes?.deleted),
  ]
  return [...of('action', 'actions', actions), ...of('type', 'types', types)]
}

function partsOf(parts: Partial<Record<ChangedPart, readonly string[]>>): Change['parts'] {
  return changedParts.flatMap((kind) => {
    const names = parts[kind]
    return names === undefined ? [] : [{ kind, names }]
  })
}

function list(
  subject: Change['subject'],
  kind: 'new' | 'deleted',
  key: string,
  names: readonly string[] | undefined,
) {
  return (names ?? []).map((name, index) => ({ subject, kind, name, parts: [], at: [key, kind, index] }))
}

function namesOf(parameters: readonly { readonly name: string }[]): string[] {
  return parameters.map(({ name }) => name)
}
