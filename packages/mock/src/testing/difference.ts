/** Where a value is not as expected. */
export interface Difference {
  /** Such as `Filters.0.Name`; empty for the value itself. */
  readonly path: string
  readonly expected: unknown
  readonly actual: unknown
}

/**
 * Finds the first difference of a value from what is expected of it: an object may have members besides those that are
 * expected, all else is the same.
 */
export function difference(actual: unknown, expected: unknown, path = ''): Difference | undefined {
  if (Object.is(actual, expected)) return undefined
  const [ours, theirs] = [membersOf(actual), membersOf(expected)]
  const sameKind = ours && theirs && Array.isArray(actual) === Array.isArray(expected)
  if (!sameKind || (Array.isArray(expected) && ours.size !== theirs.size)) return { path, expected, actual }
  for (const [name, value] of theirs) {
    const found = difference(ours.get(name), value, path === '' ? name : `${path}.${name}`)
    if (found) return found
  }
  return undefined
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined
}
