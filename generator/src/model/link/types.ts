import type { Report } from '../../diagnostics/report.js'
import type { ProductSpec } from '../../spec/spec.js'
import { reachedTypes } from '../data-types.js'
import type { Action, DataType } from '../model.js'
import { linkParameter } from './parameter.js'

/** A data type of which it is not known yet what uses it. */
type LinkedType = Omit<DataType, 'usedBy' | 'usedInInput' | 'usedInOutput'>

/** Links the data types of a product; undefined where they could not be read. */
export function linkTypes(
  { types }: ProductSpec,
  statuses: ReadonlyMap<string, readonly string[]> | undefined,
  report: Report,
): Map<string, LinkedType> | undefined {
  if (types === undefined) return undefined
  const { source, content } = types
  const known = { types: new Set(Object.keys(content)), statuses }
  return new Map(
    Object.entries(content).map(([name, type]) => [
      name,
      {
        name,
        description: type.description,
        deprecated: type.deprecated ?? false,
        source: type.source,
        remark: type.remark,
        members: Object.entries(type.members).map(([member, document]) =>
          linkParameter(member, document, source, [name, 'members', member], known, report),
        ),
      },
    ]),
  )
}

/** What uses the data types of a product. */
interface Usage {
  /** The actions that use a data type, by its name. */
  readonly users: ReadonlyMap<string, ReadonlySet<string>>
  readonly inInput: ReadonlySet<string>
  readonly inOutput: ReadonlySet<string>
}

/** Finds the data types that actions use, directly or through other data types. */
export function measureUsage(actions: readonly Action[], types: ReadonlyMap<string, LinkedType>): Usage {
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
