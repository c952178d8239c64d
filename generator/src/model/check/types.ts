import type { Report } from '../../diagnostics/report.js'
import type { TypesDocument } from '../../spec/definitions/types.js'
import type { ParsedFile } from '../../spec/spec.js'
import { type DataTypes, reachedTypes } from '../data-types.js'
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

/**
 * Checks that members with binary data are only part of inputs, and that clients can list the paths to them.
 *
 * @param inOutput The names of the data types that outputs use.
 */
export function checkBase64Members(
  { source, content }: ParsedFile<TypesDocument>,
  types: DataTypes,
  inOutput: ReadonlySet<string>,
  report: Report,
): void {
  const membersOf = (name: string) => types.get(name)?.members ?? []
  const recursive = [...types.keys()].filter((name) => reachedTypes(membersOf(name), membersOf).has(name))
  const inRecursive = new Set(recursive.flatMap((name) => [...reachedTypes(membersOf(name), membersOf)]))
  for (const [name, { members }] of Object.entries(content)) {
    for (const [member, { base64 }] of Object.entries(members)) {
      if (!base64) continue
      const position = source.keyAt([name, 'members', member, 'base64'])
      if (inOutput.has(name)) report.add('base64-output', position, `${name}.${member}`)
      if (inRecursive.has(name)) report.add('base64-recursive', position, `${name}.${member}`)
    }
  }
}
