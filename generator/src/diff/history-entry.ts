import { valueName } from '../model/link/since.js'
import type {
  Action,
  DataType,
  HistoryEntry,
  HistoryPartKind,
  MayBeUndocumented,
  Parameter,
  Product,
} from '../model/model.js'
import { historyPartKinds, typeName } from '../model/model.js'
import { chinaSource } from '../model/site.js'
import { pair } from './compare/difference.js'

/**
 * What the entries of a release list: what the History chapter of the documentation does, or also values, error codes, and all
 * modifications of parameters.
 */
export type HistoryScope = 'chapter' | 'all'

/**
 * The entries of a release that tells of the differences between two versions of a product, in the order of the History
 * chapter. It lists new and deleted actions and data types, and new, modified and deprecated parameters and members. A
 * parameter is modified if its type, the Required column or its deprecation differs. The lists of modified output parameters
 * and of deleted names are our addition, and so is what only the scope `all` contains: new values, error codes, and parameters
 * that may now be null or missing, or that only the China site had. Changes of words are not listed, and nothing that no page
 * describes is an entry.
 */
export function historyEntries(before: Product, after: Product, scope: HistoryScope = 'all'): HistoryEntry[] {
  const actions = pair(
    before.actions.filter(isDescribed),
    after.actions.filter(isDescribed),
    ({ name }) => name,
  )
  const types = pair(before.types.filter(isDocumented), after.types.filter(isDocumented), ({ name }) => name)
  const codes = pair(before.errors, after.errors, ({ code }) => code)
  const entries = [
    ...actions.added.map(entry('new', 'action')),
    ...actions.matched.flatMap(([old, now]) => modifiedAction(old, now, scope)),
    ...actions.removed.map(entry('deleted', 'action')),
    ...types.added.map(entry('new', 'type')),
    ...types.matched.flatMap(([old, now]) => modifiedType(old, now, scope)),
    ...types.removed.map(entry('deleted', 'type')),
    ...codes.added.map(({ code }) => entry('new', 'errorCode')({ name: code })),
    ...codes.removed.map(({ code }) => entry('deleted', 'errorCode')({ name: code })),
  ]
  return scope === 'all' ? entries : entries.flatMap(inChapter)
}

/** Leaves out error codes and values. */
function inChapter(found: HistoryEntry): HistoryEntry[] {
  if (found.subject === 'errorCode') return []
  if (found.kind !== 'modified') return [found]
  const parts = found.parts.filter(({ kind }) => !kind.endsWith('Values') && !kind.endsWith('ErrorCodes'))
  return parts.length === 0 ? [] : [{ ...found, parts }]
}

/** A deprecated data type was deleted from the documentation. */
export function isDocumented({ deprecated }: DataType): boolean {
  return !deprecated
}

/** Whether a page describes an action, a parameter or a member. */
function isDescribed({ undocumented }: MayBeUndocumented): boolean {
  return !undocumented
}

/** Whether a parameter differs in a way that the chapter lists. */
function isModified(before: Parameter, after: Parameter, scope: HistoryScope): boolean {
  return (
    (scope === 'all' && isModifiedOtherwise(before, after)) ||
    typeName(before.type) !== typeName(after.type) ||
    (before.required === true) !== (after.required === true) ||
    before.deprecated !== after.deprecated
  )
}

/** Whether a parameter differs in a way that only our releases list. */
function isModifiedOtherwise(before: Parameter, after: Parameter): boolean {
  return (
    before.nullable !== after.nullable ||
    before.returned !== after.returned ||
    (before.source === chinaSource) !== (after.source === chinaSource)
  )
}

function entry(kind: 'new' | 'deleted', subject: HistoryEntry['subject']) {
  return ({ name }: { readonly name: string }): HistoryEntry => ({ kind, subject, name, parts: [] })
}

function modifiedAction(before: Action, after: Action, scope: HistoryScope): HistoryEntry[] {
  const input = changedNames(before.input, after.input, scope)
  const output = changedNames(before.output, after.output, scope)
  const codes = pair(before.errors, after.errors, ({ code }) => code)
  return modified('action', after.name, {
    newInput: input.added,
    modifiedInput: input.modified,
    deletedInput: input.removed,
    newInputValues: input.newValues,
    newOutput: output.added,
    modifiedOutput: output.modified,
    deletedOutput: output.removed,
    newOutputValues: output.newValues,
    newErrorCodes: codes.added.map(({ code }) => code),
    deletedErrorCodes: codes.removed.map(({ code }) => code),
  })
}

function modifiedType(before: DataType, after: DataType, scope: HistoryScope): HistoryEntry[] {
  const members = changedNames(before.members, after.members, scope)
  return modified('type', after.name, {
    newMembers: members.added,
    modifiedMembers: members.modified,
    deprecatedMembers: members.deprecated,
    deletedMembers: members.removed,
    newMemberValues: members.newValues,
  })
}

interface ChangedNames {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly modified: readonly string[]
  /** Those of the modified ones that were deprecated. */
  readonly deprecated: readonly string[]
  /** The new values of parameters that had listed values before. */
  readonly newValues: readonly string[]
}

function changedNames(
  before: readonly Parameter[],
  after: readonly Parameter[],
  scope: HistoryScope,
): ChangedNames {
  const { added, removed, matched } = pair(
    before.filter(isDescribed),
    after.filter(isDescribed),
    ({ name }) => name,
  )
  const modified = matched.filter(([old, now]) => isModified(old, now, scope))
  return {
    added: added.map(({ name }) => name),
    removed: removed.map(({ name }) => name),
    modified: modified.map(([, { name }]) => name),
    deprecated: modified
      .filter(([old, now]) => now.deprecated && !old.deprecated)
      .map(([, { name }]) => name),
    newValues: matched.flatMap(([old, now]) => newValues(old, now)),
  }
}

/** Statuses are those of states.yaml, which has no history. */
function newValues({ enum: before }: Parameter, { name, enum: after, status }: Parameter): string[] {
  if (before === undefined || after === undefined || status !== undefined) return []
  return after.filter((value) => !before.includes(value)).map((value) => valueName(name, value))
}

/** The entry of a modified subject; none if nothing changed that the chapter lists. */
function modified(
  subject: HistoryEntry['subject'],
  name: string,
  names: Partial<Record<HistoryPartKind, readonly string[]>>,
): HistoryEntry[] {
  const parts = historyPartKinds.flatMap((kind) => {
    const listed = names[kind] ?? []
    return listed.length === 0 ? [] : [{ kind, names: listed }]
  })
  return parts.length === 0 ? [] : [{ kind: 'modified', subject, name, parts }]
}
