import type { State } from '@tc3/mock'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FunctionRecord, VersionRecord } from '../src/store/records.js'
import { createHarness } from './harness.js'

// After random changes of an account, ListFunctions must return what a filter, a stable sort and a slice of its records return.

const runs = Number(process.env.RUNS ?? 100)

const scope = '100000000001/ap-guangzhou/default'

type Harness = ReturnType<typeof createHarness>

/** A change of an account, of which an earlier state is saved. */
type Change = (harness: Harness, saved: State) => void

const name = fc.constantFrom('a', 'ab', 'b', 'ba', 'c', 'cab')
const runtime = fc.constantFrom('Go1', 'Java8', 'Php8.0')
const tags = fc.constantFrom([], [{ Key: 'owner', Value: 'me' }])
const functionMembers = fc.record({ created: fc.nat(3), tags })
const versionMembers = fc.record({
  runtime,
  modified: fc.nat(3),
  description: fc.constantFrom('', 'x', 'xy'),
  lifecycle: fc.constantFrom<VersionRecord['lifecycle']>({ status: 'Active' }, { status: 'Creating' }),
})

const creation = fc.tuple(name, versionMembers, functionMembers).map(
  ([name, version, fn]): Change =>
    ({ createFunction }) =>
      createFunction(name, version, fn),
)

const update = fc.tuple(name, versionMembers, functionMembers).map(
  ([name, version, fn]): Change =>
    ({ world: { store, tables }, changeVersion }) => {
      const record = tables.functions.get(scope, name)
      if (!record) return
      store.change(() => tables.functions.put(scope, name, { ...record, ...fn }))
      if (tables.versions.get(`${scope}/${name}`, '$LATEST')) changeVersion(name, '$LATEST', version)
    },
)

/** Deletes a function, its versions, or both. If that fails, the store undoes it. */
const deletion = fc.tuple(name, fc.constantFrom('functions', 'versions', 'both'), fc.boolean()).map(
  ([name, what, fails]): Change =>
    ({ world: { store, tables } }) => {
      const work = () =>
        store.change(() => {
          if (what !== 'functions') tables.versions.clear(`${scope}/${name}`)
          if (what !== 'versions') tables.functions.delete(scope, name)
          if (fails) throw new Error('undo')
        })
      if (fails) expect(work).toThrow('undo')
      else work()
    },
)

/** Adds the saved records, or replaces all records by them, some tables before others. */
const seed = fc.tuple(fc.boolean(), fc.boolean()).map(
  ([replaces, isReversed]): Change =>
    ({ world: { store } }, saved) => {
      if (replaces) store.reset()
      const tables = Object.entries(saved)
      store.seed(Object.fromEntries(isReversed ? tables.reverse() : tables))
    },
)

const change = fc.oneof(
  { weight: 4, arbitrary: creation },
  { weight: 2, arbitrary: update },
  { weight: 2, arbitrary: deletion },
  { weight: 1, arbitrary: seed },
)

const filter = fc.oneof(
  fc.record({ Name: fc.constant('Runtime'), Values: fc.uniqueArray(runtime, { minLength: 1 }) }),
  fc.record({ Name: fc.constant('Status'), Values: fc.constantFrom(['Creating'], ['Creating', 'Active']) }),
  fc.constant({ Name: 'tag-owner', Values: ['me'] }),
)

const request = fc.record(
  {
    SearchKey: fc.constantFrom('', 'a', 'b', 'ab'),
    Description: fc.constantFrom('', 'x', 'xy'),
    Filters: fc.array(filter, { maxLength: 2 }),
    Orderby: fc.constantFrom('AddTime', 'ModTime', 'FunctionName'),
    Order: fc.constantFrom('ASC', 'DESC'),
    Offset: fc.nat(3),
    Limit: fc.nat(6),
  },
  { requiredKeys: [] },
)

type Request = typeof request extends fc.Arbitrary<infer R> ? R : never

interface Listed {
  readonly record: FunctionRecord
  readonly version: VersionRecord | undefined
}

function matches({ record, version }: Listed, { SearchKey = '', Description = '', Filters = [] }: Request) {
  const values: Readonly<Record<string, string | undefined>> = {
    Runtime: version?.runtime,
    Status: version?.lifecycle.status,
    'tag-owner': record.tags[0]?.Value,
  }
  return (
    version !== undefined &&
    record.name.includes(SearchKey) &&
    version.description.includes(Description) &&
    Filters.every(({ Name, Values }) => Values.some((value) => value === values[Name]))
  )
}

const keys: Readonly<Record<string, (one: Listed) => string | number>> = {
  AddTime: ({ record }) => record.created,
  FunctionName: ({ record }) => record.name,
  ModTime: ({ version }) => version?.modified ?? 0,
}

function expected({ world: { tables } }: Harness, request: Request) {
  const all = [...tables.functions.all(scope).values()].map(
    (record): Listed => ({ record, version: tables.versions.get(`${scope}/${record.name}`, '$LATEST') }),
  )
  const { SearchKey, Description, Filters = [], Orderby = '', Order, Offset = 0, Limit = 20 } = request
  const isSearch = SearchKey || Description || Filters.length > 0 || Orderby === 'ModTime'
  const found = isSearch ? all.filter((one) => matches(one, request)) : all
  const key = keys[Orderby] ?? (() => 0)
  const sorted = found.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
  if (Order === 'DESC') sorted.reverse()
  const page = sorted.slice(Offset, Offset + Limit)
  return {
    TotalCount: found.length,
    Functions: page.flatMap(({ record, version }) =>
      version
        ? [{ FunctionName: record.name, Description: version.description, Runtime: version.runtime }]
        : [],
    ),
  }
}

it('lists the functions of an account after any changes of it', async () => {
  const steps = fc.array(fc.tuple(change, request), { maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(20), async (steps, savedAt) => {
      const harness = createHarness()
      let saved = harness.world.store.snapshot()
      for (const [index, [change, request]] of steps.entries()) {
        change(harness, saved)
        if (index === savedAt) saved = harness.world.store.snapshot()
        expect(await harness.call('ListFunctions', request)).toMatchObject(expected(harness, request))
      }
    }),
    { numRuns: runs },
  )
})
