import type { DataType, Parameter } from './model.js'

/** The data types of a product by name, as far as they lead from one to the next. */
export type DataTypes = ReadonlyMap<string, Pick<DataType, 'members'>>

/**
 * The names of the data types that parameters use, directly or through other data types.
 *
 * @param membersOf The members of a data type; none of one that is unknown.
 */
export function reachedTypes(
  parameters: readonly Parameter[],
  membersOf: (type: string) => readonly Parameter[],
  reached: Set<string> = new Set(),
): ReadonlySet<string> {
  for (const { type } of parameters) {
    if (type.scalar !== undefined || reached.has(type.name)) continue
    reached.add(type.name)
    reachedTypes(membersOf(type.name), membersOf, reached)
  }
  return reached
}
