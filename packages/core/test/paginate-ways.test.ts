import { type Action, createClient } from '@tc3/core'
import { type ItemOf, type Pages, type PaginatedList, paginate } from '@tc3/core/paginate'
import * as fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { credentials, cvm } from './request-recorder.js'

interface Thing {
  Id: number
}
interface Request {
  Kind?: string
  Offset?: number | undefined
  PageNumber?: number | undefined
  Limit?: number | undefined
  Context?: string | undefined
  Paging?: { Order?: string; Offset?: number; PageNumber?: string; Limit?: number | string } | undefined
}
interface Response {
  Things?: Thing[]
  Data?: { Things?: Thing[] | null; Count?: { Total: number | string } } | null | undefined
  Total?: number
  Context?: string | number | null | undefined
  ListOver?: boolean
  IsTruncated?: boolean
  RequestId: string
}
type Page = Omit<Response, 'RequestId'>

const action: Action<Request, Response> = { name: 'DescribeThings', region: false }
const byOffset = { action, offset: 'Offset', limit: 'Limit', items: 'Things' } as const
const byPage = { action, page: 'PageNumber', limit: 'Limit', items: 'Things' } as const
const byCursor = { action, cursor: 'Context', next: 'Context', limit: 'Limit', items: 'Things' } as const

/** Far more requests than any list of these tests needs. */
const tooMany = 300

/** A service that responds with the result of a function, and records its inputs. */
function service(respond: (input: Request, index: number) => Page) {
  const inputs: Request[] = []
  const client = createClient(cvm, {
    credentials,
    fetch: async (url, init) => {
      const input = await new globalThis.Request(url, init).json()
      inputs.push(input)
      if (inputs.length > tooMany) throw new Error('The list has no end.')
      return Response.json({ Response: { ...respond(input, inputs.length - 1), RequestId: 'r' } })
    },
  })
  return { client, inputs }
}

function things(count: number): Thing[] {
  return Array.from({ length: count }, (_, Id) => ({ Id }))
}

describe('a list by offset', () => {
  it('has only offsets that are multiples of the limit, even if its last page has fewer items', async () => {
    const { client, inputs } = service(({ Offset = 0, Limit = 1 }) => ({
      Things: things(100).slice(Offset, Offset + Limit),
    }))
    const list = paginate(client, byOffset, { Limit: 10 }, { limit: 27 })
    expect(await list.toArray()).toEqual(things(27))
    expect(inputs).toEqual([0, 10, 20].map((Offset) => ({ Offset, Limit: 10 })))
  })
})

describe('a list by page number', () => {
  it('is read up to the total', async () => {
    const { client, inputs } = service(({ PageNumber = 1 }) => ({
      Things: things(6).slice(2 * (PageNumber - 1), 2 * PageNumber),
      Total: 6,
    }))
    const list = paginate(client, { ...byPage, total: 'Total' }, { Kind: 'small', Limit: 2 })
    expect(await list.toArray()).toEqual(things(6))
    expect(inputs).toEqual([1, 2, 3].map((PageNumber) => ({ Kind: 'small', PageNumber, Limit: 2 })))
  })

  it('begins at the page of the input, and reads up to the total', async () => {
    const { client, inputs } = service(({ PageNumber = 1 }) => ({
      Things: things(6).slice(2 * (PageNumber - 1), 2 * PageNumber),
      Total: 6,
    }))
    const list = paginate(client, { ...byPage, total: 'Total' }, { PageNumber: 2 })
    expect(await list.toArray()).toEqual(things(6).slice(2))
    expect(inputs).toEqual([{ PageNumber: 2 }, { PageNumber: 3 }])
  })

  it('can begin with page 0', async () => {
    const { client, inputs } = service(({ PageNumber = 9 }) => ({
      Things: things(3).slice(2 * PageNumber, 2 * PageNumber + 2),
    }))
    const list = paginate(client, { ...byPage, first: 0 as const, size: 2 }, {})
    expect(await list.toArray()).toEqual(things(3))
    expect(inputs.map(({ PageNumber }) => PageNumber)).toEqual([0, 1])
  })

  it('keeps the size of its pages if the number of items is limited', async () => {
    const { client, inputs } = service(({ PageNumber = 1 }) => ({
      Things: things(100).slice(10 * (PageNumber - 1), 10 * PageNumber),
    }))
    expect(await paginate(client, byPage, { Limit: 10 }, { limit: 13 }).toArray()).toEqual(things(13))
    expect(inputs.map(({ Limit }) => Limit)).toEqual([10, 10])
  })

  it('is read completely if the service returns smaller pages than requested', async () => {
    const { client } = service(({ PageNumber = 1 }) => ({
      Things: things(10).slice(4 * (PageNumber - 1), 4 * PageNumber),
      Total: 10,
    }))
    const list = paginate(client, { ...byPage, total: 'Total' }, { Limit: 8 })
    expect(await list.toArray()).toEqual(things(10))
  })
})

