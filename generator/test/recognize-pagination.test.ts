import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ParameterFacts, recognizePagination } from '../dist/import/pagination.js'

/** Parameters by name: the type, and the description after a colon. */
type Parameters = Readonly<Record<string, string>>

interface Facts {
  readonly name?: string
  readonly input: Parameters
  readonly output: Parameters
  readonly types?: Readonly<Record<string, Parameters>>
}

function recognize({ name = 'DescribeThings', input, output, types = {} }: Facts) {
  const parameters = (entries: Parameters): ParameterFacts[] =>
    Object.entries(entries).map(([parameter, text]) => {
      const [type = '', ...description] = text.split(': ')
      return { name: parameter, type, description: description.join(': ') }
    })
  return recognizePagination({
    name,
    input: parameters(input),
    output: parameters(output),
    membersOf: (type) => {
      const members = types[type]
      return members && parameters(members)
    },
  })
}

const offset = { Offset: 'Integer', Limit: 'Integer' }
const page = { PageNumber: 'Integer', PageSize: 'Integer' }
const things = { Things: 'Array of Thing', TotalCount: 'Integer' }
const offsetPagination = { offset: 'Offset', limit: 'Limit', items: 'Things', total: 'TotalCount' }
const pagePagination = { page: 'PageNumber', limit: 'PageSize', items: 'Things', total: 'TotalCount' }

describe('a pagination is recognized', () => {
  it.each<[string, Facts, object]>([
    ['by offset', { input: offset, output: things }, offsetPagination],
    [
      'by offset and limit as strings',
      { input: { Offset: 'String', Limit: 'String' }, output: { ...things, TotalCount: 'String' } },
      offsetPagination,
    ],
    [
      'without a total',
      { input: offset, output: { Things: 'Array of Thing' } },
      { offset: 'Offset', limit: 'Limit', items: 'Things' },
    ],
    [
      'without a total that may count only the items of the page',
      { input: offset, output: { ...things, TotalCount: 'Integer: The number of returned things' } },
      { offset: 'Offset', limit: 'Limit', items: 'Things' },
    ],
    [
      'without a total that counts the pages',
      { input: offset, output: { ...things, TotalCount: 'Integer: Total number of pages' } },
      { offset: 'Offset', limit: 'Limit', items: 'Things' },
    ],
    [
      'without a total that has another name, such as that of bytes',
      { input: offset, output: { Things: 'Array of Thing', TotalSize: 'Integer' } },
      { offset: 'Offset', limit: 'Limit', items: 'Things' },
    ],
    [
      'without a total that is no count',
      { input: offset, output: { ...things, TotalCount: 'Integer: Total bytes' } },
      { offset: 'Offset', limit: 'Limit', items: 'Things' },
    ],
    [
      'without the total of an object that is not about the list',
      {
        input: offset,
        output: { Things: 'Array of Thing', Quota: 'Quota' },
        types: { Quota: { Total: 'Integer' } },
      },
      { offset: 'Offset', limit: 'Limit', items: 'Things' },
    ],
    ['by page number', { input: page, output: things }, pagePagination],
    [
      'by an index whose description says how it begins',
      { input: { PageIndex: 'Integer: Starts from 1', PageSize: 'Integer' }, output: things },
      { ...pagePagination, page: 'PageIndex' },
    ],
    [
      'by page number, beginning with 1 as the description says',
      {
        input: { ...page, PageNumber: 'Integer: The number of the page, starting from 1' },
        output: things,
      },
      pagePagination,
    ],
    [
      'by page number, beginning with 0 as the description says',
      { input: { ...page, PageNumber: 'Integer: Page number, starting from 0' }, output: things },
      { ...pagePagination, first: 0 },
    ],
    [
      'by page number, with a default of 0',
      { input: { ...page, PageNumber: 'Integer: Page number. Default value: `0`.' }, output: things },
      { ...pagePagination, first: 0 },
    ],
    [
      'by a limit that is the size of a page',
      { input: { Page: 'Integer', Limit: 'Integer' }, output: things },
      { ...pagePagination, page: 'Page', limit: 'Limit' },
    ],
    [
      'by an offset that is computed from a page number',
      { input: { ...offset, Offset: 'Integer: Offset, which is (page number - 1) * limit' }, output: things },
      offsetPagination,
    ],
    [
      'with a list and a total in an object',
      {
        input: offset,
        output: { Result: 'ThingList' },
        types: { ThingList: { ThingSet: 'Array of Thing', TotalCount: 'Integer' } },
      },
      { offset: 'Offset', limit: 'Limit', items: 'Result.ThingSet', total: 'Result.TotalCount' },
    ],
    [
      'with a total in another object',
      {
        input: offset,
        output: { Things: 'Array of Thing', CountInfo: 'CountInfo' },
        types: { CountInfo: { TotalCount: 'Integer' } },
      },
      { ...offsetPagination, total: 'CountInfo.TotalCount' },
    ],
    [
      'with parameters in an object',
      { input: { Filter: 'Filter' }, output: things, types: { Filter: { Order: 'String', ...offset } } },
      { ...offsetPagination, offset: 'Filter.Offset', limit: 'Filter.Limit' },
    ],
    [
      'beside an object with an offset of its own',
      { input: { ...offset, Search: 'Search' }, output: things, types: { Search: { Offset: 'String' } } },
      offsetPagination,
    ],
    [
      'beside errors and columns',
      { input: offset, output: { ...things, Errors: 'Array of String', ColumnNames: 'Array of String' } },
      offsetPagination,
    ],
    [
      'with the array that is named like the action',
      { input: offset, output: { ...things, TypeList: 'Array of String' } },
      offsetPagination,
    ],
    [
      'with the array that is named like the action up to a preposition',
      { name: 'ListThingByOwner', input: offset, output: { ...things, OwnerThing: 'Array of String' } },
      offsetPagination,
    ],
    [
      'by cursor',
      { input: { NextToken: 'String', MaxResults: 'Integer' }, output: { ...things, NextToken: 'String' } },
      { cursor: 'NextToken', next: 'NextToken', limit: 'MaxResults', items: 'Things' },
    ],
    [
      'by cursor without a page size',
      { input: { Marker: 'String' }, output: { ...things, NextMarker: 'String', IsTruncated: 'Boolean' } },
      { cursor: 'Marker', next: 'NextMarker', more: 'IsTruncated', items: 'Things' },
    ],
    [
      'by cursor with a list in an object',
      {
        input: { Context: 'String', Limit: 'Integer' },
        output: { Logs: 'Logs' },
        types: { Logs: { Context: 'String', ListOver: 'Boolean', Results: 'Array of Log' } },
      },
      {
        cursor: 'Context',
        next: 'Logs.Context',
        end: 'Logs.ListOver',
        limit: 'Limit',
        items: 'Logs.Results',
      },
    ],
  ])('%s', (_title, facts, expected) => {
    expect(recognize(facts)).toEqual(expected)
  })
})

