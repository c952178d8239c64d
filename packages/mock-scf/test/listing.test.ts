import { createStore } from '@tc3/mock'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sortItems } from '../src/action/listing.js'
import { createLatestVersions } from '../src/store/latest-versions.js'
import { regionOfPath } from '../src/store/paths.js'
import { openTables } from '../src/store/records.js'
import { createEmulator } from './emulator.js'
import { validInputs } from './recipes/account.js'

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

it('finds the current version of a function again after its versions were deleted and restored', async () => {
  const { scf, call } = createEmulator()
  await call('CreateFunction', validInputs.CreateFunction)
  const state = scf.snapshot()
  const store = createStore()
  store.seed(state)
  const tables = openTables(store)
  const latestVersionOf = createLatestVersions(tables)
  const [scope = ''] = tables.functions.scopes()
  const [record] = tables.functions.all(scope).values()
  const region = regionOfPath(scope)
  if (record === undefined) throw new Error('The function was not created.')
  const version = latestVersionOf(region, record)
  expect(version?.version).toBe('$LATEST')
  const path = `${scope}/${record.name}`
  // The store undoes the changes of a transaction that fails.
  expect(() =>
    store.change(() => {
      tables.versions.clear(path)
      expect(latestVersionOf(region, record)).toBeUndefined()
      throw new Error('undo')
    }),
  ).toThrow('undo')
  expect(latestVersionOf(region, record)).toBe(version)
  const changed = { ...Object(version), description: 'changed' }
  store.change(() => tables.versions.put(path, '$LATEST', changed))
  expect(latestVersionOf(region, record)).toBe(changed)
})
