import type { Report } from '../../diagnostics/report.js'
import type { TypesDocument } from '../../spec/definitions/types.js'
import type { ParsedFile } from '../../spec/spec.js'
import type { Action } from '../model.js'

/**
 * Checks that each data type is used, and that its documented users exist.
 *
 * @param users The names of the actions that use a data type, by the name of the type.
 */
export function checkTypeUsers(
  { source, content }: ParsedFile<TypesDocument>,
  users: ReadonlyMap<string, ReadonlySet<string>>,
  actions: readonly Action[],
  report: Report,
): void {
  const names = actions.map(({ name }) => name)
  // A misspelled reference would make the data type look unused.
  const hasUnknownTypes = report.has('unknown-type')
  for (const [name, { documentedUsers }] of Object.entries(content)) {
    if (!users.has(name) && !hasUnknownTypes) report.add('unused-type', source.keyAt([name]), name)
    documentedUsers?.forEach((action, index) => {
      if (names.includes(action)) return
      report.add('unknown-action', source.valueAt([name, 'documentedUsers', index]), action, names)
    })
  }
}
