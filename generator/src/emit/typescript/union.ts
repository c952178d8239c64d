/** A union of types, one a line where there are many. */
export function union(members: readonly string[]): string {
  if (members.length === 0) return 'never'
  const flat = members.join(' | ')
  return flat.length <= 100 ? flat : members.map((member) => `\n  | ${member}`).join('')
}