describe('a list by cursor', () => {
  it('passes on the cursor of each response', async () => {
    const { client, inputs } = service(({ Context }) =>
      Context === undefined
        ? { Things: things(2), Context: 'second' }
        : { Things: things(3).slice(2), Context: '' },
    )
    expect(await paginate(client, byCursor, { Kind: 'small' }).toArray()).toEqual(things(3))
    expect(inputs).toEqual([{ Kind: 'small' }, { Kind: 'small', Context: 'second' }])
  })

  it('begins at the cursor of the input', async () => {
    const { client, inputs } = service(() => ({ Things: things(1) }))
    await paginate(client, byCursor, { Context: 'second' }).toArray()
    expect(inputs).toEqual([{ Context: 'second' }])
  })

  it.each<[string, Page, Pages<Request, Response, 'Things'>]>([
    ['without a cursor', {}, byCursor],
    ['with the cursor null', { Context: null }, byCursor],
    ['with an empty cursor', { Context: '' }, byCursor],
    ['with the cursor 0', { Context: 0 }, byCursor],
    ['that says that it is the last', { Context: 'b', ListOver: true }, { ...byCursor, end: 'ListOver' }],
    [
      'that says that there are no more',
      { Context: 'b', IsTruncated: false },
      { ...byCursor, more: 'IsTruncated' },
    ],
  ])('ends with a page %s', async (_title, last, list) => {
    const { client, inputs } = service((_input, index) => ({
      Things: things(1),
      Context: 'a',
      ListOver: false,
      IsTruncated: true,
      ...(index === 0 ? {} : { Context: undefined, ...last }),
    }))
    expect(await paginate(client, list, {}).toArray()).toHaveLength(2)
    expect(inputs).toHaveLength(2)
  })

  it('ends if a cursor returns, since the pages that follow were read', async () => {
    const cursors = ['a', 'b', 'a']
    const { client, inputs } = service((_input, index) => ({ Things: things(1), Context: cursors[index] }))
    await paginate(client, byCursor, {}).toArray()
    expect(inputs.map(({ Context }) => Context)).toEqual([undefined, 'a', 'b'])
  })
})

describe('a path', () => {
  it('leads to members of objects in the input and in the response', async () => {
    const { client, inputs } = service(({ Paging: { Offset = 0 } = {} }) => ({
      Data: { Things: things(5).slice(Offset, Offset + 2), Count: { Total: '5' } },
    }))
    const list: Pages<Request, Response, 'Data.Things'> = {
      action,
      offset: 'Paging.Offset',
      limit: 'Paging.Limit',
      items: 'Data.Things',
      total: 'Data.Count.Total',
    }
    const input = { Kind: 'small', Paging: { Order: 'ASC', Limit: 2 } }
    const found = paginate(client, list, input, { limit: 3 })
    expectTypeOf(found).toEqualTypeOf<PaginatedList<Response, Thing>>()
    expect(await found.toArray()).toEqual(things(3))
    expect(inputs).toEqual([
      { Kind: 'small', Paging: { Order: 'ASC', Limit: 2, Offset: 0 } },
      { Kind: 'small', Paging: { Order: 'ASC', Limit: 1, Offset: 2 } },
    ])
    expect(input).toEqual({ Kind: 'small', Paging: { Order: 'ASC', Limit: 2 } })
  })

  it('may lead through an object that the input and the response lack', async () => {
    const list: Pages<Request, Response, 'Data.Things'> = {
      action,
      page: 'Paging.PageNumber',
      limit: 'Paging.Limit',
      items: 'Data.Things',
      textual: true,
    }
    for (const Data of [null, undefined, { Things: null }]) {
      const { client, inputs } = service(() => ({ Data }))
      expect(await paginate(client, list, {}).toArray()).toEqual([])
      expect(inputs).toEqual([{ Paging: { PageNumber: '1' } }])
    }
  })

  it('has the type of its items, or none if it leads to no list', () => {
    expectTypeOf<ItemOf<Response, 'Data.Things'>>().toEqualTypeOf<Thing>()
    expectTypeOf<ItemOf<Response, 'Data.Count.Total'>>().toEqualTypeOf<never>()
    expectTypeOf<ItemOf<Response, 'Data.Missing'>>().toEqualTypeOf<never>()
    // @ts-expect-error: Data is not an array.
    const wrong: Pages<Request, Response, 'Data'> = { ...byOffset, items: 'Data' }
    expect(wrong).toBeDefined()
  })
})

