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
export function findDifference(actual: unknown, expected: unknown): Difference | undefined {
  if (Object.is(actual, expected)) return undefined
  if (!isObject(actual) || !isObject(expected) || !isSameKind(actual, expected)) {
    return { path: '', expected, actual }
  }
  for (const name of Object.keys(expected)) {
    const member: unknown = Object.hasOwn(actual, name) ? Reflect.get(actual, name) : undefined
    const found = findDifference(member, Reflect.get(expected, name))
    if (found) return { ...found, path: found.path === '' ? name : `${name}.${found.path}` }
  }
  return undefined
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isSameKind(actual: object, expected: object): boolean {
  if (!Array.isArray(actual) || !Array.isArray(expected))
    return Array.isArray(actual) === Array.isArray(expected)
  return actual.length === expected.length
}
