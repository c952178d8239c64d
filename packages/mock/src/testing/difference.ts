/** A difference between a value and what is expected of it. */
export interface Difference {
  /** Such as `Filters.0.Name`; empty for the value itself. */
  readonly path: string
  readonly expected: unknown
  readonly actual: unknown
}

/**
 * Finds the first difference between a value and an expected one. Objects may have additional members; everything else
 * must be equal.
 */
export function findDifference(actual: unknown, expected: unknown, path = ''): Difference | undefined {
  if (Object.is(actual, expected)) return undefined
  const [actualMembers, expectedMembers] = [membersOf(actual), membersOf(expected)]
  const isSameKind = actualMembers && expectedMembers && Array.isArray(actual) === Array.isArray(expected)
  if (!isSameKind || (Array.isArray(expected) && actualMembers.size !== expectedMembers.size)) {
    return { path, expected, actual }
  }
  for (const [name, value] of expectedMembers) {
    const found = findDifference(actualMembers.get(name), value, path === '' ? name : `${path}.${name}`)
    if (found) return found
  }
  return undefined
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined
}
