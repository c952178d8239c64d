import type { HistoryEntry, HistoryPartKind } from './model.js'

/** The headings of the documentation's release notes. */
export const releaseHeadings: Readonly<
  Record<HistoryEntry['subject'], Readonly<Record<HistoryEntry['kind'], string>>>
> = {
  action: { new: 'New APIs', modified: 'Modified APIs', deleted: 'Deleted APIs' },
  type: {
    new: 'New data structures',
    modified: 'Modified data structures',
    deleted: 'Deleted data structures',
  },
}

/** The labels of changed parameters and members in the documentation's release notes. */
export const releasePartLabels: Readonly<Record<HistoryPartKind, string>> = {
  newInput: 'New input parameters',
  modifiedInput: 'Modified input parameters',
  deletedInput: 'Deleted input parameters',
  newOutput: 'New output parameters',
  deletedOutput: 'Deleted output parameters',
  newMembers: 'New members',
  modifiedMembers: 'Modified members',
  deprecatedMembers: 'Deprecated members',
  deletedMembers: 'Deleted members',
}
