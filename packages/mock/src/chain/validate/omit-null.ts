/** Omits the members that are null, at any depth: null stands for an absent value. */
export function omitNull(members: object): object {
  return hasNull(members) ? omitNullMembers(members) : members
}

function hasNull(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.values(value).some(hasNull))
}

function omitNullMembers(members: object): object {
  const present = Object.entries(members).filter(([, value]) => value !== null)
  return Object.fromEntries(present.map(([name, value]) => [name, omitNullWithin(value)]))
}

function omitNullWithin(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(omitNullWithin)
  return typeof value === 'object' && value !== null ? omitNullMembers(value) : value
}
