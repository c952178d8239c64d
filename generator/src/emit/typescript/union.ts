/** A union of types, on one line if it is short enough, otherwise with one type per line. */
export function union(members: readonly string[]): string {
  if (members.length === 0) return 'never'
  const flat = members.join(' | ')
  return flat.length <= 100 ? flat : members.map((member) => `\n  | ${member}`).join('')
}
