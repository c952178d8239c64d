import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { listen } from '@tc3/mock/node'
import { describe, expect, it, onTestFinished } from 'vitest'
import { textOf, v1, v3 } from './caller.js'
import { createDemo } from './demo.js'

async function answer(request: ReturnType<typeof v3>) {
  const { status, body } = await createDemo().handle(request)
  const { Error: error } = JSON.parse(textOf(body)).Response
  return { status, message: error?.Message, code: error?.Code }
}
const misdirected = (other: string) => ({
  status: 421,
  code: 'InvalidAction',
  message: `This emulates demo, but the request is for ${other}. Use this endpoint for demo only.`,
})

describe('a request for another product', () => {
  it('is recognized by its Host', async () => {
    const call = { host: 'tag.tencentcloudapi.com', action: 'DescribeTags', version: '2018-08-13' }
    expect(await answer(v3(call))).toEqual(misdirected('tag'))
    expect(await answer(v1(call))).toEqual(misdirected('tag'))
    const regional = { ...call, host: 'tag.ap-guangzhou.tencentcloudapi.com:443' }
    expect(await answer(v3(regional))).toEqual(misdirected('tag'))
  })

  it('is recognized by its credential scope if the endpoint is that of the emulator', async () => {
    const call = { host: '127.0.0.1:9580', service: 'cam', action: 'ListUsers', version: '2019-01-16' }
    expect(await answer(v3(call))).toEqual(misdirected('cam'))
  })

  it.each(['../../etc/passwd', 'Basic a/b/cam/c', 'TC3-HMAC-SHA256 Credential=AKID/2020-01-01/cam/other'])(
    'is none if its Authorization has no credential scope: %s',
    async (authorization) => {
      const { headers, ...request } = v3({ host: '127.0.0.1:9580', action: 'Missing' })
      const response = await answer({
        ...request,
        headers: new Map([...headers, ['authorization', authorization]]),
      })
      expect(response).toMatchObject({ status: 200 })
    },
  )

  it('is recognized by the Host of the storage, whose SDKs look at the HTTP status only', async () => {
    const request = { ...v3({ host: 'code-1300000000.cos.ap-guangzhou.myqcloud.com' }), method: 'PUT' }
    expect(await answer(request)).toEqual(misdirected('cos'))
  })
})

describe('a request that no SDK of the API sends has an error status, too, for', () => {
  const hosts = [
    ['code-1300000000.cos.ap-guangzhou.myqcloud.com', 'cos'],
    ['service.cos.myqcloud.com:80', 'cos'],
    ['tag.tencentcloudapi.com', 'tag'],
    ['apigateway.ap-guangzhou.tencentcloudapi.com', 'apigateway'],
  ] as const
  const methods = ['PUT', 'HEAD', 'DELETE', 'OPTIONS', 'GET', 'POST']

  it.each(hosts.flatMap(([host, other]) => methods.map((method) => [method, host, other] as const)))(
    '%s %s',
    async (method, host, other) => {
      const request = { ...v3({ host }), method, headers: new Map([['host', host]]), body: new Uint8Array() }
      expect(await answer(request)).toEqual(misdirected(other))
    },
  )

  it('a body that cannot be decoded', async () => {
    const call = { host: '127.0.0.1:9580', service: 'cam', action: 'ListUsers', version: '2019-01-16' }
    expect(await answer(v3({ ...call, body: '<xml/>' }))).toEqual(misdirected('cam'))
  })
})

it('a server refuses the Host of the storage with an error status', async () => {
  const server = await listen(createDemo())
  onTestFinished(() => server.close())
  for (const method of ['PUT', 'HEAD', 'DELETE']) {
    const headers = { host: 'code-1300000000.cos.ap-guangzhou.myqcloud.com' }
    const request = httpRequest(server.url, { method, headers, path: '/hello.zip', agent: false }).end()
    const [response] = await once(request, 'response')
    expect(response.resume().statusCode).toBe(421)
  }
})

describe('a request with a mistake is not one for another product', () => {
  it.each([
    ['a Host that is a name of its own', { host: 'emulator:9580', service: 'emulator' }],
    ['a scope from an IP address', { host: '127.0.0.1', service: '127' }],
    ['the right scope', { host: 'localhost:1' }],
  ])('with %s', async (_, call) => {
    expect(await answer(v3({ ...call, action: 'Ecoh' }))).toEqual({
      status: 200,
      code: 'InvalidAction',
      message: 'demo 2020-01-01 has no action Ecoh. Did you mean Echo?',
    })
  })

  it('if its action is known', async () => {
    expect(await answer(v3({ host: 'localhost', service: 'other' }))).toMatchObject({
      status: 200,
      code: undefined,
    })
  })
})
