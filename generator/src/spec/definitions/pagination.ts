import * as v from 'valibot'
import { prose } from './parameter.js'

function path(description: string) {
  return v.exactOptional(v.pipe(prose, v.description(description)))
}

/**
 * How an action is paginated: by an offset, by the number of a page, or by a cursor. Parameters are names, or paths of names
 * joined by dots, such as `Data.Items`.
 */
export const pagination = v.pipe(
  v.strictObject({
    offset: path('The input parameter for the number of items to skip.'),
    page: path('The input parameter for the number of the page.'),
    first: v.exactOptional(
      v.pipe(v.picklist([0, 1], '0 or 1'), v.description('The number of the first page; by default 1.')),
    ),
    cursor: path('The input parameter for the cursor of the page; the first request has none.'),
    next: path('The output parameter with the cursor of the next page.'),
    end: path('The output parameter that is true on the last page of a list with cursors.'),
    more: path('The output parameter that is false on the last page of a list with cursors.'),
    limit: path('The input parameter for the maximum number of items in a page.'),
    items: v.pipe(prose, v.description('The output parameter with the items of a page.')),
    total: path('The output parameter with the total number of items, unless the list has cursors.'),
  }),
  v.description(
    'How the action returns its list in pages: by offset, page or cursor. Parameters are names, or paths such as Data.Items.',
  ),
)

export type PaginationDocument = v.InferOutput<typeof pagination>