describe('no pagination is recognized', () => {
  it.each<[string, Facts]>([
    ['if the action changes something', { name: 'ModifyThings', input: offset, output: things }],
    ['without parameters', { input: { Name: 'String' }, output: things }],
    ['without a list', { input: offset, output: { TotalCount: 'Integer' } }],
    ['if only errors are a list', { input: offset, output: { FailedThings: 'Array of Thing' } }],
    ['without a limit', { input: { Offset: 'Integer' }, output: things }],
    ['if the limit is an object', { input: { ...offset, Limit: 'Limit' }, output: things }],
    ['if offset and limit have different types', { input: { ...offset, Limit: 'String' }, output: things }],
    [
      'if the limit is a rate',
      { input: { ...offset, Limit: 'Integer: The rate limit in requests per second' }, output: things },
    ],
    [
      'if the offset is the number of a page',
      { input: { ...offset, Offset: 'Integer: Page number. Default value: 0' }, output: things },
    ],
    [
      'if the descriptions of offset and limit are swapped',
      {
        input: { Offset: 'Integer: Quantity of returns', Limit: 'Integer: Offset. Default value: 0' },
        output: things,
      },
    ],
    [
      'if the page is a URL',
      { input: { Page: 'String: The URL of the page', PageSize: 'String' }, output: things },
    ],
    [
      'if the page number is a marker',
      { input: { ...page, PageNumber: 'Integer: Page marker' }, output: things },
    ],
    [
      'if the first page may be 0 or 1',
      {
        input: { ...page, PageNumber: 'Integer: Page number, starting from 0. Default value: 1' },
        output: things,
      },
    ],
    [
      'if an index may begin with 0',
      { input: { PageIndex: 'Integer: Page', PageSize: 'Integer' }, output: things },
    ],
    ['if there are two kinds', { input: { ...offset, ...page }, output: things }],
    [
      'if an offset and a cursor are alternatives',
      { input: { ...offset, Context: 'String' }, output: { ...things, Context: 'String' } },
    ],
    ['if there are two sizes of a page', { input: { ...page, Limit: 'Integer' }, output: things }],
    [
      'if several objects have an offset',
      {
        input: { Filter: 'Filter', Other: 'Filter' },
        output: things,
        types: { Filter: offset },
      },
    ],
    [
      'if the object with the page is not supported',
      { input: { Page: 'Page: Paging (not supported)' }, output: things, types: { Page: page } },
    ],
    [
      'if several arrays may be the list',
      { input: offset, output: { Cats: 'Array of Cat', Dogs: 'Array of Dog' } },
    ],
    [
      'if several objects have arrays',
      {
        input: offset,
        output: { Cats: 'CatList', Dogs: 'DogList' },
        types: { CatList: { Items: 'Array of Cat' }, DogList: { Items: 'Array of Dog' } },
      },
    ],
    [
      'if the total belongs to an array in an object',
      {
        input: offset,
        output: { Labels: 'Array of String', Data: 'ThingList' },
        types: { ThingList: things },
      },
    ],
    ['if there are several totals', { input: offset, output: { ...things, Total: 'Integer' } }],
    [
      'if the response has no next cursor',
      { input: { Context: 'String', Limit: 'Integer' }, output: things },
    ],
    [
      'if the next cursor has another type',
      { input: { Context: 'String' }, output: { ...things, Context: 'Integer' } },
    ],
    [
      'if the cursor is not supported',
      { input: { Context: 'String: This field is invalid' }, output: { ...things, Context: 'String' } },
    ],
  ])('%s', (_title, facts) => {
    expect(recognize(facts)).toBeUndefined()
  })
})

