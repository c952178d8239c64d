import type { Report } from '../../diagnostics/report.js'
import type { ProductSpec } from '../../spec/spec.js'
import { reachedTypes } from '../data-types.js'
import type { Action, DataType } from '../model.js'
import { linkParameter } from './parameter.js'

/** A data type whose users are not known yet. */
type LinkedType = Omit<DataType, 'usedBy' | 'usedInInput' | 'usedInOutput'>

/** Links the data types of a product. Returns undefined if they could not be read. */
export function linkTypes(
  { types }: ProductSpec,
  statuses: ReadonlyMap<string, readonly string[]> | undefined,
  report: Report,
): Map<string, LinkedType> | undefined {
  if (types === undefined) return undefined
  const { source, content } = types
  const targets = { types: new Set(Object.keys(content)), statuses }
  return new Map(
    Object.entries(content).map(([name, type]) => [
      name,
      {
        name,
        description: type.description,
        deprecated: type.deprecated ?? false,
        source: type.source,
        since: undefined,
        remark: type.remark,
        members: Object.entries(type.members).map(([member, document]) =>
          linkParameter(
            member,
            document,
            source,
            [name, 'members', member],
            { ...targets, siblings: type.members },
            report,
          ),
        ),
      },
    ]),
  )
}

/** The uses of the data types of a product. */
interface TypeUsage {
  /** The names of the actions that use a data type, by the name of the type. */
  readonly users: ReadonlyMap<string, ReadonlySet<string>>
  readonly inInput: ReadonlySet<string>
  readonly inOutput: ReadonlySet<string>
}

/** Finds the uses of data types by actions, directly or through other data types. */
export function typeUsage(actions: readonly Action[], types: ReadonlyMap<string, LinkedType>): TypeUsage {
  const membersOf = (name: string) => types.get(name)?.members ?? []
  const users = new Map<string, Set<string>>()
  const inInput = new Set<string>()
  const inOutput = new Set<string>()
  for (const { name, input, output } of actions) {
    const reachedByInput = reachedTypes(input, membersOf)
    const reachedByOutput = reachedTypes(output, membersOf)
    for (const type of reachedByInput) inInput.add(type)
    for (const type of reachedByOutput) inOutput.add(type)
    for (const type of [...reachedByInput, ...reachedByOutput]) {
      users.set(type, (users.get(type) ?? new Set()).add(name))
    }
  }
  return { users, inInput, inOutput }
}