/** How a service paginates, and how it says that a page is the last. */
const correctService = fc.record({
  way: fc.constantFrom('offset', 'page', 'cursor'),
  count: fc.nat(30),
  size: fc.integer({ min: 1, max: 7 }),
  first: fc.constantFrom<0 | 1>(0, 1),
  sendsSize: fc.boolean(),
  total: fc.constantFrom('exact', 'text', 'none', 'zero', 'negative'),
  // A page number beyond the last one returns the last page, as some frameworks do.
  repeatsLastPage: fc.boolean(),
  // The last page repeats its own cursor, has an empty one, or has none.
  lastCursor: fc.constantFrom('own', 'empty', 'none', 'flag'),
  limit: fc.option(fc.nat(35), { nil: undefined }),
  isNested: fc.boolean(),
})

describe('every list', () => {
  it('of a correct service is read completely, in order and without repetitions', async () => {
    await fc.assert(
      fc.asyncProperty(correctService, async (one) => {
        const { way, count, size, first, limit } = one
        const all = things(count)
        const lastPage = Math.max(0, Math.ceil(count / size) - 1)
        const { client, inputs } = service(({ Offset, PageNumber, Context }) => {
          const page = (PageNumber ?? first) - first
          const begin =
            way === 'offset'
              ? (Offset ?? 0)
              : way === 'cursor'
                ? Number(Context ?? 0)
                : size * (one.repeatsLastPage ? Math.min(page, lastPage) : page)
          const isLast = begin + size >= count
          const next = String(begin + size)
          const lastCursors = { own: Context ?? '', empty: '', none: undefined, flag: next }
          const Total = { exact: count, text: String(count), none: undefined, zero: 0, negative: -1 }[
            one.total
          ]
          const Things = all.slice(begin, begin + size)
          return {
            ...(one.isNested ? { Data: { Things, Count: { Total } } } : { Things, Total }),
            Context: isLast ? lastCursors[one.lastCursor] : next,
            ListOver: isLast,
          } as Page
        })
        const parameters = {
          offset: { ...byOffset, total: one.isNested ? 'Data.Count.Total' : 'Total' },
          page: { ...byPage, first, total: one.isNested ? 'Data.Count.Total' : 'Total' },
          cursor: { ...byCursor, ...(one.lastCursor === 'flag' ? { end: 'ListOver' } : {}) },
        }[way]
        const input = one.sendsSize ? { Limit: size } : {}
        const options = limit === undefined ? {} : { limit }
        const list: PaginatedList<Response, Thing> = one.isNested
          ? paginate(client, { ...parameters, items: 'Data.Things' as const }, input, options)
          : paginate(client, parameters, input, options)
        expect(await list.toArray()).toEqual(all.slice(0, limit))
        expect(inputs.length).toBeLessThanOrEqual(Math.ceil(count / size) + 1)
      }),
      { numRuns: 500 },
    )
  })

  it('ends, even if the service ignores the position or contradicts itself', async () => {
    const brokenService = fc.record({
      way: fc.constantFrom(byOffset, byPage, byCursor),
      count: fc.nat(5),
      size: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      // Totals and cursors that return in turn.
      totals: fc.array(fc.constantFrom<unknown>(undefined, null, -1, 0, 1, 50, '50', 'many', Infinity)),
      growth: fc.constantFrom(0, 1, 10),
      cursors: fc.array(fc.constantFrom<unknown>(undefined, null, '', 'a', 'b', 'c', 7), { minLength: 1 }),
      ListOver: fc.constantFrom(undefined, null, false),
    })
    await fc.assert(
      fc.asyncProperty(brokenService, async ({ way, count, size, totals, growth, cursors, ListOver }) => {
        const { client } = service((_input, index) => {
          const total = totals[index % totals.length]
          return {
            Things: things(count),
            Total: typeof total === 'number' ? total + growth * index : total,
            Context: cursors[index % cursors.length],
            ListOver,
          } as Page
        })
        const list: Pages<Request, Response, 'Things'> =
          way === byCursor ? { ...byCursor, end: 'ListOver' } : { ...way, total: 'Total' }
        const input = size === undefined ? {} : { Limit: size }
        for await (const thing of paginate(client, list, input)) {
          // A program may change the items that it reads.
          thing.Id += 1
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['offset', byOffset],
    ['page number', byPage],
  ])(
    'by %s contains once the items of a service that always returns the same response',
    async (_way, list) => {
      const { client, inputs } = service(() => ({ Things: things(2) }))
      expect(await paginate(client, list, { Limit: 2 }).toArray()).toEqual(things(2))
      expect(inputs).toHaveLength(2)
    },
  )

  it('may contain equal items, if a total says how many there are', async () => {
    const { client } = service(() => ({ Things: [{ Id: 0 }], Total: 3 }))
    const same = [{ Id: 0 }, { Id: 0 }, { Id: 0 }]
    expect(await paginate(client, { ...byOffset, total: 'Total' }, {}).toArray()).toEqual(same)
  })
})
