import type { CallOptions, Client } from './client.js'
import type { Action } from './service.js'

/** The type of the items in the member `Items` of a response. */
export type ItemOf<Output extends object, Items extends keyof Output> =
  NonNullable<Output[Items]> extends readonly (infer Item)[] ? Item : never

/** Describes how an action is paginated: its parameters for offset and limit, and the members of its response. */
export interface Pages<
  Input extends object,
  Output extends object,
  Items extends keyof Output & string,
  Item = ItemOf<Output, Items>,
> {
  readonly action: Action<Input, Output & { readonly [Name in Items]?: readonly Item[] | null }>
  /** The parameter for the number of items to skip. */
  readonly offset: keyof Input & string
  /** The parameter for the maximum number of items in a page. */
  readonly limit: keyof Input & string
  /** The member of the response that contains the items of a page. */
  readonly items: Items
  /** The member of the response with the total number of items, if there is one. */
  readonly total?: keyof Output & string
  /** The maximum number of items in a page if the input has no limit; undefined if it is unknown. */
  readonly size?: number
  /**
   * Whether the action expects offset and limit as strings instead of numbers.
   *
   * @defaultValue `false`
   */
  readonly textual?: boolean
}

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

/** A member of an object; undefined if it has none of that name, even if all objects inherit one. */
function own<Owner extends object, Name extends keyof Owner>(
  owner: Owner,
  name: Name,
): Owner[Name] | undefined {
  return Object.hasOwn(owner, name) ? owner[name] : undefined
}

/**
 * Reads a list that the service returns in pages. The offset in the input is where it begins, the limit in the input is
 * the size of a page. Requests are sent only while it is iterated, and none after the last page: the one that reaches
 * the total or, if the response has no total, the first one that is not full. A page without items is always the last.
 * Iterating throws the errors of Client.send.
 *
 * @throws {RangeError} If the option `limit` is not a non-negative integer.
 */
export function paginate<
  Input extends object,
  Output extends object,
  Items extends keyof Output & string,
  Item,
>(
  client: Client,
  { action, offset, limit, items, total, size, textual }: Pages<Input, Output, Items, Item>,
  input: NoInfer<Input>,
  { limit: maxItems = Number.POSITIVE_INFINITY, ...options }: PaginateOptions = {},
): PaginatedList<Output, Item> {
  if (!(maxItems >= 0) || (maxItems % 1 !== 0 && maxItems !== Number.POSITIVE_INFINITY)) {
    throw new RangeError(`The option limit must be a whole number of items, at least 0, but is ${maxItems}.`)
  }
  const formatCount = (count: number) => (textual ? String(count) : count)

  async function* pages() {
    let position = Number(own(input, offset) ?? 0)
    let remaining = maxItems
    const pageSize = Number(own(input, limit) ?? size)
    while (remaining > 0) {
      const page = await client.send(
        action,
        {
          ...input,
          [offset]: formatCount(position),
          ...(remaining < pageSize ? { [limit]: formatCount(remaining) } : {}),
        },
        options,
      )
      yield page
      const count = own(page, items)?.length ?? 0
      position += count
      remaining -= count
      const totalCount = total && own(page, total)
      const isLast = typeof totalCount === 'number' ? position >= totalCount : count < pageSize
      if (count === 0 || isLast) return
    }
  }

  async function* allItems() {
    let remaining = maxItems
    for await (const page of pages()) {
      for (const item of own(page, items) ?? []) {
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
      const all: Item[] = []
      for await (const item of allItems()) all.push(item)
      return all
    },
    [Symbol.asyncIterator]: allItems,
  }
}
