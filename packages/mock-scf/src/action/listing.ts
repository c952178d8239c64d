import type { ScfContext } from './context.js'
import { invalid } from './errors.js'

/**
 * The part of a list that a call asks for with Offset and Limit. Reads the list no further than that.
 *
 * @throws {ApiError} of the action, for what is below zero
 */
export function page<T>(
  items: Iterable<T>,
  { Offset, Limit }: { readonly Offset: number; readonly Limit: number },
  context: ScfContext,
): T[] {
  if (Offset < 0) throw invalid(context, 'Offset', 'The parameter Offset must be at least 0.')
  if (Limit < 0) throw invalid(context, 'Limit', 'The parameter Limit must be at least 0.')
  const found: T[] = []
  let position = 0
  for (const item of items) {
    if (position >= Offset + Limit) break
    if (position >= Offset) found.push(item)
    position += 1
  }
  return found
}

/**
 * A list in the order that a call asks for: ascending unless Order is DESC. Equal ones stay in the order of creation.
 *
 * @param by What to compare; by default the list is in order already.
 */
export function ordered<T>(
  items: Iterable<T>,
  order: string | undefined,
  by?: (item: T) => string | number,
): T[] {
  const list = [...items]
  if (by) {
    list.sort((a, b) => {
      const [x, y] = [by(a), by(b)]
      return x < y ? -1 : x > y ? 1 : 0
    })
  }
  return order === 'DESC' ? list.reverse() : list
}
