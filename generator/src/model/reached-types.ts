import type { Parameter } from './model.js'

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
