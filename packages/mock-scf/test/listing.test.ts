import fc from 'fast-check'
import { expect, it } from 'vitest'
import { paginate, sortItems, sortPage } from '../src/action/listing.js'

it('sorts items as a stable sort does, in both orders', () => {
  const items = fc.array(
    fc.record({ key: fc.oneof(fc.nat(5), fc.constant(Number.POSITIVE_INFINITY)), id: fc.nat() }),
  )
  fc.assert(
    fc.property(items, (items) => {
      const sorted = items.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
      expect([...sortItems(items, 'ASC', ({ key }) => key)]).toEqual(sorted)
      expect([...sortItems(items, undefined, ({ key }) => key)]).toEqual(sorted)
      expect([...sortItems(items, 'DESC', ({ key }) => key)]).toEqual(sorted.toReversed())
      expect([...sortItems(items, undefined)]).toEqual(items)
      expect([...sortItems(items, 'DESC')]).toEqual(items.toReversed())
    }),
  )
})

it('sorts a page of a long list as a sort of the whole list does, and counts all items', () => {
  // Offsets and limits around the numbers of items that are sorted at once, and a few keys, so that many items are equal.
  const counts = fc.oneof(fc.nat(30), fc.nat(1500))
  const list = fc.record({
    length: fc.oneof(fc.nat(30), fc.nat(5000)),
    factor: fc.nat(2000),
    keys: fc.nat(2000),
  })
  fc.assert(
    fc.property(
      list,
      counts,
      counts,
      fc.constantFrom('ASC', 'DESC'),
      fc.boolean(),
      ({ length, factor, keys }, Offset, Limit, order, isText) => {
        const items = Array.from({ length }, (_, id) => ({ id, number: (id * factor) % (keys + 1) }))
        const key = ({ number }: { number: number }) => (isText ? `f${number}` : number)
        const sorted = items.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
        const inOrder = order === 'DESC' ? sorted.toReversed() : sorted
        expect(sortPage(items.values(), order, key, { Offset, Limit }, { action: 'ListFunctions' })).toEqual({
          page: inOrder.slice(Offset, Offset + Limit),
          total: length,
        })
      },
    ),
  )
})

it('keeps the order of a page without a key, or reverses it', () => {
  const items = Array.from({ length: 3000 }, (_, id) => id)
  const pageOf = (order: string) =>
    sortPage(items, order, undefined, { Offset: 1, Limit: 2 }, { action: 'ListFunctions' }).page
  expect(pageOf('ASC')).toEqual([1, 2])
  expect(pageOf('DESC')).toEqual([2998, 2997])
})

it('does not read a list beyond the end of a page', () => {
  function* items() {
    yield* [1, 2, 3]
    throw new Error('An item beyond the page was read.')
  }
  expect(paginate(sortItems(items(), 'ASC'), { Offset: 1, Limit: 1 }, { action: 'ListFunctions' })).toEqual([
    2,
  ])
})
