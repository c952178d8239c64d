import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { text } from 'node:stream/consumers'
import { type Companion, type Companions, type Context, createStore, type Product } from '@tc3/mock'
import { listen } from '@tc3/mock/node'
import { describe, expect, it, onTestFinished } from 'vitest'
import { textOf, v1, v3 } from './caller.js'
import { createDemo } from './demo.js'

/** A product that callers of demo also call. */
const guest: Product = {
  service: 'guest',
  version: '2021-02-03',
  endpoint: 'guest.tencentcloudapi.com',
  regions: [],
  actions: {
    Greet: {
      handler: 'greet',
      rateLimit: 1,
      input: { Name: { type: 'String', required: true } },
      output: {},
      errors: [],
    },
    Keep: { handler: 'keep', input: {}, output: {}, errors: [] },
    Show: { handler: 'show', input: {}, output: {}, errors: [] },
  },
  types: {},
  errors: {},
  examples: async () => ({ show: { Shown: 'example' } }),
}

const storageHost = 'code-1300000000.cos.ap-guangzhou.myqcloud.com'

/** Creates an emulator with a companion with an API 3.0, and one with a protocol of its own. */
function createWithCompanions() {
  const loaded: string[] = []
  const store = createStore()
  const table = store.table<{ readonly by: string }>('kept')
  const known: Record<string, Companion> = {
    guest: {
      product: guest,
      handlers: {
        greet: ({ Name }: { Name: string }, { account, secretId, region }: Context) => ({
          Name,
          account,
          secretId,
          region,
        }),
        keep: (_: object, { secretId }: Context) => {
          store.change(() => table.put('', 'last', { by: secretId }))
          return {}
        },
      },
    },
    cos: {
      async handle({ method, path, body }, { keyPairs, now }) {
        const { account } = await keyPairs.find('AKIDTEST', undefined, now)
        if (path === '/fail') throw new Error('a bug')
        const response = {
          status: method === 'DELETE' ? 204 : 200,
          headers: { 'x-size': String(body.length) },
          body: method,
        }
        return { response, operation: 'Store', account }
      },
    },
  }
  const companions: Companions = {
    services: ['guest', 'cos', 'absent'],
    load(service) {
      loaded.push(service)
      return known[service]
    },
  }
  return { mock: createDemo({ companions, store }), loaded, store }
}

const greet = { action: 'Greet', version: '2021-02-03', service: 'guest', input: { Name: 'Ann' } }
const host = 'guest.tencentcloudapi.com'

async function send(mock: ReturnType<typeof createDemo>, request: ReturnType<typeof v3>) {
  const { status, body } = await mock.handle(request)
  return { status, ...JSON.parse(textOf(body)).Response }
}

