/** Far deeper than any data type, and shallow enough to walk without care for the stack. */
export const deepest = 32

/** Whether something of JSON has more levels of objects and arrays than so many. */
export function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1))
}
