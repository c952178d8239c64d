import { ScfClient } from '@tc3/client-scf'
import { scf as service } from '@tc3/client-scf/actions'
import { listNamespacesPages } from '@tc3/client-scf/paginators'
import { createClient } from '@tc3/core'
import { paginate } from '@tc3/core/paginate'
import { createScf } from '@tc3/mock-scf'
import { describe, expect, it } from 'vitest'
import { checkedEmulator } from '../../mock-scf/test/checked-emulator.js'
import { scripted } from './scripted.js'

async function collect<T>(list: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of list) items.push(item)
  return items
}

async function cloud(...namespaces: string[]) {
  const emulator = createScf()
  const { credentials } = emulator
  const { fetch } = checkedEmulator(emulator)
  let requests = 0
  const counting: typeof fetch = (...request) => {
    requests += 1
    return fetch(...request)
  }
  const options = { region: 'ap-guangzhou', credentials, fetch: counting }
  const scf = new ScfClient(options)
  for (const Namespace of namespaces) await scf.createNamespace({ Namespace })
  requests = 0
  return { scf, options, requests: () => requests }
}

describe('the list of namespaces', () => {
  it('is read completely from the emulator, and no further', async () => {
    const { scf, requests } = await cloud('one', 'two', 'three')
    const namespaces = await collect(scf.paginate.listNamespaces({ Limit: 2 }))
    expect(namespaces.map(({ Name }) => Name).sort()).toEqual(['default', 'one', 'three', 'two'])
    expect(requests()).toBe(2)
  })

  it('is read up to its limit', async () => {
    const { scf, requests } = await cloud('one', 'two', 'three')
    expect(await collect(scf.paginate.listNamespaces({ Limit: 2 }, { limit: 3 }))).toHaveLength(3)
    expect(requests()).toBe(2)
  })

  it('is read in pages', async () => {
    const { scf } = await cloud('one', 'two')
    const pages = await collect(scf.paginate.listNamespaces({ Limit: 2 }).pages())
    expect(pages.map(({ Namespaces, TotalCount }) => [Namespaces.length, TotalCount])).toEqual([
      [2, 3],
      [1, 3],
    ])
  })

  it('is read by createClient', async () => {
    const { options } = await cloud('one')
    const client = createClient(service, options)
    expect(await collect(paginate(client, listNamespacesPages, {}))).toHaveLength(2)
  })
})

describe('paginate', () => {
  type Paginate = ScfClient['paginate']
  const FunctionName = 'hello'
  it.each<[string, string, (paginate: Paginate) => AsyncIterable<unknown>]>([
    ['ListAliases', 'Aliases', (paginate) => paginate.listAliases({ FunctionName })],
    ['ListAsyncEvents', 'EventList', (paginate) => paginate.listAsyncEvents({ FunctionName })],
    ['ListFunctions', 'Functions', (paginate) => paginate.listFunctions()],
    ['ListLayers', 'Layers', (paginate) => paginate.listLayers()],
    ['ListNamespaces', 'Namespaces', (paginate) => paginate.listNamespaces()],
    ['ListTriggers', 'Triggers', (paginate) => paginate.listTriggers({ FunctionName })],
    ['ListVersionByFunction', 'Versions', (paginate) => paginate.listVersionByFunction({ FunctionName })],
    ['GetFunctionLogs', 'Data', (paginate) => paginate.getFunctionLogs({ FunctionName })],
  ])('reads the list of %s from %s', async (action, items, list) => {
    const all = ['a', 'b', 'c']
    const { scf, requests } = scripted(({ input }) => {
      const offset = Number(input.Offset)
      return { [items]: all.slice(offset, offset + 2), TotalCount: all.length }
    })
    expect(await collect(list(scf.paginate))).toEqual(all)
    // As strings, as the page of ListAliases documents them.
    const offsets = action === 'ListAliases' ? ['0', '2'] : [0, 2]
    expect(requests).toMatchObject(offsets.map((Offset) => ({ action, input: { Offset } })))
  })

  it('offers every list of the product', () => {
    const { scf } = scripted(() => ({}))
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(scf.paginate))
    expect(methods.filter((name) => name !== 'constructor')).toHaveLength(9)
  })
})
