import TinyQueue from 'tinyqueue'
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
 * Sorts items in ascending order, or in descending order if `order` is DESC. The sort is stable. Items are
 * sorted as the caller reads them, so the first page of a long list does not sort the rest.
 *
 * @param key Returns the value to sort by; without it, the items are already in ascending order.
 */
export function* sortItems<T>(
  items: Iterable<T>,
  order: string | undefined,
  key?: (item: T) => string | number,
): Generator<T, void> {
  if (key === undefined) {
    yield* order === 'DESC' ? [...items].reverse() : items
    return
  }
  const keyed = [...items].map((item, position) => ({ item, position, key: key(item) }))
  const sign = order === 'DESC' ? -1 : 1
  const queue = new TinyQueue(keyed, (a, b) =>
    a.key === b.key ? sign * (a.position - b.position) : a.key < b.key ? -sign : sign,
  )
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) yield next.item
}
