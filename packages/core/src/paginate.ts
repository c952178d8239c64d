import { stringifyJson } from '#runtime'
import type { CallOptions, Client } from './client.js'
import type { Action } from './service.js'

/** The type of the value at a path of names, such as `Data.Items`. */
type ValueAt<Value, Path extends string> = Path extends `${infer Name}.${infer Rest}`
  ? Name extends keyof Value
    ? ValueAt<NonNullable<Value[Name]>, Rest>
    : never
  : Path extends keyof Value
    ? Value[Path]
    : never

/** The type of the items in a list of a response; `Items` is the path of the list, such as `Items` or `Data.Items`. */
export type ItemOf<Output extends object, Items extends string> = [ValueAt<Output, Items>] extends [never]
  ? never
  : NonNullable<ValueAt<Output, Items>> extends readonly (infer Item)[]
    ? Item
    : never

/** What all paginated actions have. Paths are names that dots separate. */
interface PagedAction<Input extends object, Output extends object, Items extends string> {
  /** The action that returns a page. */
  readonly action: Action<Input, Output>
  /** The path of the list in the response. */
  readonly items: [ItemOf<Output, Items>] extends [never] ? never : Items
  /** The path of the parameter for the maximum number of items in a page. */
  readonly limit?: string
  /** The maximum number of items in a page if the input has no limit; undefined if it is unknown. */
  readonly size?: number
  /**
   * Whether the action expects the numbers of its pagination as strings.
   *
   * @defaultValue `false`
   */
  readonly textual?: boolean
}

/** A list that is read by the number of items to skip. */
export interface OffsetPages<Input extends object, Output extends object, Items extends string>
  extends PagedAction<Input, Output, Items> {
  /** The path of the parameter for the number of items to skip. */
  readonly offset: string
  /** The path of the parameter for the maximum number of items in a page. */
  readonly limit: string
  /** The path of the total number of items in the response, if there is one. */
  readonly total?: string
}

/** A list that is read by the number of a page. */
export interface NumberedPages<Input extends object, Output extends object, Items extends string>
  extends PagedAction<Input, Output, Items> {
  /** The path of the parameter for the number of the page. */
  readonly page: string
  /**
   * The number of the first page.
   *
   * @defaultValue 1
   */
  readonly first?: number
  /** The path of the parameter for the maximum number of items in a page. */
  readonly limit: string
  /** The path of the total number of items in the response, if there is one. */
  readonly total?: string
}

/** A list that is read by a cursor: each response contains the one of the next page. */
export interface CursorPages<Input extends object, Output extends object, Items extends string>
  extends PagedAction<Input, Output, Items> {
  /** The path of the parameter for the cursor. The first request has none, unless the input does. */
  readonly cursor: string
  /** The path of the next cursor in the response. */
  readonly next: string
  /** The path of a Boolean in the response that is true on the last page, if there is one. */
  readonly end?: string
  /** The path of a Boolean in the response that is false on the last page, if there is one. */
  readonly more?: string
}

/** Describes how an action is paginated: by an offset, by the number of a page, or by a cursor. */
export type Pages<Input extends object, Output extends object, Items extends string> =
  | OffsetPages<Input, Output, Items>
  | NumberedPages<Input, Output, Items>
  | CursorPages<Input, Output, Items>

/** The options of a paginated list and of its calls. */
export interface PaginateOptions<Region extends string = string> extends CallOptions<Region> {
  /** The maximum number of items to read from all pages; by default all. The input sets the size of a page. */
  readonly limit?: number | undefined
}

/** A list that is read page by page while it is iterated. Each iteration reads it again. */
export interface PaginatedList<Output extends object, Item> extends AsyncIterable<Item> {
  /** Iterates over the responses, one for each page. */
  pages(): AsyncIterable<Output>
  /** Reads all items. */
  toArray(): Promise<Item[]>
}

/**
 * Reads a list that the service returns in pages. The offset, page number or cursor in the input is where it begins, the
 * limit in the input is the size of a page. Requests are sent only while it is iterated, and none after the last page:
 *
 * - by offset or page number, the one that reaches the total or, if the response has no total, the first one that is not
 *   full;
 * - by cursor, the one that the response says is the last, or whose cursor for the next page is missing, empty or one that
 *   was already used, since it would lead to pages that were already read.
 *
 * A page without items is always the last. A page with the same items as the one before it is left out and ends the list,
 * unless the total says that there are more: the service ignores the position, or repeats its last page. So a list also ends
 * if an emulator always returns the same response. Iterating throws the errors of Client.send.
 *
 * @throws {RangeError} If the option `limit` is not a non-negative integer.
 */
