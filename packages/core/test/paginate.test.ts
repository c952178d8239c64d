import { type Action, createClient } from '@tc3/core'
import { type Pages, type PaginatedList, paginate } from '@tc3/core/paginate'
import * as fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { credentials, cvm } from './recorder.js'

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

/** A service that answers by a function, and keeps what it was asked. */
function service(answer: (input: Request) => Omit<Response, 'RequestId'>) {
  const inputs: Request[] = []
  const client = createClient(cvm, {
    credentials,
    fetch: async (url, init) => {
      const input = await new Request(url, init).json()
      inputs.push(input)
      return Response.json({ Response: { ...answer(input), RequestId: `r${inputs.length}` } })
    },
  })
  return { client, inputs }
}

function numbers(count: number) {
  return Array.from({ length: count }, (_, index) => index)
}

/** A service that has so many things, of which it answers at most `most` at a time. */
function things(count: number, { told = true, most = 100 } = {}) {
  return service(({ Offset = 0, Limit = 20 }) => ({
    Things: numbers(count).slice(Offset, Offset + Math.min(Limit, most)),
    ...(told ? { Total: count } : {}),
  }))
}

async function collect<T>(list: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of list) items.push(item)
  return items
}

describe('a list', () => {
  it('is read to its end, and not further, where the answers tell the total', async () => {
    const { client, inputs } = things(40)
    expect(await collect(paginate(client, counted, { Kind: 'small' }))).toEqual(numbers(40))
    expect(inputs).toEqual([
      { Kind: 'small', Offset: 0 },
      { Kind: 'small', Offset: 20 },
    ])
  })

  it('ends, where they tell none, with a page that is not full', async () => {
    const { client, inputs } = things(25, { told: false })
    expect(await collect(paginate(client, uncounted, {}))).toEqual(numbers(25))
    expect(inputs).toHaveLength(2)
  })

  it('ends with a page without items where neither total nor size is known', async () => {
    const { client, inputs } = things(40, { told: false })
    expect(await collect(paginate(client, unsized, {}))).toEqual(numbers(40))
    expect(inputs.map(({ Offset }) => Offset)).toEqual([0, 20, 40])
  })

  it('begins at the offset of the input, in pages of its limit', async () => {
    const { client, inputs } = things(10)
    expect(await collect(paginate(client, counted, { Offset: 3, Limit: 4 }))).toEqual([3, 4, 5, 6, 7, 8, 9])
    expect(inputs).toEqual([
      { Offset: 3, Limit: 4 },
      { Offset: 7, Limit: 4 },
    ])
  })

  it('is read whole where the service answers fewer items than it was asked for', async () => {
    const { client, inputs } = things(10, { most: 4 })
    expect(await collect(paginate(client, counted, { Limit: 8 }))).toEqual(numbers(10))
    expect(inputs.map(({ Offset }) => Offset)).toEqual([0, 4, 8])
  })

  it('sends offset and limit as text where the action takes them so', async () => {
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

  it('ends at once when the service answers pages without items forever', async () => {
    for (const Things of [[], null]) {
      const { client, inputs } = service(() => ({ Things, Total: 100 }))
      expect(await collect(paginate(client, counted, {}))).toEqual([])
      expect(inputs).toHaveLength(1)
    }
  })

  it('is not asked for beyond its limit, nor given more of', async () => {
    const { client, inputs } = things(100)
    expect(await collect(paginate(client, counted, {}, { limit: 25 }))).toEqual(numbers(25))
    expect(inputs).toEqual([{ Offset: 0 }, { Offset: 20, Limit: 5 }])

    const generous = service(() => ({ Things: numbers(50), Total: 50 }))
    expect(await collect(paginate(generous.client, counted, {}, { limit: 2 }))).toEqual([0, 1])

    const untouched = things(1)
    expect(await collect(paginate(untouched.client, counted, {}, { limit: 0 }))).toEqual([])
    expect(untouched.inputs).toEqual([])
  })

  it.each([-1, 1.5, Number.NaN])('has no limit of %d', (limit) => {
    expect(() => paginate(things(1).client, counted, {}, { limit })).toThrow(
      `The option limit must be a whole number of items, at least 0, but is ${limit}.`,
    )
  })

  it('gives whole answers, too', async () => {
    const { client } = things(30)
    const pages = await collect(paginate(client, counted, {}).pages())
    expect(pages.map(({ RequestId, Things }) => [RequestId, Things?.length])).toEqual([
      ['r1', 20],
      ['r2', 10],
    ])
  })

  it('is asked for only as far as it is read, and anew each time', async () => {
    const { client, inputs } = things(100)
    const list = paginate(client, counted, {})
    expect(inputs).toEqual([])
    for await (const thing of list) if (thing === 20) break
    expect(inputs).toHaveLength(2)
    for await (const thing of list) if (thing === 3) break
    expect(inputs).toHaveLength(3)
  })

  it('passes on what each call may set', async () => {
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

  it('holds the items from offset to limit, whatever their number and the size of pages', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          count: fc.nat(60),
          size: fc.integer({ min: 1, max: 20 }),
          offset: fc.nat(70),
          limit: fc.nat(70),
          told: fc.boolean(),
        }),
        async ({ count, size, offset, limit, told }) => {
          const { client, inputs } = things(count, { told })
          const list = paginate(client, counted, { Offset: offset, Limit: size }, { limit })
          const items = numbers(count).slice(offset, offset + limit)
          expect(await collect(list)).toEqual(items)
          // What tells no total tells its end by a page that is not full, which may be one more.
          const most =
            told || items.length === limit ? Math.ceil(items.length / size) : items.length / size + 1
          expect(inputs.length).toBeLessThanOrEqual(limit === 0 ? 0 : Math.max(1, most))
        },
      ),
    )
  })

  it('has the type of its items, null left out', () => {
    const list = paginate(things(0).client, counted, {})
    expectTypeOf(list).toEqualTypeOf<PaginatedList<Response, number>>()
    // @ts-expect-error: not a list.
    const wrong: Pages<Request, Response, 'Total'> = { ...counted, items: 'Total' }
    expect(wrong).toBeDefined()
  })
})
