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
import { pair } from './compare/difference.js'

/**
 * The entries of a release that tells of the differences between two versions of a product, in the order of the History
 * chapter. It lists new and deleted actions and data types, and new, modified and deprecated parameters and members. A
 * parameter is modified if its type, the Required column or its deprecation differs: the chapter lists no changes of values
 * and words. An action is also modified if an output
 * parameter was modified, although the chapter has no list for their names. Its list of deleted names is our addition.
 * Nothing that no page describes is an entry.
 */
export function historyEntries(before: Product, after: Product): HistoryEntry[] {
  const actions = pair(
    before.actions.filter(isDescribed),
    after.actions.filter(isDescribed),
    ({ name }) => name,
  )
  const types = pair(before.types.filter(isDocumented), after.types.filter(isDocumented), ({ name }) => name)
  return [
    ...actions.added.map(entry('new', 'action')),
    ...actions.matched.flatMap(([old, now]) => modifiedAction(old, now)),
    ...actions.removed.map(entry('deleted', 'action')),
    ...types.added.map(entry('new', 'type')),
    ...types.matched.flatMap(([old, now]) => modifiedType(old, now)),
    ...types.removed.map(entry('deleted', 'type')),
  ]
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
function isModified(before: Parameter, after: Parameter): boolean {
  return (
    typeName(before.type) !== typeName(after.type) ||
    (before.required === true) !== (after.required === true) ||
    before.deprecated !== after.deprecated
  )
}

function entry(kind: 'new' | 'deleted', subject: HistoryEntry['subject']) {
  return ({ name }: { readonly name: string }): HistoryEntry => ({ kind, subject, name, parts: [] })
}

function modifiedAction(before: Action, after: Action): HistoryEntry[] {
  const input = changedNames(before.input, after.input)
  const output = changedNames(before.output, after.output)
  return modified('action', after.name, [input, output], {
    newInput: input.added,
    modifiedInput: input.modified,
    deletedInput: input.removed,
    newOutput: output.added,
    deletedOutput: output.removed,
  })
}

function modifiedType(before: DataType, after: DataType): HistoryEntry[] {
  const members = changedNames(before.members, after.members)
  return modified('type', after.name, [members], {
    newMembers: members.added,
    modifiedMembers: members.modified,
    deprecatedMembers: members.deprecated,
    deletedMembers: members.removed,
  })
}

interface ChangedNames {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly modified: readonly string[]
  /** Those of the modified ones that were deprecated. */
  readonly deprecated: readonly string[]
}

function changedNames(before: readonly Parameter[], after: readonly Parameter[]): ChangedNames {
  const { added, removed, matched } = pair(
    before.filter(isDescribed),
    after.filter(isDescribed),
    ({ name }) => name,
  )
  const modified = matched.filter(([old, now]) => isModified(old, now))
  return {
    added: added.map(({ name }) => name),
    removed: removed.map(({ name }) => name),
    modified: modified.map(([, { name }]) => name),
    deprecated: modified
      .filter(([old, now]) => now.deprecated && !old.deprecated)
      .map(([, { name }]) => name),
  }
}

/** The entry of a modified subject; none if nothing changed that the chapter lists. */
function modified(
  subject: HistoryEntry['subject'],
  name: string,
  changes: readonly ChangedNames[],
  names: Partial<Record<HistoryPartKind, readonly string[]>>,
): HistoryEntry[] {
  if (changes.every(({ added, removed, modified }) => added.length + removed.length + modified.length === 0))
    return []
  const parts = historyPartKinds.flatMap((kind) => {
    const listed = names[kind] ?? []
    return listed.length === 0 ? [] : [{ kind, names: listed }]
  })
  return [{ kind: 'modified', subject, name, parts }]
}
