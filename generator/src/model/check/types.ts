import type { Report } from '../../diagnostics/report.js'
import type { TypesDocument } from '../../spec/definitions/types.js'
import type { Sourced } from '../../spec/spec.js'
import type { Action } from '../model.js'

/**
 * Checks that each data type is used, and that the actions exist that the documentation lists as its users.
 *
 * @param users The actions that use a data type, by its name.
 */
export function checkTypeUsers(
  { source, content }: Sourced<TypesDocument>,
  users: ReadonlyMap<string, ReadonlySet<string>>,
  actions: readonly Action[],
  report: Report,
): void {
  const names = actions.map(({ name }) => name)
  // A misspelled name is not used for what it was meant.
  const misspelled = report.has('unknown-type')
  for (const [name, { documentedUsers }] of Object.entries(content)) {
    if (!users.has(name) && !misspelled) report.add('unused-type', source.keyAt([name]), name)
    documentedUsers?.forEach((action, index) => {
      if (names.includes(action)) return
      report.add('unknown-action', source.valueAt([name, 'documentedUsers', index]), action, names)
    })
  }
}
