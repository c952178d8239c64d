import { setDefaultAutoSelectFamily } from 'node:net'
import { createScf, type Scf } from '@tc3/mock-scf'
import { listen, type MockServer } from '@tc3/mock-scf/node'
import sdk from 'tencentcloud-sdk-nodejs-scf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkedEmulator } from '../packages/mock-scf/test/checked-emulator.js'

const { Client } = sdk.scf.v20180416

const signMethods = ['TC3-HMAC-SHA256', 'HmacSHA256', 'HmacSHA1'] as const
const hosts = ['127.0.0.1', 'localhost'] as const
const methods = ['POST', 'GET'] as const

const configurations = signMethods.flatMap((signMethod) =>
  methods.flatMap((reqMethod) => hosts.map((host) => ({ signMethod, reqMethod, host }))),
)

// By default, Node tries the next address of localhost if connecting takes 250 ms, as it can on a busy machine.
setDefaultAutoSelectFamily(false)

// The official SDK is used as published: it signs the host without the port, takes the product from the first label of
// the endpoint, and adds parameters of its own.
describe.each(configurations)(
  'the official SDK with $signMethod over $reqMethod at $host',
  ({ signMethod, reqMethod, host }) => {
    let cloud: Scf
    let server: MockServer

    beforeAll(async () => {
      cloud = createScf()
      server = await listen(checkedEmulator(cloud), { host })
    })
    afterAll(() => server.close())

    const connect = (secretKey = cloud.credentials.secretKey) =>
      new Client({
        credential: { secretId: cloud.credentials.secretId, secretKey },
        region: 'ap-guangzhou',
        profile: {
          signMethod,
          httpProfile: { reqMethod, endpoint: `${host}:${server.port}`, protocol: 'http://' },
        },
      })

    it('calls actions of every kind', async () => {
      const client = connect()

      await client.CreateNamespace({ Namespace: 'made-by-sdk', Description: 'Zürich, 北京 & ~more+ (1*2)' })
      const created = await client.ListNamespaces({ SearchKey: [{ Key: 'Namespace', Value: 'made' }] })
      expect(created.TotalCount).toBe(1)
      expect(created.Namespaces?.[0]).toMatchObject({ Description: 'Zürich, 北京 & ~more+ (1*2)' })

      await client.UpdateNamespace({ Namespace: 'made-by-sdk', Description: 'changed' })
      const listed = await client.ListNamespaces({ Limit: 1, Offset: 1, Orderby: 'Name', Order: 'ASC' })
      expect(listed.TotalCount).toBe(2)
      expect(listed.Namespaces?.map(({ Name }) => Name)).toEqual(['made-by-sdk'])

      await client.DeleteNamespace({ Namespace: 'made-by-sdk' })
      expect((await client.ListNamespaces({})).Namespaces?.map(({ Name }) => Name)).toEqual(['default'])

      await client.CreateFunction({
        FunctionName: 'hello',
        Code: { CosBucketName: 'code', CosObjectName: '/hello.zip' },
        Tags: [
          { Key: 'status', Value: 'dev' },
          { Key: 'owner', Value: 'me' },
        ],
      })
      const { Functions } = await client.ListFunctions({
        Order: 'ASC',
        Filters: [
          { Name: 'tag-status', Values: ['dev', 'test'] },
          { Name: 'tag-owner', Values: ['me'] },
        ],
      })
      expect(Functions?.map(({ FunctionName }) => FunctionName)).toEqual(['hello'])

      const { Result } = await client.Invoke({
        FunctionName: 'hello',
        ClientContext: JSON.stringify({ a: 'ä=&?' }),
      })
      expect(Result?.RetMsg).toBe(JSON.stringify({ a: 'ä=&?' }))

      const { TriggerInfo } = await client.CreateTrigger({
        FunctionName: 'hello',
        TriggerName: 'every-two-hours',
        Type: 'timer',
        TriggerDesc: '0 */2 * * * * *',
      })
      expect(TriggerInfo?.Type).toBe('timer')

      const { AccountUsage, RequestId } = await client.GetAccount()
      expect(AccountUsage?.NamespacesCount).toBe(1)
      expect(RequestId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    })

    it('throws the documented error', async () => {
      const client = connect()
      await expect(client.DeleteNamespace({ Namespace: 'default' })).rejects.toMatchObject({
        code: 'FailedOperation.DeleteNamespace',
      })
      await expect(connect('not-the-key').GetAccount()).rejects.toMatchObject({
        code: 'AuthFailure.SignatureFailure',
      })
    })
  },
)
