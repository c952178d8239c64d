import { createStore, type Persistence } from '@tc3/mock'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

interface Pet {
  readonly name: string
}

describe('a store', () => {
  it('stores records by table, scope and key, in the order in which their keys were put', () => {
    const store = createStore()
    const pets = store.table<Pet>('pets')
    store.change(() => {
      pets.put('here', 'b', { name: 'Bo' })
      pets.put('here', 'a', { name: 'Ada' })
      pets.put('there', 'a', { name: 'Alf' })
      pets.put('here', 'b', { name: 'Bob' })
    })
    expect([...pets.all('here')]).toEqual([
      ['b', { name: 'Bob' }],
      ['a', { name: 'Ada' }],
    ])
    expect(pets.get('there', 'a')).toEqual({ name: 'Alf' })
    expect(pets.get('elsewhere', 'a')).toBeUndefined()
  })

  it('removes all records of a scope, and undoes that too', () => {
    const store = createStore()
    const pets = store.table<Pet>('pets')
    store.change(() => {
      for (const key of ['a', 'b']) pets.put('here', key, { name: key })
      pets.put('there', 'a', { name: 'Alf' })
    })
    const before = store.snapshot()
    expect(() =>
      store.change(() => {
        pets.clear('here')
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(store.snapshot()).toEqual(before)
    store.change(() => {
      pets.clear('here')
      pets.clear('elsewhere')
    })
    expect([...pets.all('here')]).toEqual([])
    expect(pets.get('there', 'a')).toEqual({ name: 'Alf' })
  })

  it('undoes a change that throws, including nested changes', () => {
    const store = createStore()
    const pets = store.table<Pet>('pets')
    store.change(() => pets.put('here', 'a', { name: 'Ada' }))
    const before = store.snapshot()
    expect(() =>
      store.change(() => {
        pets.put('here', 'a', { name: 'Alf' })
        store.change(() => pets.put('here', 'b', { name: 'Bo' }))
        pets.delete('here', 'a')
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(store.snapshot()).toEqual(before)
  })

  it('reports every record of a watched table, and every change of one', () => {
    const store = createStore()
    const pets = store.table<Pet>('pets')
    const reported: (readonly [scope: string, key: string, name: string | undefined])[] = []
    const expectReported = (...expected: typeof reported) => expect(reported.splice(0)).toEqual(expected)
    store.change(() => pets.put('here', 'a', { name: 'Ada' }))
    pets.watch((scope, key) => reported.push([scope, key, pets.get(scope, key)?.name]))
    expectReported(['here', 'a', 'Ada'])
    const snapshot = store.snapshot()
    store.change(() => {
      pets.put('here', 'a', { name: 'Alf' })
      store.table<Pet>('others').put('here', 'a', { name: 'Bo' })
      pets.delete('there', 'a')
    })
    expectReported(['here', 'a', 'Alf'])
    expect(() =>
      store.change(() => {
        pets.delete('here', 'a')
        throw new Error('no')
      }),
    ).toThrow('no')
    expectReported(['here', 'a', undefined], ['here', 'a', 'Alf'])
    store.seed(snapshot)
    expectReported(['here', 'a', 'Ada'])
    store.reset()
    expectReported(['here', 'a', undefined])
  })

  it('rejects records outside of a change', () => {
    const pets = createStore().table<Pet>('pets')
    expect(() => pets.put('here', 'a', { name: 'Ada' })).toThrow(/change/)
  })

  it('returns a snapshot that later changes do not affect, and accepts it as a seed', () => {
    const store = createStore()
    const pets = store.table<Pet>('pets')
    store.change(() => pets.put('here', 'a', { name: 'Ada' }))
    const snapshot = store.snapshot()
    store.reset()
    expect(pets.all('here').size).toBe(0)
    store.seed(snapshot)
    expect(pets.get('here', 'a')).toEqual({ name: 'Ada' })
  })

  it('equals a plain map after any changes, some of which fail', () => {
    const step = fc.record({
      scope: fc.constantFrom('x', 'y'),
      key: fc.constantFrom('a', 'b', '__proto__'),
      value: fc.option(fc.integer(), { nil: undefined }),
    })
    const change = fc.record({ steps: fc.array(step, { maxLength: 5 }), fails: fc.boolean() })
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const store = createStore()
        const numbers = store.table<number>('numbers')
        let model = new Map<string, number>()
        for (const { steps, fails } of changes) {
          const next = new Map(model)
          try {
            store.change(() => {
              for (const { scope, key, value } of steps) {
                if (value === undefined) numbers.delete(scope, key)
                else numbers.put(scope, key, value)
                if (value === undefined) next.delete(scope + key)
                else next.set(scope + key, value)
              }
              if (fails) throw new Error('no')
            })
            model = next
          } catch {
            // The model stays as it was.
          }
        }
        const actual = ['x', 'y'].flatMap((scope) =>
          [...numbers.all(scope)].map(([key, value]): [string, number] => [scope + key, value]),
        )
        expect(new Map(actual)).toEqual(model)
        const copy = createStore()
        copy.seed(JSON.parse(JSON.stringify(store.snapshot())))
        expect(copy.snapshot()).toEqual(store.snapshot())
      }),
      { numRuns: 300 },
    )
  })
})

describe('a store with a persistence', () => {
  /** Creates a persistence whose batches are completed by hand. */
  function createSlowPersistence() {
    const batches: { readonly keys: string[]; readonly done: () => void }[] = []
    const persistence: Persistence = {
      saved: [{ table: 'pets', scope: 'here', key: 'z', record: { name: 'Zoe' } }],
      save: (changes) =>
        new Promise((done) => {
          batches.push({ keys: changes.map(({ key, record }) => `${record ? '+' : '-'}${key}`), done })
        }),
    }
    return { persistence, batches }
  }

  it('starts with the saved records', () => {
    const store = createStore(createSlowPersistence().persistence)
    expect(store.table<Pet>('pets').get('here', 'z')).toEqual({ name: 'Zoe' })
  })

  it('flushes all earlier changes, in batches and without failed ones', async () => {
    const { persistence, batches } = createSlowPersistence()
    const store = createStore(persistence)
    const pets = store.table<Pet>('pets')
    await store.flush()
    expect(batches).toEqual([])

    store.change(() => pets.put('here', 'a', { name: 'Ada' }))
    const order: string[] = []
    const first = Promise.resolve(store.flush()).then(() => order.push('first'))
    store.change(() => pets.put('here', 'b', { name: 'Bo' }))
    expect(() =>
      store.change(() => {
        pets.delete('here', 'a')
        throw new Error('no')
      }),
    ).toThrow('no')
    store.change(() => pets.delete('here', 'z'))
    const second = Promise.resolve(store.flush()).then(() => order.push('second'))
    expect(batches.map(({ keys }) => keys)).toEqual([['+a']])

    batches[0]?.done()
    await Promise.resolve()
    await Promise.resolve()
    expect(order).toEqual([])
    expect(batches.map(({ keys }) => keys)).toEqual([['+a'], ['+b', '-z']])
    batches[1]?.done()
    await Promise.all([first, second])
  })
})
