import type { PaginationDocument } from '../../spec/definitions/pagination.js'
import type { Pagination } from '../model.js'

/** Links a pagination. Returns undefined if it is incomplete, which `checkPagination` reports. */
export function linkPagination({
  offset,
  page,
  first = 1,
  cursor,
  next,
  end,
  more,
  limit,
  items,
  total,
}: PaginationDocument): Pagination | undefined {
  if (offset !== undefined && limit !== undefined) return { kind: 'offset', offset, limit, items, total }
  if (page !== undefined && limit !== undefined) return { kind: 'page', page, first, limit, items, total }
  if (cursor !== undefined && next !== undefined)
    return { kind: 'cursor', cursor, next, end, more, limit, items }
  return undefined
}