export function paginate<Input extends object, Output extends object, Items extends string>(
  client: Client,
  list: Pages<Input, Output, Items>,
  input: NoInfer<Input>,
  { limit: maxItems = Number.POSITIVE_INFINITY, ...options }: PaginateOptions = {},
): PaginatedList<Output, ItemOf<Output, Items>> {
  if (!(maxItems >= 0) || (maxItems % 1 !== 0 && maxItems !== Number.POSITIVE_INFINITY)) {
    throw new RangeError(`The option limit must be a whole number of items, at least 0, but is ${maxItems}.`)
  }
  const {
    action,
    items,
    limit,
    size,
    textual,
    offset,
    page,
    first = 1,
    total,
    cursor,
    next,
    end,
    more,
  }: AnyPages<Input, Output, Items> = list
  const formatCount = (count: number) => (textual ? String(count) : count)

  function itemsOf(response: Output): readonly ItemOf<Output, Items>[] {
    const found = valueAt(response, items)
    return Array.isArray(found) ? found : []
  }

  async function* pages() {
    const parameter = offset ?? page ?? cursor
    const start = valueAt(input, parameter)
    const pageSize = Number(valueAt(input, limit) ?? size)
    const usedCursors = new Set([start])
    let request = input
    let position = Number(start ?? (page ? first : 0))
    // How many items of the list precede the next page.
    let preceding = page ? undefined : position
    let remaining = maxItems
    let knownTotal = 0
    let previous: string | undefined
    while (remaining > 0) {
      if (!cursor) request = replaceAt(request, parameter, formatCount(position))
      // Some services require that the offset is a multiple of the limit.
      if (offset && remaining < pageSize && position % remaining === 0)
        request = replaceAt(request, limit, formatCount(remaining))
      const response = await client.send(action, request, options)
      const found = itemsOf(response)
      const count = found.length
      // An unknown total may be missing, 0 or negative.
      const totalCount = Number(valueAt(response, total))
      const hasTotal = totalCount > 0
      // A total that grows with every page has no end either.
      if (!cursor && !(hasTotal && totalCount <= knownTotal)) {
        const text = stringifyJson(found)
        if (count > 0 && text === previous) return
        previous = text
        knownTotal = totalCount
      }
      yield response
      remaining -= count
      if (count === 0) return
      if (cursor) {
        const nextCursor = valueAt(response, next)
        const isLast = valueAt(response, end) === true || valueAt(response, more) === false
        if (isLast || !nextCursor || usedCursors.has(nextCursor)) return
        usedCursors.add(nextCursor)
        request = replaceAt(request, cursor, nextCursor)
      } else {
        // The pages before the first one that is read were at least as large, unless it is the last.
        preceding = (preceding ?? (position - first) * count) + count
        position += page ? 1 : count
        if (hasTotal ? preceding >= totalCount : count < pageSize) return
      }
    }
  }

  async function* allItems() {
    let remaining = maxItems
    for await (const response of pages()) {
      for (const item of itemsOf(response)) {
        // The service may return more items than requested.
        if (remaining === 0) return
        remaining -= 1
        yield item
      }
    }
  }

  return {
    pages,
    async toArray() {
      const all: ItemOf<Output, Items>[] = []
      for await (const item of allItems()) all.push(item)
      return all
    },
    [Symbol.asyncIterator]: allItems,
  }
}

/** The members of all kinds of pages. */
type AnyPages<Input extends object, Output extends object, Items extends string> = PagedAction<
  Input,
  Output,
  Items
> &
  Partial<OffsetPages<Input, Output, Items>> &
  Partial<NumberedPages<Input, Output, Items>> &
  Partial<CursorPages<Input, Output, Items>>

/** The value at a path of names that dots separate; undefined if it is missing, even if all objects inherit the name. */
function valueAt(value: unknown, path = ''): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (found, name) => (Object.hasOwn(Object(found), name) ? Reflect.get(Object(found), name) : undefined),
      value,
    )
}

/** A copy with another value at a path. */
function replaceAt<Value extends object>(target: Value, path = '', value: unknown): Value {
  const [name = '', ...rest] = path.split('.')
  return {
    ...target,
    [name]: rest.length > 0 ? replaceAt(Object(Reflect.get(target, name)), rest.join('.'), value) : value,
  }
}
