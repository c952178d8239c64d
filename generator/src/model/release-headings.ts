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
  errorCode: {
    new: 'New error codes',
    modified: 'Modified error codes',
    deleted: 'Deleted error codes',
  },
}

/** The labels of changed parameters and members in the documentation's release notes. */
export const releasePartLabels: Readonly<Record<HistoryPartKind, string>> = {
  newInput: 'New input parameters',
  modifiedInput: 'Modified input parameters',
  deletedInput: 'Deleted input parameters',
  newInputValues: 'New values of input parameters',
  newOutput: 'New output parameters',
  modifiedOutput: 'Modified output parameters',
  deletedOutput: 'Deleted output parameters',
  newOutputValues: 'New values of output parameters',
  newErrorCodes: 'New error codes',
  deletedErrorCodes: 'Deleted error codes',
  newMembers: 'New members',
  modifiedMembers: 'Modified members',
  deprecatedMembers: 'Deprecated members',
  deletedMembers: 'Deleted members',
  newMemberValues: 'New values of members',
}
