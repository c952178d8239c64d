import { once } from 'node:events'
import { request as httpRequest, type OutgoingHttpHeaders } from 'node:http'
import type { Mock, WireRequest } from '@tc3/mock'
import { listen, type MockServer } from '@tc3/mock/node'
import { afterEach, describe, expect, it } from 'vitest'
import { ask, codeOf, textOf } from './caller.js'
import { credentials, now } from './demo.js'
import { createShelf, getBook, putBook } from './shelf.js'

const start = now * 1000

const servers: MockServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function serve(mock: Pick<Mock, 'handle'>): Promise<MockServer> {
  const server = await listen(mock)
  servers.push(server)
  return server
}

/** Sends a request to the control API; returns the status and the parsed JSON of the response. */
async function callControl(url: string, method: string, path: string, body?: unknown) {
  const response = await fetch(`${url}/__tc3/${path}`, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  })
  return { status: response.status, content: await response.json() }
}

/** Creates an emulator with a frozen clock, and functions that call its control API. */
async function createControlled(options?: Parameters<typeof createShelf>[0]) {
  const mock = createShelf(options)
  mock.clock.freeze()
  const { url } = await serve(mock)
  async function call(method: string, path: string, body?: unknown) {
    const { status, content } = await callControl(url, method, path, body)
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(content)}`)
    return content
  }
  async function callForError(method: string, path: string, body?: unknown) {
    const { status, content } = await callControl(url, method, path, body)
    return [status, content.error]
  }
  return { mock, url, call, callForError }
}

describe('the control API controls', () => {
  it('the clock', async () => {
    const { mock, call } = await createControlled()
    expect(await call('GET', 'clock')).toEqual({ time: start, speed: 0 })
    expect(await call('POST', 'clock/advance', { ms: 1500 })).toEqual({ time: start + 1500, speed: 0 })
    expect(await call('PUT', 'clock', { time: 0 })).toEqual({ time: 0, speed: 0 })
    expect(await call('PUT', 'clock', { time: 1000, speed: 60 })).toEqual({ time: 1000, speed: 60 })
    expect(await call('PUT', 'clock', { speed: 0 })).toEqual({ time: 1000, speed: 0 })
    expect(mock.clock.now()).toBe(1000)
    expect(await call('DELETE', 'clock')).toEqual({ time: start, speed: 1 })
  })

  it('the faults', async () => {
    const { mock, call, callForError } = await createControlled()
    const fault = { kind: 'error', action: 'GetBook', code: 'InternalError', count: 2 }
    expect(await call('POST', 'faults', fault)).toEqual({ ...fault, id: 1, fired: 0 })
    expect(await codeOf(mock, getBook('Emma'))).toBe('InternalError')
    expect(await call('GET', 'faults')).toEqual([{ ...fault, id: 1, fired: 1 }])
    expect(await call('POST', 'faults', { kind: 'reset' })).toMatchObject({ id: 2 })
    expect(await call('DELETE', 'faults/1')).toEqual({})
    expect(await call('GET', 'faults')).toMatchObject([{ id: 2, kind: 'reset' }])
    expect(await callForError('DELETE', 'faults/1')).toEqual([404, 'There is no fault with the id 1.'])
    expect(await call('DELETE', 'faults')).toEqual({})
    expect(await codeOf(mock, getBook('Emma'))).toBe('ResourceNotFound.Book')
  })

  it('the transitions', async () => {
    const { mock, call } = await createControlled()
    expect(await call('GET', 'transitions')).toEqual([{ kind: 'book.Putting', duration: 'instant' }])
    await call('PUT', 'transitions/book.Putting', { ms: 3000 })
    expect(await call('GET', 'transitions')).toEqual([{ kind: 'book.Putting', duration: { ms: 3000 } }])
    await call('POST', 'transitions/book.Putting/failures', { code: 'Fell', times: 1 })
    await ask(mock, putBook('Emma'))
    await call('POST', 'clock/advance', { ms: 3000 })
    expect(await ask(mock, getBook('Emma'))).toMatchObject({ Status: 'Fell' })
    await call('PUT', 'transitions/book.Putting', { reads: 1 })
    await call('DELETE', 'transitions')
    expect(await call('GET', 'transitions')).toEqual([{ kind: 'book.Putting', duration: 'instant' }])
    await call('PUT', 'transitions/book.Putting', 'instant')
  })

  it('pending transitions', async () => {
    const { mock, call, callForError } = await createControlled()
    await call('PUT', 'transitions/book.Putting', { ms: 3000 })
    await ask(mock, putBook('Emma'))
    const place = '100000000001/ap-north'
    const id = { region: place, scope: place, key: 'Emma' }
    expect(await call('GET', 'transitions/pending')).toEqual([
      { kind: 'book.Putting', ...id, due: start + 3000 },
    ])
    expect(await call('POST', 'transitions/pending/complete', id)).toEqual({})
    expect(await ask(mock, getBook('Emma'))).toMatchObject({ Status: 'Standing' })
    expect(await call('GET', 'transitions/pending')).toEqual([])
    expect(await callForError('POST', 'transitions/pending/complete', id)).toEqual([
      404,
      'The transition is no longer pending.',
    ])
  })

  it('calls of actions, which the emulator signs', async () => {
    const other = { ...credentials, secretId: 'AKIDOTHER', token: 'token', account: '2' }
    const { mock, call, callForError } = await createControlled({ credentials: [credentials, other] })
    const { Response } = await call('POST', 'calls/PutBook?region=ap-north', { Title: 'Emma' })
    expect(Response).toEqual({ RequestId: expect.any(String) })
    expect(mock.journal.last()).toMatchObject({
      requestId: Response.RequestId,
      action: 'PutBook',
      region: 'ap-north',
      account: '100000000001',
      verified: true,
      input: { Title: 'Emma' },
    })
    await call('POST', 'calls/PutBook?region=ap-south&account=2', { Title: 'Emma' })
    expect(mock.journal.last()).toMatchObject({ region: 'ap-south', account: '2', verified: true })
    const failed = await call('POST', 'calls/PutBook', {})
    expect(failed.Response.Error.Code).toBe('MissingParameter')
    expect(await callForError('POST', 'calls/PutBook?account=3', {})).toEqual([
      404,
      'No key pair belongs to the account 3.',
    ])
  })

  it('the resources', async () => {
    const { mock, call } = await createControlled()
    await ask(mock, putBook('Emma', 'é'))
    const snapshot = await call('GET', 'snapshot')
    expect(snapshot).toEqual(mock.snapshot())
    mock.clock.advance(1000)
    expect(await call('POST', 'reset')).toEqual({})
    expect(mock.clock.now()).toBe(start)
    expect(await codeOf(mock, getBook('Emma'))).toBe('ResourceNotFound.Book')
    expect(await call('POST', 'seed', snapshot)).toEqual({})
    expect(await ask(mock, getBook('Emma'))).toMatchObject({ Status: 'Standing' })
  })

  it('resources far larger than any request to the emulated API', async () => {
    const { mock, call } = await createControlled()
    const text = 'x'.repeat(11 * 1024 * 1024)
    await call('POST', 'seed', { books: { '100000000001/ap-north': { Emma: { text, status: 'Standing' } } } })
    expect(mock.snapshot()).toEqual(await call('GET', 'snapshot'))
  })

  it('the journal', async () => {
    const { mock, call, callForError } = await createControlled()
    for (const title of ['a', 'b', 'c']) await ask(mock, putBook(title))
    await ask(mock, getBook('d'))
    const entries = JSON.parse(JSON.stringify(mock.journal.entries()))
    expect(await call('GET', 'journal')).toEqual(entries)
    expect(await call('GET', 'journal?action=PutBook')).toEqual(entries.slice(0, 3))
    expect(await call('GET', 'journal?limit=2')).toEqual(entries.slice(2))
    expect(await call('GET', 'journal?action=PutBook&limit=1')).toEqual(entries.slice(2, 3))
    expect(
      await call('POST', 'journal/expect', { action: 'PutBook', input: { Title: 'b' }, times: 1 }),
    ).toEqual([entries[1]])
    expect(await call('POST', 'journal/expect', { action: 'PutBook', error: null })).toHaveLength(3)
    expect(
      await callForError('POST', 'journal/expect', { action: 'GetBook', error: 'InternalError' }),
    ).toEqual([
      409,
      expect.stringMatching(
        /^Expected at least one call of GetBook.*\n.*ResourceNotFound.Book instead of InternalError/,
      ),
    ])
    await call('DELETE', 'journal')
    expect(await call('GET', 'journal')).toEqual([])
  })

  it('without being recorded in the journal', async () => {
    const { mock, call } = await createControlled()
    await call('GET', 'health')
    expect(mock.journal.entries()).toEqual([])
  })
})

it('health reports that the emulator is ready, and its product', async () => {
  const { call } = await createControlled()
  expect(await call('GET', 'health')).toEqual({ status: 'ok', service: 'shelf', version: '2020-01-01' })
})

it('in-process, the control API works with any host', async () => {
  const response = await createShelf().fetch('https://shelf.tencentcloudapi.com/__tc3/health')
  expect(await response.json()).toMatchObject({ status: 'ok' })
})

/** Creates objects nested the given number of levels. */
function nested(levels: number): object {
  return levels === 0 ? {} : { a: nested(levels - 1) }
}

describe('invalid requests get an error', () => {
  it.each<[string, string, unknown, number, RegExp]>([
    [
      'GET',
      'clok',
      undefined,
      404,
      /^There is no \/__tc3\/clok\. \/__tc3\/openapi.json describes the API\. Did you mean \/__tc3\/clock\?$/,
    ],
    ['GET', 'clock/', undefined, 404, /There is no/],
    ['POST', 'clock', {}, 405, /^\/__tc3\/clock supports GET or PUT or DELETE, not POST\.$/],
    ['PUT', 'clock', undefined, 400, /^The request lacks body\.$/],
    [
      'PUT',
      'clock',
      { tiem: 1 },
      400,
      /^The request: body has the unknown member tiem\. Known: time, speed\.$/,
    ],
    ['PUT', 'clock', { time: '2020' }, 400, /^The request: body\.time must be a number, but is "2020"\.$/],
    [
      'PUT',
      'clock',
      { time: 1e16 },
      400,
      /^The time must be between .* milliseconds since 1970, but is 10000000000000000\.$/,
    ],
    ['PUT', 'clock', [], 400, /^The request: body must be an object, but is an empty array\.$/],
    [
      'PUT',
      'clock',
      { speed: -1, time: 1.5 },
      400,
      /time must be a whole number, but is 1\.5\. .*speed must be at least 0, but is -1\.$/,
    ],
    ['POST', 'clock/advance', { ms: -1 }, 400, /body\.ms must be at least 0, but is -1/],
    ['POST', 'faults', { kind: 'reset', action: 'Nothing' }, 400, /There is no action Nothing/],
    [
      'POST',
      'faults',
      { kind: 'none' },
      400,
      /body\.kind must be one of "error", "throttling", .*, but is "none"\.$/,
    ],
    [
      'PUT',
      'transitions/book.Reading',
      { ms: 1 },
      400,
      /^The request: kind must be "book\.Putting", but is "book\.Reading"\.$/,
    ],
    ['PUT', 'transitions/%', { ms: 1 }, 400, /percent-encoding/],
    [
      'PUT',
      'transitions/book.Putting',
      { ms: -1 },
      400,
      /^The request: body\.ms must be at least 0, but is -1\.$/,
    ],
    [
      'PUT',
      'transitions/book.Putting',
      'long',
      400,
      /body must be "instant", an object with reads or an object with ms, but is "long"\.$/,
    ],
    ['POST', 'transitions/book.Putting/failures', { times: 0 }, 400, /times must be at least 1/],
    [
      'POST',
      'seed',
      { books: [] },
      400,
      /^The request: body\.books must be an object, but is an empty array\.$/,
    ],
    [
      'POST',
      'seed',
      { books: { a: { b: { text: 1 } } } },
      400,
      /^The record b of books in a: text must be a string, but is 1\. .* lacks status\.$/,
    ],
    ['POST', 'seed', { books: { a: { b: nested(65) } } }, 400, /^The body must have at most 64 levels/],
    ['PUT', 'transitions/book.Putting?body=instant', undefined, 400, /^The request lacks body\.$/],
    ['POST', 'reset', {}, 400, /^The request has the unknown member body/],
    ['GET', 'journal?limit=all', undefined, 400, /limit must be a number, but is "all"/],
    ['GET', 'journal?limit=0', undefined, 400, /limit must be at least 1/],
    ['GET', 'journal?max=1', undefined, 400, /unknown member max. Known: action, limit/],
    ['POST', 'journal/expect', { times: 1 }, 400, /body lacks action/],
  ])('%s %s %j', async (method, path, body, status, message) => {
    const { mock, callForError } = await createControlled()
    expect(await callForError(method, path, body)).toEqual([status, expect.stringMatching(message)])
    expect(mock.clock.now()).toBe(start)
  })

  it('a body that is not JSON, or has another content type', async () => {
    const { url } = await createControlled()
    async function put(body: string | Uint8Array<ArrayBuffer>, type: string) {
      const headers = { 'content-type': type }
      const response = await fetch(`${url}/__tc3/clock`, { method: 'PUT', headers, body })
      return [response.status, (await response.json()).error]
    }
    expect(await put('{', 'application/json')).toEqual([400, 'The body is not JSON in UTF-8.'])
    expect(await put(Uint8Array.of(34, 255, 34), 'application/json')).toEqual([
      400,
      'The body is not JSON in UTF-8.',
    ])
    expect(await put('{}', 'text/plain')).toEqual([
      400,
      'The Content-Type of a body must be application/json.',
    ])
  })

  it('a seed that cannot be saved', async () => {
    const save = () => Promise.reject(new Error('The disk is full.'))
    const { callForError } = await createControlled({ persistence: { saved: [], save } })
    expect(await callForError('POST', 'seed', { books: { a: { b: { text: '', status: '' } } } })).toEqual([
      500,
      'The disk is full.',
    ])
  })
})

describe('access', () => {
  const request: WireRequest = {
    method: 'POST',
    origin: 'http://127.0.0.1:9580',
    host: '127.0.0.1:9580',
    path: '/__tc3/reset',
    query: '',
    headers: new Map(),
    body: new Uint8Array(),
    remoteAddress: '127.0.0.1',
  }

  it.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])(
    'is allowed from this machine: %s',
    async (remoteAddress) => {
      expect(await createShelf().handle({ ...request, remoteAddress })).toMatchObject({ status: 200 })
    },
  )

  it.each(['192.168.0.7', '::ffff:192.168.0.7', '10.127.0.0', '1270.0.0.1', 'fe80::1', '::'])(
    'is rejected from %s',
    async (remoteAddress) => {
      const mock = createShelf()
      await ask(mock, putBook('Emma'))
      const { status, body } = await mock.handle({ ...request, remoteAddress })
      expect([status, JSON.parse(textOf(body)).error]).toEqual([
        403,
        `Only this machine may control the emulator, but the request comes from ${remoteAddress}.`,
      ])
      expect(mock.snapshot()).toHaveProperty('books')
    },
  )

  it.each(['localhost', 'localhost:9580', 'LOCALHOST', 'a.localhost:1', '127.0.0.1', '[::1]:9580'])(
    'is allowed with the loopback name %s',
    async (host) => {
      expect(await createShelf().handle({ ...request, host })).toMatchObject({ status: 200 })
    },
  )

  it.each([
    'example.com',
    'example.com:9580',
    'localhost.example.com',
    '127.0.0.1.example.com',
    '',
    '[::2]:1',
  ])('is rejected with a name that anyone may resolve to this machine: %s', async (host) => {
    const { status, body } = await createShelf().handle({ ...request, host })
    expect([status, textOf(body)]).toEqual([
      403,
      expect.stringContaining('The Host must be a name of the loopback'),
    ])
  })

  it('is rejected with such a name over HTTP', async () => {
    const { port } = await serve(createShelf())
    async function send(headers: OutgoingHttpHeaders) {
      const sent = httpRequest({ port, host: '127.0.0.1', path: '/__tc3/health', headers })
      sent.end()
      const [response] = await once(sent, 'response')
      response.resume()
      return response.statusCode
    }
    expect(await send({ host: `rebound.example.com:${port}` })).toBe(403)
    expect(await send({ host: `localhost:${port}` })).toBe(200)
  })

  it.each(['https://example.com', 'null', 'http://localhost:9580', 'http://127.0.0.1'])(
    'is rejected for a page of another origin: %s',
    async (origin) => {
      const { status, body, headers } = await createShelf().handle({
        ...request,
        headers: new Map([['origin', origin]]),
      })
      expect([status, textOf(body)]).toEqual([403, expect.stringContaining('Pages of other origins')])
      expect(Object.keys(headers)).not.toContain('access-control-allow-origin')
    },
  )

  it('is allowed for a page of the emulator itself', async () => {
    const headers = new Map([['origin', 'http://127.0.0.1:9580']])
    expect(await createShelf().handle({ ...request, headers })).toMatchObject({ status: 200 })
  })
})

describe('the OpenAPI document', () => {
  interface Operation {
    readonly operationId: string
    readonly summary: string
    readonly parameters?: readonly {
      readonly name: string
      readonly in: string
      readonly required: boolean
    }[]
    readonly requestBody?: {
      readonly required: boolean
      readonly content: { readonly 'application/json': { readonly schema: object } }
    }
    readonly responses: Readonly<Record<string, { readonly content: object }>>
  }
  interface Document {
    readonly openapi: string
    readonly servers: readonly { readonly url: string }[]
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  }

  async function operations() {
    const { call, url } = await createControlled()
    const document: Document = await call('GET', 'openapi.json')
    const all = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    )
    return { document, all, url }
  }

  it('has version 3.1 and unique operationIds', async () => {
    const { document, all } = await operations()
    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: '/__tc3' }] })
    const ids = all.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual([
      'showDashboard',
      'getDashboardScript',
      'getDashboardStyle',
      'getDashboardIcon',
      'getDashboardInfo',
      'listRequestSummaries',
      'getRequest',
      'listResources',
      'getResource',
      'getResourceFile',
      'getOpenApi',
      'getHealth',
      'getClock',
      'setClock',
      'resetClock',
      'advanceClock',
      'listFaults',
      'addFault',
      'clearFaults',
      'removeFault',
      'listTransitions',
      'resetTransitions',
      'setTransition',
      'failTransition',
      'listPendingTransitions',
      'completeTransition',
      'takeSnapshot',
      'seed',
      'reset',
      'listRequests',
      'clearJournal',
      'expectRequests',
      'callAction',
      'download',
    ])
  })

  it('declares the parameters of each path', async () => {
    for (const { path, operation } of (await operations()).all) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const declared = (operation.parameters ?? []).filter((one) => one.in === 'path')
      expect(declared.map(({ name }) => name)).toEqual(named)
      expect(declared.every(({ required }) => required)).toBe(true)
    }
  })

  it('states correctly whether a body is required', async () => {
    const { all, url } = await operations()
    for (const { path, method, operation } of all) {
      const at = `${url}/__tc3${path.replace('{kind}', 'book.Putting').replace(/\{\w+\}/g, 'x')}`
      const response = await fetch(at, { method: method.toUpperCase() })
      const content = response.headers.get('content-type') === 'application/json' ? await response.json() : {}
      const lacksBody = response.status === 400 && /lacks body/.test(content.error)
      expect([path, method, lacksBody]).toEqual([path, method, operation.requestBody?.required ?? false])
    }
  })

  it('describes the validation', async () => {
    const { document } = await operations()
    const bodyOf = (path: string, method: string) =>
      document.paths[path]?.[method]?.requestBody?.content['application/json'].schema
    expect(bodyOf('/clock/advance', 'post')).toEqual({
      type: 'object',
      properties: { ms: { type: 'number', minimum: 0, description: 'In milliseconds.' } },
      required: ['ms'],
      additionalProperties: false,
    })
    expect(bodyOf('/faults', 'post')).toMatchObject({
      oneOf: expect.arrayContaining([
        expect.objectContaining({
          properties: expect.objectContaining({
            kind: { const: 'http', description: expect.any(String) },
            status: { type: 'integer', minimum: 500, maximum: 599, description: 'Default: 502.' },
            probability: expect.objectContaining({ exclusiveMinimum: 0, maximum: 1 }),
          }),
          required: ['kind'],
          additionalProperties: false,
        }),
      ]),
    })
    expect(bodyOf('/journal/expect', 'post')).toMatchObject({ properties: { input: { type: 'object' } } })
    expect(document.paths['/journal']?.get?.parameters).toMatchObject([
      { name: 'action', in: 'query', required: false, schema: { type: 'string' } },
      { name: 'limit', in: 'query', required: false, schema: { type: 'integer', minimum: 1 } },
    ])
  })

  it('states the media type of each response', async () => {
    const { all, url } = await operations()
    const plain = all.filter(({ method, path }) => method === 'get' && !path.includes('{'))
    expect(plain.length).toBeGreaterThan(5)
    for (const { path, operation } of plain) {
      const type = (await fetch(`${url}/__tc3${path}`)).headers.get('content-type') ?? ''
      expect(Object.keys(operation.responses[200]?.content ?? {})).toEqual([type.split(';', 1).join()])
    }
  })
})