it('recognizes only parameters that exist, for any combination of parameters', () => {
  const inputs = [
    ...Object.keys({ ...offset, ...page }),
    'Page',
    'Context',
    'NextToken',
    'MaxResults',
    'Filter',
  ]
  const outputs = [
    'Things',
    'Items',
    'Errors',
    'Total',
    'TotalCount',
    'Context',
    'NextToken',
    'ListOver',
    'Data',
  ]
  const types = ['Integer', 'String', 'Boolean', 'Array of Thing', 'Inner']
  const parameters = (names: string[]) =>
    fc
      .uniqueArray(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...types)), {
        selector: ([name]) => name,
      })
      .map((entries) => Object.fromEntries(entries))
  let recognized = 0
  fc.assert(
    fc.property(
      parameters(inputs),
      parameters(outputs),
      parameters([...inputs, ...outputs]),
      (input, output, inner) => {
        const found = recognize({ input, output, types: { Inner: inner } })
        if (found === undefined) return
        recognized += 1
        const typeAt = (side: Parameters, path: string) => {
          const [name = '', member] = path.split('.')
          return member === undefined ? side[name] : side[name] === 'Inner' ? inner[member] : undefined
        }
        expect([found.offset, found.page, found.cursor].filter((path) => path !== undefined)).toHaveLength(1)
        expect(typeAt(output, found.items)).toBe('Array of Thing')
        for (const path of [found.offset, found.page, found.cursor, found.limit]) {
          if (path !== undefined) expect(typeAt(input, path)).toMatch(/^(Integer|String)$/)
        }
        for (const path of [found.next, found.total]) {
          if (path !== undefined) expect(typeAt(output, path)).toMatch(/^(Integer|String)$/)
        }
        for (const path of [found.end, found.more])
          if (path !== undefined) expect(typeAt(output, path)).toBe('Boolean')
      },
    ),
    { numRuns: 20_000, seed: Number(process.env.SEED ?? 1) },
  )
  expect(recognized).toBeGreaterThan(100)
})
