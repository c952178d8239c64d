/** Returns the page of a list that an offset and a limit select. */
export function pageOf<T>(items: readonly T[], offset: number, limit: number): T[] {
  return items.slice(Math.max(offset, 0), Math.max(offset, 0) + Math.max(limit, 0))
}
