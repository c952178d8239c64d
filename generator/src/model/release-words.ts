import type { Change, ChangedPart } from './model.js'

/** The headings of the documentation's release notes. */
export const releaseHeadings: Readonly<Record<Change['subject'], Readonly<Record<Change['kind'], string>>>> =
  {
    action: { new: 'New APIs', modified: 'Modified APIs', deleted: 'Deleted APIs' },
    type: {
      new: 'New data structures',
      modified: 'Modified data structures',
      deleted: 'Deleted data structures',
    },
  }

/** What its release notes call the parameters and members that changed. */
export const releaseParts: Readonly<Record<ChangedPart, string>> = {
  newInput: 'New input parameters',
  modifiedInput: 'Modified input parameters',
  newOutput: 'New output parameters',
  newMembers: 'New members',
  modifiedMembers: 'Modified members',
  deprecatedMembers: 'Deprecated members',
}
