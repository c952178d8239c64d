import type { CallOptions, Client } from './client.js'
import type { Action } from './service.js'

/** The type of the items in the member `Items` of an answer. */
export type ItemOf<Output extends object, Items extends keyof Output> =
  NonNullable<Output[Items]> extends readonly (infer Item)[] ? Item : never

/** The names under which an action takes an offset and a limit, and answers a list. */
export interface Pages<
  Input extends object,
  Output extends object,
  Items extends keyof Output & string,
  Item = ItemOf<Output, Items>,
> {
  readonly action: Action<Input, Output & { readonly [Name in Items]?: readonly Item[] | null }>
  /** The parameter that says how many items to leave out. */
  readonly offset: keyof Input & string
  /** The parameter that says how many items a page has at most. */
  readonly limit: keyof Input & string
  /** The member of the answer that holds the items of a page. */
  readonly items: Items
  /** The member of the answer that counts the items of all pages, where there is one. */
  readonly total?: keyof Output & string
  /** How many items a page has at most when the input does not say; by default unknown. */
  readonly size?: number
  /** Whether the action takes offset and limit as text; by default as numbers. */
  readonly textual?: boolean
}

/** How a list is read, beside what each call may set. */
export interface PaginateOptions extends CallOptions {
  /** The most items to read, over all pages; by default all. The size of a page is the input's to set. */
  readonly limit?: number | undefined
}

/** A list that is read page by page while it is iterated; each iteration reads it anew. */
export interface PaginatedList<Output extends object, Item> extends AsyncIterable<Item> {
  /** The whole answers, one for each page. */
  pages(): AsyncIterable<Output>
}

/**
 * Reads a list that the service answers in pages. An offset in the input is where it begins, a limit in the input is
 * the size of a page. Nothing is sent until it is iterated, and nothing after the last page: that is the one that
 * reaches the total, or, where the answer tells none, one that is not full. A page without items is always the last.
 *
 * Throws a RangeError when the option `limit` is no whole number from 0, and while iterating what Client.send throws.
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
  { limit: most = Number.POSITIVE_INFINITY, ...options }: PaginateOptions = {},
): PaginatedList<Output, Item> {
  if (!(most >= 0) || (most % 1 !== 0 && most !== Number.POSITIVE_INFINITY)) {
    throw new RangeError(`The option limit must be a whole number of items, at least 0, but is ${most}.`)
  }
  const written = (count: number) => (textual ? String(count) : count)

  async function* pages() {
    let position = Number(input[offset] ?? 0)
    let left = most
    const pageSize = Number(input[limit] ?? size)
    while (left > 0) {
      const page = await client.send(
        action,
        { ...input, [offset]: written(position), ...(left < pageSize ? { [limit]: written(left) } : {}) },
        options,
      )
      yield page
      const count = page[items]?.length ?? 0
      position += count
      left -= count
      const all = total && page[total]
      const last = typeof all === 'number' ? position >= all : count < pageSize
      if (count === 0 || last) return
    }
  }

  return {
    pages,
    async *[Symbol.asyncIterator]() {
      let left = most
      for await (const page of pages()) {
        for (const item of page[items] ?? []) {
          // Even where the service answers more than was asked for.
          if (left === 0) return
          left -= 1
          yield item
        }
      }
    },
  }
}
