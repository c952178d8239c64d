/** The most levels of nesting in an input: far more than any data type has, and few enough for recursive functions. */
export const maxDepth = 32

/** Whether a JSON value has more than the given number of levels of objects and arrays. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((member) => isDeeperThan(member, levels - 1))
}