describe('a request for a companion', () => {
  it.each([
    ['its Host', v3({ ...greet, host })],
    [
      'its Host, with Signature v1',
      v1({ action: 'Greet', version: '2021-02-03', host, parameters: { Name: 'Ann' } }),
    ],
    ['its credential scope', v3({ ...greet, host: '127.0.0.1:9580' })],
  ])('is recognized by %s, and authenticated with the key pairs of the emulator', async (_, request) => {
    const { mock } = createWithCompanions()
    expect(await send(mock, request)).toMatchObject({ status: 200, Name: 'Ann', secretId: 'AKIDTEST' })
  })

  it('is verified and validated like any other', async () => {
    const { mock } = createWithCompanions()
    const wrong = await send(mock, v3({ ...greet, host, secretKey: 'another' }))
    expect(wrong.Error.Code).toBe('AuthFailure.SignatureFailure')
    const empty = await send(mock, v3({ ...greet, host, input: {} }))
    expect(empty.Error.Code).toBe('MissingParameter')
    const absent = await send(mock, v3({ ...greet, host, action: 'Gret' }))
    expect(absent.Error.Message).toBe('guest 2021-02-03 has no action Gret. Did you mean Greet?')
  })

  it('loads it once, with the first request', async () => {
    const { mock, loaded } = createWithCompanions()
    await send(mock, v3())
    expect(loaded).toEqual([])
    for (let count = 0; count < 3; count += 1) await send(mock, v3({ ...greet, host }))
    expect(loaded).toEqual(['guest'])
  })

  it('is in the journal and the log; unknown parameters are only warned of', async () => {
    const { mock } = createWithCompanions()
    await send(mock, v3({ ...greet, host, input: { Name: 'Ann', Mood: 'good' } }))
    const warnings = [expect.stringContaining('Mood')]
    expect(mock.journal.last('Greet')).toMatchObject({ verified: true, warnings, error: undefined })
    expect(mock.entries.map(({ kind }) => kind)).toEqual(['warning', 'request'])
  })

  it('gets no faults and rate limits, which are those of the emulator itself', async () => {
    const { mock } = createWithCompanions()
    mock.faults.add({ kind: 'error', code: 'InternalError' })
    for (let count = 0; count < 3; count += 1)
      expect(await send(mock, v3({ ...greet, host }))).toMatchObject({ Name: 'Ann' })
    expect((await send(mock, v3())).Error.Code).toBe('InternalError')
  })

  it('shares the store of the emulator, and responds with its example without a handler', async () => {
    const { mock } = createWithCompanions()
    await send(mock, v3({ ...greet, host, action: 'Keep' }))
    expect(mock.snapshot()).toEqual({ kept: { '': { last: { by: 'AKIDTEST' } } } })
    mock.reset()
    expect(mock.snapshot()).toEqual({})
    expect(await send(mock, v3({ ...greet, host, action: 'Show' }))).toMatchObject({ Shown: 'example' })
  })

  it('fails with HTTP 421 and the names of the options if it is off', async () => {
    const { mock } = createWithCompanions()
    const off = await send(mock, v3({ ...greet, host: 'absent.tencentcloudapi.com', service: 'absent' }))
    expect(off).toMatchObject({ status: 421, Error: { Code: 'InvalidAction' } })
    expect(off.Error.Message).toBe(
      "This emulates demo, but the request is for absent. To emulate absent too, start the emulator with --companions absent or the option companions: ['absent'].",
    )
    const unknown = await send(mock, v3({ ...greet, host: 'other.tencentcloudapi.com', service: 'other' }))
    expect(unknown.Error.Message).toContain('Use this endpoint for demo only.')
  })
})

describe('a companion with a protocol of its own', () => {
  it('gets requests to its Host through fetch, and is logged but not in the journal', async () => {
    const { mock } = createWithCompanions()
    const put = await mock.fetch(`https://${storageHost}/a`, { method: 'PUT', body: 'abc' })
    expect([put.status, put.headers.get('x-size'), await put.text()]).toEqual([200, '3', 'PUT'])
    expect((await mock.fetch(`https://${storageHost}/a`, { method: 'DELETE' })).status).toBe(204)
    expect(await (await mock.fetch(`https://${storageHost}/a`, { method: 'HEAD' })).text()).toBe('')
    expect(mock.entries).toMatchObject([{ action: 'Store' }, { action: 'Store' }, { action: 'Store' }])
    expect(mock.journal.entries()).toEqual([])
  })

  it('that throws is logged with the stack, and responds with HTTP 500', async () => {
    const { mock } = createWithCompanions()
    const response = await mock.fetch(`https://${storageHost}/fail`)
    expect([response.status, await response.text()]).toEqual([500, ''])
    expect(mock.entries).toMatchObject([{ kind: 'failure', stack: expect.stringContaining('a bug') }])
  })

  it('gets larger bodies than an API 3.0 through the server, but no page of another origin', async () => {
    const server = await listen(createWithCompanions().mock)
    onTestFinished(() => server.close())
    async function put(headers: Record<string, string>, size: number) {
      const request = httpRequest({ port: server.port, method: 'PUT', path: '/a', headers, agent: false })
      request.end(Buffer.alloc(size))
      const [response] = await once(request, 'response')
      await text(response)
      return [response.statusCode, response.headers['x-size']]
    }
    const size = 11 * 1024 * 1024
    expect(await put({ host: storageHost }, size)).toEqual([200, String(size)])
    expect((await put({ host: storageHost, origin: 'http://attacker.example' }, 1))[0]).toBe(403)
  })
})
