import { type Action, createClient } from '@tc3/core'
import { type Pages, type PaginatedList, paginate } from '@tc3/core/paginate'
import * as fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { credentials, cvm } from './request-recorder.js'

interface Request {
  Kind?: string
  Offset?: number | undefined
  Limit?: number | undefined
}
interface Response {
  Things?: number[] | null
  Total?: number | null
  RequestId: string
}
const describeThings: Action<Request, Response> = { name: 'DescribeThings', region: false }
const counted: Pages<Request, Response, 'Things'> = {
  action: describeThings,
  offset: 'Offset',
  limit: 'Limit',
  items: 'Things',
  total: 'Total',
  size: 20,
}
const { total, ...uncounted } = counted
const { size, ...unsized } = uncounted

/** A service that responds with the result of a function, and records its inputs. */
function service(respond: (input: Request) => Omit<Response, 'RequestId'>) {
  const inputs: Request[] = []
  const client = createClient(cvm, {
    credentials,
    fetch: async (url, init) => {
      const input = await new Request(url, init).json()
      inputs.push(input)
      return Response.json({ Response: { ...respond(input), RequestId: `r${inputs.length}` } })
    },
  })
  return { client, inputs }
}

function numbers(count: number) {
  return Array.from({ length: count }, (_, index) => index)
}

/** A service that has `count` things, and returns at most `maxPage` of them at a time. */
function things(count: number, { hasTotal = true, maxPage = 100 } = {}) {
  return service(({ Offset = 0, Limit = 20 }) => ({
    Things: numbers(count).slice(Offset, Offset + Math.min(Limit, maxPage)),
    ...(hasTotal ? { Total: count } : {}),
  }))
}

async function collect<T>(list: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of list) items.push(item)
  return items
}

