import { isScfError, ScfClient } from '@tc3/client-scf'
import { listFunctions, scf } from '@tc3/client-scf/actions'
import { createClient, isTransportError } from '@tc3/core'
import { paginate } from '@tc3/core/paginate'
import { createScf } from '@tc3/mock-scf'

const Code = { CosBucketName: 'code', CosObjectName: 'hello.zip', CosBucketRegion: 'ap-guangzhou' }
const region = 'ap-guangzhou'

it('calls the emulator with the class', async () => {
  const cloud = createScf()
  const client = new ScfClient({ region, credentials: cloud.credentials, fetch: cloud.fetch })
  await client
    .createFunction({ FunctionName: '问候', Runtime: 'Nodejs12.16', Handler: 'index.main', Code })
    .catch((error) => {
      expect(isScfError(error, 'InvalidParameterValue')).toBe(true)
    })
  await client.createFunction({ FunctionName: 'hello', Runtime: 'Nodejs12.16', Handler: 'index.main', Code })
  const { Functions } = await client.listFunctions()
  expect(Functions.map(({ FunctionName }) => FunctionName)).toEqual(['hello'])
  await client.waitUntil.functionActive({ FunctionName: 'hello' })
  await expect(client.getFunction({ FunctionName: 'nobody' })).rejects.toMatchObject({
    name: 'ServiceError',
    code: 'ResourceNotFound.Function',
  })
})

it('calls the emulator with an action', async () => {
  const cloud = createScf()
  const client = createClient(scf, { region, credentials: cloud.credentials, fetch: cloud.fetch })
  expect((await client.send(listFunctions, {})).TotalCount).toBe(0)
  expect(typeof paginate).toBe('function')
})

it('retries a refused connection', async () => {
  let retries = 0
  const client = new ScfClient({
    region,
    credentials: { secretId: 'AKIDEXAMPLE', secretKey: 'EXAMPLE' },
    endpoint: 'http://127.0.0.1:40999',
    hooks: { retry: () => (retries += 1) },
  })
  const error = await client.createNamespace({ Namespace: 'test' }).catch((reason: unknown) => reason)
  expect(isTransportError(error)).toBe(true)
  expect(retries).toBe(2)
})
