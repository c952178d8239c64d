import type { DataType, Parameter, Product } from './model.js'

/** The members of the data types of a product, by the name of the type. */
export type DataTypes = ReadonlyMap<string, Pick<DataType, 'members'>>

export function dataTypesOf({ types }: Product): DataTypes {
  return new Map(types.map((type) => [type.name, type]))
}

/**
 * Collects the names of the data types that parameters use, directly or through other data types.
 *
 * @param membersOf Returns the members of a data type; an unknown type has none.
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