describe('a list', () => {
  it('is read up to the total, and not further', async () => {
    const { client, inputs } = things(40)
    expect(await collect(paginate(client, counted, { Kind: 'small' }))).toEqual(numbers(40))
    expect(inputs).toEqual([
      { Kind: 'small', Offset: 0 },
      { Kind: 'small', Offset: 20 },
    ])
  })

  it('is read into an array, up to the limit', async () => {
    const { client, inputs } = things(40)
    const list = paginate(client, counted, {}, { limit: 25 })
    expect(await list.toArray()).toEqual(numbers(25))
    expect(await list.toArray()).toEqual(numbers(25))
    expect(inputs).toHaveLength(4)
    expectTypeOf(list.toArray()).toEqualTypeOf<Promise<number[]>>()
  })

  it('without a total ends with a page that is not full', async () => {
    const { client, inputs } = things(25, { hasTotal: false })
    expect(await collect(paginate(client, uncounted, {}))).toEqual(numbers(25))
    expect(inputs).toHaveLength(2)
  })

  it('without a total and a page size ends with a page without items', async () => {
    const { client, inputs } = things(40, { hasTotal: false })
    expect(await collect(paginate(client, unsized, {}))).toEqual(numbers(40))
    expect(inputs.map(({ Offset }) => Offset)).toEqual([0, 20, 40])
  })

  it('begins at the offset of the input, with pages of its limit', async () => {
    const { client, inputs } = things(10)
    expect(await collect(paginate(client, counted, { Offset: 3, Limit: 4 }))).toEqual([3, 4, 5, 6, 7, 8, 9])
    expect(inputs).toEqual([
      { Offset: 3, Limit: 4 },
      { Offset: 7, Limit: 4 },
    ])
  })

  it('is read completely if the service returns smaller pages than requested', async () => {
    const { client, inputs } = things(10, { maxPage: 4 })
    expect(await collect(paginate(client, counted, { Limit: 8 }))).toEqual(numbers(10))
    expect(inputs.map(({ Offset }) => Offset)).toEqual([0, 4, 8])
  })

  it('sends offset and limit as strings if the action requires it', async () => {
    interface TextRequest {
      Offset?: string | undefined
      Limit?: string | undefined
    }
    const { client, inputs } = service(() => ({ Things: [1, 2], Total: 5 }))
    const textual: Pages<TextRequest, Response, 'Things'> = {
      action: { name: 'DescribeThings', region: false },
      offset: 'Offset',
      limit: 'Limit',
      items: 'Things',
      total: 'Total',
      textual: true,
    }
    expect(await collect(paginate(client, textual, { Offset: '1', Limit: '2' }, { limit: 3 }))).toHaveLength(
      3,
    )
    expect(inputs).toEqual([
      { Offset: '1', Limit: '2' },
      { Offset: '3', Limit: '1' },
    ])
  })

  it('ends at once if the service returns pages without items', async () => {
    for (const Things of [[], null]) {
      const { client, inputs } = service(() => ({ Things, Total: 100 }))
      expect(await collect(paginate(client, counted, {}))).toEqual([])
      expect(inputs).toHaveLength(1)
    }
  })

  it('is neither requested nor returned beyond its limit', async () => {
    const { client, inputs } = things(100)
    expect(await collect(paginate(client, counted, {}, { limit: 25 }))).toEqual(numbers(25))
    expect(inputs).toEqual([{ Offset: 0 }, { Offset: 20, Limit: 5 }])

    const generous = service(() => ({ Things: numbers(50), Total: 50 }))
    expect(await collect(paginate(generous.client, counted, {}, { limit: 2 }))).toEqual([0, 1])

    const untouched = things(1)
    expect(await collect(paginate(untouched.client, counted, {}, { limit: 0 }))).toEqual([])
    expect(untouched.inputs).toEqual([])
  })

  it.each([-1, 1.5, Number.NaN])('rejects a limit of %d', (limit) => {
    expect(() => paginate(things(1).client, counted, {}, { limit })).toThrow(
      `The option limit must be a whole number of items, at least 0, but is ${limit}.`,
    )
  })

  it('can be read as responses', async () => {
    const { client } = things(30)
    const pages = await collect(paginate(client, counted, {}).pages())
    expect(pages.map(({ RequestId, Things }) => [RequestId, Things?.length])).toEqual([
      ['r1', 20],
      ['r2', 10],
    ])
  })

  it('is requested only as far as it is read, and again for each iteration', async () => {
    const { client, inputs } = things(100)
    const list = paginate(client, counted, {})
    expect(inputs).toEqual([])
    for await (const thing of list) if (thing === 20) break
    expect(inputs).toHaveLength(2)
    for await (const thing of list) if (thing === 3) break
    expect(inputs).toHaveLength(3)
  })

  it('passes on the options of calls', async () => {
    const { client, inputs } = things(100)
    const stop = new AbortController()
    async function read() {
      for await (const thing of paginate(client, counted, {}, { signal: stop.signal })) {
        if (thing === 5) stop.abort(new Error('enough'))
      }
    }
    await expect(read()).rejects.toThrow('enough')
    expect(inputs).toHaveLength(1)
  })

  it('contains the items from offset to limit, for any number of items and any page size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          count: fc.nat(60),
          size: fc.integer({ min: 1, max: 20 }),
          offset: fc.nat(70),
          limit: fc.nat(70),
          hasTotal: fc.boolean(),
        }),
        async ({ count, size, offset, limit, hasTotal }) => {
          const { client, inputs } = things(count, { hasTotal })
          const list = paginate(client, counted, { Offset: offset, Limit: size }, { limit })
          const items = numbers(count).slice(offset, offset + limit)
          expect(await collect(list)).toEqual(items)
          // Without a total, an additional page that is not full may be needed.
          const maxRequests =
            hasTotal || items.length === limit ? Math.ceil(items.length / size) : items.length / size + 1
          expect(inputs.length).toBeLessThanOrEqual(limit === 0 ? 0 : Math.max(1, maxRequests))
        },
      ),
    )
  })

  it('has the type of its items, without null', () => {
    const list = paginate(things(0).client, counted, {})
    expectTypeOf(list).toEqualTypeOf<PaginatedList<Response, number>>()
    // @ts-expect-error: Total is not an array.
    const wrong: Pages<Request, Response, 'Total'> = { ...counted, items: 'Total' }
    expect(wrong).toBeDefined()
  })
})
