import { isScfError, ScfClient } from '@tc3/client-scf'
import {
  createFunction,
  createNamespace,
  invoke,
  listNamespaces,
  scf as service,
} from '@tc3/client-scf/actions'
import { createClient } from '@tc3/core'
import { hmacSha1, hmacSha256 } from '@tc3/core/v1'
import { createScf } from '@tc3/mock-scf'
import { describe, expect, it } from 'vitest'
import { checkedEmulator } from '../../mock-scf/test/checked-emulator.js'

function connect(options: Partial<ConstructorParameters<typeof ScfClient>[0]> = {}) {
  const cloud = createScf()
  const { credentials } = cloud
  const { fetch } = checkedEmulator(cloud)
  return new ScfClient({ region: 'ap-guangzhou', credentials, fetch, ...options })
}

const hello = { FunctionName: 'hello', Code: { CosBucketName: 'code', CosObjectName: '/hello.zip' } }

const forms = [undefined, hmacSha256, hmacSha1].flatMap((signatureMethod) =>
  (['POST', 'GET'] as const).map((method) => ({ signatureMethod, method })),
)

describe.each(forms)('the client with $signatureMethod.name over $method', (form) => {
  it('sends requests that the emulator accepts', async () => {
    const scf = connect(form)
    const Description = 'Zürich, 北京 & ~more+ (1*2)\n%41 "quoted" 👍'
    await scf.createNamespace({ Namespace: 'one', Description })
    const { Namespaces, TotalCount, RequestId } = await scf.listNamespaces({
      SearchKey: [
        { Key: 'Namespace', Value: 'on' },
        { Key: 'Description', Value: '%41' },
      ],
      Limit: 5,
    })
    expect(TotalCount).toBe(1)
    expect(Namespaces[0]).toMatchObject({ Name: 'one', Description })
    expect(RequestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('leaves out undefined members', async () => {
    const scf = connect(form)
    const { TotalCount } = await scf.listNamespaces({ Limit: undefined, SearchKey: undefined })
    expect(TotalCount).toBe(1)
  })
})

describe('the client', () => {
  it('has a method for each action of the emulator', async () => {
    const scf = connect()
    await scf.createNamespace({ Namespace: 'one' })
    await scf.updateNamespace({ Namespace: 'one', Description: 'changed' })
    expect((await scf.listNamespaces()).Namespaces.map(({ Name }) => Name)).toEqual(['default', 'one'])
    await scf.deleteNamespace({ Namespace: 'one' })
    await scf.createFunction(hello)
    expect((await scf.listFunctions({ Order: 'ASC' })).Functions).toHaveLength(1)
    const { Result } = await scf.invoke({ FunctionName: 'hello', ClientContext: '{"a":1}' })
    expect(Result.RetMsg).toBe('{"a":1}')
    const trigger = { FunctionName: 'hello', TriggerName: 'daily', Type: 'timer' } as const
    const { TriggerInfo } = await scf.createTrigger({ ...trigger, TriggerDesc: '0 0 2 * * * *' })
    expect(TriggerInfo.Type).toBe('timer')
    expect((await scf.getAccount()).AccountUsage.NamespacesCount).toBe(1)
  })

  it('throws errors that match their documented code or family', async () => {
    const scf = connect()
    const error = await scf.deleteNamespace({ Namespace: 'gone' }).catch((reason: unknown) => reason)
    expect(isScfError(error)).toBe(true)
    expect(isScfError(error, 'ResourceNotFound.Namespace')).toBe(true)
    expect(isScfError(error, 'ResourceNotFound')).toBe(true)
    expect(isScfError(error, 'ResourceNotFound.Function')).toBe(false)
    expect(isScfError(new Error('ResourceNotFound.Namespace'))).toBe(false)
    expect(error).toMatchObject({ action: 'DeleteNamespace', region: 'ap-guangzhou' })
  })

  it('requires a region only for actions that need one', async () => {
    const scf = connect({ region: undefined })
    await expect(scf.listFunctions()).rejects.toThrow('The region must be set for ListFunctions')
    await expect(scf.listFunctions({}, { region: 'ap-tokyo' })).resolves.toHaveProperty('TotalCount')
    await expect(scf.listNamespaces()).resolves.toHaveProperty('TotalCount')
  })

  it('behaves the same as createClient with single actions', async () => {
    const cloud = createScf()
    const client = createClient(service, {
      credentials: cloud.credentials,
      fetch: checkedEmulator(cloud).fetch,
    })
    await client.send(createNamespace, { Namespace: 'one' })
    await client.send(createFunction, hello, { region: 'ap-guangzhou' })
    expect((await client.send(listNamespaces, {})).TotalCount).toBe(2)
    const { Result } = await client.send(invoke, { FunctionName: 'hello' }, { region: 'ap-guangzhou' })
    expect(Result.InvokeResult).toBe(0)
  })

  it('contains no secret in its representations', async () => {
    const { inspect } = await import('node:util')
    const scf = connect({
      credentials: { secretId: 'AKIDplanted', secretKey: 'planted-key', token: 'planted-token' },
    })
    expect(inspect(scf, { depth: 9, showHidden: true }) + JSON.stringify(scf)).not.toContain('planted')
  })
})
