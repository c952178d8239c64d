import { isDeepStrictEqual } from 'node:util'
import type { HistoryEntry, Parameter, Product, Release } from '../model/model.js'
import { releaseHeadings, releasePartLabels } from '../model/release-headings.js'
import { historyEntries, isDocumented } from './history-entry.js'

/** How the new releases of a history differ from what changed in the spec. */
export interface HistoryGaps {
  /** Changes that no new release names. */
  readonly missing: readonly HistoryEntry[]
  /** Entries of new releases about something that did not change. */
  readonly unfounded: readonly HistoryEntry[]
}

/** Compares what changed between two versions of a product with the entries that were added to its history. */
export function historyGaps(before: Product, after: Product): HistoryGaps {
  // The releases of the documentation list less than those that are known from metadata.
  const scope = after.releases[0]?.source === undefined ? 'chapter' : 'all'
  const changes = historyEntries(before, after, scope)
  const added = addedEntries(before.releases, after.releases)
  const told = added.map(({ entry }) => entry)
  // The first release lists what already existed.
  const claims = added.filter(({ number }) => number !== undefined).map(({ entry }) => entry)
  return {
    // The History chapter names an action or a data type that lost parameters, but not the parameters.
    missing: subtract(changes, told).flatMap((entry) => withoutImplied(entry, told)),
    unfounded: claims.flatMap((entry) => unfoundedPart(entry, before, after)),
  }
}

/** Leaves out the names of deleted parameters, and of modified output parameters, if another entry is about the same action or data type. */
function withoutImplied(entry: HistoryEntry, told: readonly HistoryEntry[]): HistoryEntry[] {
  const isTold = told.some(({ subject, name }) => subject === entry.subject && name === entry.name)
  return isTold
    ? withParts(entry, (kind) => !kind.startsWith('deleted') && kind !== 'modifiedOutput')
    : [entry]
}

interface AddedEntry {
  readonly number: Release['number']
  readonly entry: HistoryEntry
}

/** The entries that a release has, but did not have before. */
function addedEntries(before: readonly Release[], after: readonly Release[]): AddedEntry[] {
  return after.flatMap(({ number, entries }) => {
    const old = before.filter((release) => release.number === number).flatMap((release) => release.entries)
    return subtract(entries, old).map((entry) => ({ number, entry }))
  })
}

/** The entries, and the names in their parts, that other entries do not contain. */
function subtract(entries: readonly HistoryEntry[], others: readonly HistoryEntry[]): HistoryEntry[] {
  return entries.flatMap((entry) => {
    const same = others.filter(
      ({ kind, subject, name }) => kind === entry.kind && subject === entry.subject && name === entry.name,
    )
    if (same.length === 0) return [entry]
    const listed = same.flatMap(({ parts }) => parts)
    return withParts(
      entry,
      (kind, name) => !listed.some((part) => part.kind === kind && part.names.includes(name)),
    )
  })
}

type Part = HistoryEntry['parts'][number]

/** The entry with only some of the names in its parts; none if no name is left. */
function withParts(
  entry: HistoryEntry,
  isKept: (kind: Part['kind'], name: string) => boolean,
): HistoryEntry[] {
  const parts = entry.parts
    .map(({ kind, names }) => ({ kind, names: names.filter((name) => isKept(kind, name)) }))
    .filter(({ names }) => names.length > 0)
  return parts.length === 0 ? [] : [{ ...entry, parts }]
}

/** What an entry says about something that did not change. */
function unfoundedPart(entry: HistoryEntry, before: Product, after: Product): HistoryEntry[] {
  const { kind, subject, name } = entry
  const [old, now] = [before, after].map(({ actions, types, errors }) => {
    if (subject === 'errorCode') return errors.find(({ code }) => code === name)
    return subject === 'action'
      ? actions.find((action) => action.name === name)
      : types.filter(isDocumented).find((type) => type.name === name)
  })
  if (kind === 'new') return old === undefined ? [] : [entry]
  if (kind === 'deleted') return old !== undefined && now === undefined ? [] : [entry]
  // The parameters of a new action or data type are new, too.
  if (old === undefined) return []
  if (isDeepStrictEqual(old, now)) return [entry]
  return withParts(entry, (partKind, member) => {
    if (partKind.endsWith('ErrorCodes') || partKind.endsWith('Values')) {
      return !historyEntries(before, after).some(
        (change) =>
          change.subject === subject &&
          change.name === name &&
          change.parts.some((part) => part.kind === partKind && part.names.includes(member)),
      )
    }
    const [oldPart, newPart] = [old, now].map((owner) =>
      partsOf(owner, partKind).find(({ name }) => name === member),
    )
    if (partKind.startsWith('new')) return oldPart !== undefined
    if (partKind.startsWith('deleted')) return oldPart === undefined || newPart !== undefined
    if (partKind === 'deprecatedMembers')
      return !(newPart?.deprecated === true && oldPart?.deprecated !== true)
    return isDeepStrictEqual(oldPart, newPart)
  })
}

type Owner = Product['actions'][number] | Product['types'][number] | Product['errors'][number]

function partsOf(owner: Owner | undefined, kind: Part['kind']): readonly Parameter[] {
  if (owner === undefined || 'code' in owner) return []
  if ('members' in owner) return owner.members
  return kind.endsWith('Output') ? owner.output : owner.input
}

/** Formats the gaps as warnings about the history of a product; empty if there are none. */
export function formatHistoryGaps({ missing, unfounded }: HistoryGaps, file: string): string[] {
  const warning = (text: string, entries: readonly HistoryEntry[]) =>
    entries.length === 0 ? [] : [[`Warning: ${file} ${text}`, ...entries.map(formatEntry)].join('\n')]
  return [
    ...warning('has no new release that names these changes:', missing),
    ...warning('has new entries about something that did not change:', unfounded),
  ]
}

function formatEntry({ kind, subject, name, parts }: HistoryEntry): string {
  const details = parts.map((part) => `${releasePartLabels[part.kind]}: ${part.names.join(', ')}`)
  return `- ${releaseHeadings[subject][kind]}: ${[name, ...details].join('; ')}`
}
