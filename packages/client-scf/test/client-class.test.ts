import { ScfClient } from '@tc3/client-scf'
import { createScf } from '@tc3/mock-scf'
import { describe, expect, it } from 'vitest'

function connect() {
  const { credentials, fetch, journal } = createScf()
  return { scf: new ScfClient({ region: 'ap-guangzhou', credentials, fetch }), journal }
}

describe('a client', () => {
  it('works behind a Proxy', async () => {
    const { scf } = connect()
    const names: unknown[] = []
    const proxy = new Proxy(scf, {
      get(target, name, receiver) {
        names.push(name)
        return Reflect.get(target, name, receiver)
      },
    })
    await proxy.createNamespace({ Namespace: 'test' })
    const all = []
    for await (const { Name } of proxy.paginate.listNamespaces({})) all.push(Name)
    expect(all).toEqual(['default', 'test'])
    expect(names).toContain('createNamespace')
    const paginate = new Proxy(scf.paginate, {})
    for await (const { Name } of paginate.listNamespaces({})) expect(all).toContain(Name)
  })

  it('sends actions that it does not have', async () => {
    const { scf, journal } = connect()
    const call = scf.send({ name: 'ListThings', region: true }, { Limit: 1 })
    await expect(call).rejects.toMatchObject({ code: 'InvalidAction', action: 'ListThings' })
    expect(journal.last()).toMatchObject({ action: 'ListThings', error: { code: 'InvalidAction' } })
    await expect(scf.send({ name: 'ListNamespaces', region: true }, {})).resolves.toHaveProperty(
      'TotalCount',
      1,
    )
  })

  it('can be created without options', () => {
    expect(new ScfClient().client).toHaveProperty('send')
  })
})
