import type { ScfContext } from './context.js'
import { invalidParameter } from './errors.js'

/**
 * Returns the page of a list that Offset and Limit select. Does not iterate beyond its end.
 *
 * @throws {ApiError} If Offset or Limit is negative.
 */
export function paginate<T>(
  items: Iterable<T>,
  { Offset, Limit }: { readonly Offset: number; readonly Limit: number },
  context: ScfContext,
): T[] {
  if (Offset < 0) throw invalidParameter(context, 'Offset', 'The parameter Offset must be at least 0.')
  if (Limit < 0) throw invalidParameter(context, 'Limit', 'The parameter Limit must be at least 0.')
  const result: T[] = []
  let position = 0
  for (const item of items) {
    if (position >= Offset + Limit) break
    if (position >= Offset) result.push(item)
    position += 1
  }
  return result
}

/**
 * Sorts items in ascending order, or in descending order if `order` is DESC. The sort is stable.
 *
 * @param key Returns the value to sort by; without it, the items are already in ascending order.
 */
export function sortItems<T>(
  items: Iterable<T>,
  order: string | undefined,
  key?: (item: T) => string | number,
): T[] {
  const list = [...items]
  if (key) {
    list.sort((a, b) => {
      const [x, y] = [key(a), key(b)]
      return x < y ? -1 : x > y ? 1 : 0
    })
  }
  return order === 'DESC' ? list.reverse() : list
}
