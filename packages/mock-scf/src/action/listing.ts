import type { ScfContext } from './context.js'
import { invalidParameter } from './errors.js'

/** The part of a list that a request asks for. */
interface Range {
  readonly Offset: number
  readonly Limit: number
}

/**
 * Returns the page of a list that Offset and Limit select. Does not iterate beyond its end.
 *
 * @throws {ApiError} If Offset or Limit is negative.
 */
export function paginate<T>(items: Iterable<T>, range: Range, context: Pick<ScfContext, 'action'>): T[] {
  const end = endOf(range, context)
  const result: T[] = []
  let position = 0
  for (const item of items) {
    if (position >= end) break
    if (position >= range.Offset) result.push(item)
    position += 1
  }
  return result
}

function endOf({ Offset, Limit }: Range, context: Pick<ScfContext, 'action'>): number {
  if (Offset < 0) throw invalidParameter(context, 'Offset', 'The parameter Offset must be at least 0.')
  if (Limit < 0) throw invalidParameter(context, 'Limit', 'The parameter Limit must be at least 0.')
  return Offset + Limit
}

/** Returns the value to sort an item by. */
type SortKey<T> = (item: T) => string | number

/**
 * Sorts items in ascending order, or in descending order if `order` is DESC. The sort is stable.
 *
 * @param key Without it, the items are already in ascending order.
 */
export function sortItems<T>(items: Iterable<T>, order: string | undefined, key?: SortKey<T>): Iterable<T> {
  const sorted = key ? [...items].sort(comparison(key)) : items
  return order === 'DESC' ? [...sorted].reverse() : sorted
}

function comparison<T>(key: SortKey<T>): (a: T, b: T) => number {
  return (a, b) => {
    const first = key(a)
    const second = key(b)
    return first < second ? -1 : first > second ? 1 : 0
  }
}

/**
 * Returns the same page as {@link sortItems} and {@link paginate}, and counts all items. It retains few more items than those up
 * to the end of the page, since a copy of a long list takes longer than reading it.
 *
 * @throws {ApiError} If Offset or Limit is negative.
 */
export function sortPage<T>(
  items: Iterable<T>,
  order: string | undefined,
  key: SortKey<T> = alreadySorted,
  range: Range,
  context: Pick<ScfContext, 'action'>,
): { readonly page: readonly T[]; readonly total: number } {
  const end = endOf(range, context)
  const isDescending = order === 'DESC'
  let total = 0
  let first: readonly T[] = []
  /** The key of the last of the first items, if there are as many as needed. */
  let bound: string | number | undefined
  let unsorted: T[] = []
  for (const item of items) {
    total += 1
    if (bound !== undefined && (isDescending ? key(item) < bound : key(item) >= bound)) continue
    unsorted.push(item)
    if (unsorted.length <= end + sortedAtOnce) continue
    first = merge(first, unsorted, order, key).slice(0, end)
    unsorted = []
    const last = first[end - 1]
    bound = last === undefined ? undefined : key(last)
  }
  return { page: merge(first, unsorted, order, key).slice(range.Offset, end), total }
}

/** How many items are sorted at once, beyond as many as the page needs. */
const sortedAtOnce = 1000

/** The key of items that are already in ascending order. */
function alreadySorted(): number {
  return 0
}

/** Sorts items and sorted ones that preceded them. */
function merge<T>(
  sorted: readonly T[],
  items: readonly T[],
  order: string | undefined,
  key: SortKey<T>,
): readonly T[] {
  // In descending order, the later of two equal items is the first.
  const preceding = order === 'DESC' ? [...sorted].reverse() : sorted
  return [...sortItems([...preceding, ...items], order, key)]
}
