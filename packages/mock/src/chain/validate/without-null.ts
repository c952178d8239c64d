/** Leaves out the members that are null, however deep: null says that there is no value. */
export function withoutNull(members: object): object {
  return hasNull(members) ? withoutNullMembers(members) : members
}

function hasNull(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.values(value).some(hasNull))
}

function withoutNullMembers(members: object): object {
  const given = Object.entries(members).filter(([, value]) => value !== null)
  return Object.fromEntries(given.map(([name, value]) => [name, element(value)]))
}

function element(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(element)
  return typeof value === 'object' && value !== null ? withoutNullMembers(value) : value
}
