import { ScfClient } from '@tc3/client-scf'
import { listFunctions, scf as service } from '@tc3/client-scf/actions'
import { type ClientOptions, createClient } from '@tc3/core'
import { isCredentialsError } from '@tc3/core/credentials/error'
import { hmacSha1, hmacSha256 } from '@tc3/core/v1'
import { createScf } from '@tc3/mock-scf'
import { listen, type MockServer } from '@tc3/mock-scf/node'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

const cloud = createScf({ rateLimits: false })
let server: MockServer
beforeAll(async () => {
  server = await listen(cloud)
})
afterAll(() => server.close())

describe('headers of a call', () => {
  const transports: [string, () => ClientOptions][] = [
    ['node:http', () => ({ endpoint: server.url })],
    ['fetch', () => ({ endpoint: server.url, fetch: (input, init) => fetch(input, init) })],
    ['the emulator in the same process', () => ({ fetch: cloud.fetch })],
  ]
  const forms: [string, ClientOptions][] = [
    ['a POST', {}],
    ['a GET', { method: 'GET' }],
    ['an unsigned body', { unsignedPayload: true }],
    ['HmacSHA256', { signatureMethod: hmacSha256 }],
    ['HmacSHA1 in a GET', { signatureMethod: hmacSha1, method: 'GET' }],
  ]
  const name = fc.oneof(
    fc.stringMatching(/^[Xx]-[0-9A-Za-z_-]{1,12}$/),
    fc.constantFrom('content-type', 'CONTENT-TYPE', 'authorization', 'Host', 'x-tc-action', 'X-TC-LANGUAGE'),
  )
  const anyHeaders = fc.dictionary(name, fc.option(fc.stringMatching(/^[\t -~]{0,20}$/), { nil: undefined }))

  it.each(
    transports.flatMap(([transport, options]) =>
      forms.map(([form, more]) => [form, transport, options, more] as const),
    ),
  )('never invalidate the signature of %s through %s', async (_form, _transport, options, more) => {
    const { credentials } = cloud
    const client = createClient(service, { region: 'ap-guangzhou', credentials, ...options(), ...more })
    await fc.assert(
      fc.asyncProperty(anyHeaders, async (headers) => {
        expect(await client.send(listFunctions, {}, { headers })).toMatchObject({ TotalCount: 0 })
      }),
      { numRuns: 20 },
    )
  })
})

describe('a client that was given the fetch of the emulator but not its credentials', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('says so', async () => {
    for (const variable of Object.keys(process.env).filter((key) => /^(TENCENT|TKE_)/.test(key)))
      vi.stubEnv(variable, undefined)
    vi.stubEnv('HOME', '/nonexistent')
    const client = new ScfClient({ region: 'ap-guangzhou', fetch: cloud.fetch })
    const error: unknown = await client.listFunctions().catch((reason: unknown) => reason)
    expect(isCredentialsError(error)).toBe(true)
    expect(String(error)).toContain('pass cloud.credentials too')
  })
})

describe('code that is too large for a request', () => {
  const scf = new ScfClient({ region: 'ap-guangzhou', fetch: cloud.fetch, credentials: cloud.credentials })
  const ZipFile = 'x'.repeat(10 * 1024 * 1024)
  const advice = 'Upload the code to COS, and pass CosBucketName and CosObjectName instead of ZipFile.'
  const FunctionName = 'hello'

  it.each<[string, () => Promise<unknown>]>([
    ['a new function', () => scf.createFunction({ FunctionName, Code: { ZipFile } })],
    ['a function', () => scf.updateFunctionCode({ FunctionName, ZipFile })],
    [
      'a layer',
      () =>
        scf.publishLayerVersion({
          LayerName: 'l',
          CompatibleRuntimes: ['Nodejs18.15'],
          Content: { ZipFile },
        }),
    ],
  ])('gets advice: of %s', async (_case, call) => {
    await expect(call()).rejects.toMatchObject({ option: 'input', message: expect.stringContaining(advice) })
  })

  it('gets advice in a form with HmacSHA256, which names the larger form too', async () => {
    const { credentials } = cloud
    const v1 = new ScfClient({ region: 'ap-guangzhou', credentials, signatureMethod: hmacSha256 })
    const call = v1.updateFunctionCode({ FunctionName, ZipFile })
    await expect(call).rejects.toThrow(/can have 10485760\. Upload the code to COS/)
  })

  it('gets none for another input, even if it mentions ZipFile', async () => {
    const call = scf.invoke({ FunctionName, ClientContext: JSON.stringify({ ZipFile }) })
    await expect(call).rejects.not.toThrow(advice)
  })
})
