import { once } from 'node:events'
import { request as httpRequest, type OutgoingHttpHeaders } from 'node:http'
import type { Mock, WireRequest } from '@tc3/mock'
import { type Listening, listen } from '@tc3/mock/node'
import { afterEach, describe, expect, test } from 'vitest'
import { ask, codeOf, textOf } from './caller.js'
import { now } from './demo.js'
import { createShelf, getBook, putBook } from './shelf.js'

const start = now * 1000

const servers: Listening[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function serve(mock: Pick<Mock, 'handle'>): Promise<Listening> {
  const server = await listen(mock)
  servers.push(server)
  return server
}

/** Calls the control over HTTP, and gives the status and the JSON that it answers. */
async function control(url: string, method: string, path: string, body?: unknown) {
  const response = await fetch(`${url}/__tc3/${path}`, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  })
  return { status: response.status, answer: await response.json() }
}

/** An emulator that stands still, and what calls its control. */
async function controlled(options?: Parameters<typeof createShelf>[0]) {
  const mock = createShelf(options)
  mock.clock.freeze()
  const { url } = await serve(mock)
  async function call(method: string, path: string, body?: unknown) {
    const { status, answer } = await control(url, method, path, body)
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(answer)}`)
    return answer
  }
  async function wrong(method: string, path: string, body?: unknown) {
    const { status, answer } = await control(url, method, path, body)
    return [status, answer.error]
  }
  return { mock, url, call, wrong }
}

describe('over HTTP, the tester holds', () => {
  test('the clock', async () => {
    const { mock, call } = await controlled()
    expect(await call('GET', 'clock')).toEqual({ time: start, speed: 0 })
    expect(await call('POST', 'clock/advance', { ms: 1500 })).toEqual({ time: start + 1500, speed: 0 })
    expect(await call('PUT', 'clock', { time: 0 })).toEqual({ time: 0, speed: 0 })
    expect(await call('PUT', 'clock', { time: 1000, speed: 60 })).toEqual({ time: 1000, speed: 60 })
    expect(await call('PUT', 'clock', { speed: 0 })).toEqual({ time: 1000, speed: 0 })
    expect(mock.clock.now()).toBe(1000)
  })

  test('the faults', async () => {
    const { mock, call } = await controlled()
    const fault = { kind: 'error', action: 'GetBook', code: 'InternalError', count: 2 }
    expect(await call('POST', 'faults', fault)).toEqual({ ...fault, fired: 0 })
    expect(await codeOf(mock, getBook('Emma'))).toBe('InternalError')
    expect(await call('GET', 'faults')).toEqual([{ ...fault, fired: 1 }])
    expect(await call('DELETE', 'faults')).toEqual({})
    expect(await codeOf(mock, getBook('Emma'))).toBe('ResourceNotFound.Book')
  })

  test('the changes of status', async () => {
    const { mock, call } = await controlled()
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

  test('the resources', async () => {
    const { mock, call } = await controlled()
    await ask(mock, putBook('Emma', 'é'))
    const snapshot = await call('GET', 'snapshot')
    expect(snapshot).toEqual(mock.snapshot())
    expect(await call('POST', 'reset')).toEqual({})
    expect(await codeOf(mock, getBook('Emma'))).toBe('ResourceNotFound.Book')
    expect(await call('POST', 'seed', snapshot)).toEqual({})
    expect(await ask(mock, getBook('Emma'))).toMatchObject({ Status: 'Standing' })
  })

  test('resources far larger than any request to the API', async () => {
    const { mock, call } = await controlled()
    const text = 'x'.repeat(11 * 1024 * 1024)
    await call('POST', 'seed', { books: { '100000000001/ap-north': { Emma: { text, status: 'Standing' } } } })
    expect(mock.snapshot()).toEqual(await call('GET', 'snapshot'))
  })

  test('the requests', async () => {
    const { mock, call, wrong } = await controlled()
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
    expect(await wrong('POST', 'journal/expect', { action: 'GetBook', error: 'InternalError' })).toEqual([
      409,
      expect.stringMatching(
        /^Expected at least one call of GetBook.*\n.*ResourceNotFound.Book instead of InternalError/,
      ),
    ])
    await call('DELETE', 'journal')
    expect(await call('GET', 'journal')).toEqual([])
  })

  test('nothing that it asks is a request to the API', async () => {
    const { mock, call } = await controlled()
    await call('GET', 'health')
    expect(mock.journal.entries()).toEqual([])
  })
})

test('health tells that it is ready, and for what', async () => {
  const { call } = await controlled()
  expect(await call('GET', 'health')).toEqual({ status: 'ok', service: 'shelf', version: '2020-01-01' })
})

test('in-process, the same is answered whatever the host', async () => {
  const response = await createShelf().fetch('https://shelf.tencentcloudapi.com/__tc3/health')
  expect(await response.json()).toMatchObject({ status: 'ok' })
})

/** Objects in objects, so many levels. */
function nested(levels: number): object {
  return levels === 0 ? {} : { a: nested(levels - 1) }
}

describe('what is wrong is said', () => {
  test.each<[string, string, unknown, number, RegExp]>([
    [
      'GET',
      'clok',
      undefined,
      404,
      /^There is no \/__tc3\/clok; \/__tc3\/openapi.json tells what there is\. Did you mean \/__tc3\/clock\?$/,
    ],
    ['GET', 'clock/', undefined, 404, /There is no/],
    ['POST', 'clock', {}, 405, /^\/__tc3\/clock takes GET or PUT, not POST\.$/],
    ['PUT', 'clock', undefined, 400, /^The request lacks body\.$/],
    [
      'PUT',
      'clock',
      { tiem: 1 },
      400,
      /^The request: body has the unknown member tiem\. Known: time, speed\.$/,
    ],
    ['PUT', 'clock', { time: '2020' }, 400, /^The request: body\.time must be a number, but is "2020"\.$/],
    ['PUT', 'clock', { time: 1e16 }, 400, /10000000000000000 is no time/],
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
    ['PUT', 'transitions/book.Putting?body=no%20time', undefined, 400, /^The request lacks body\.$/],
    ['POST', 'reset', {}, 400, /^The request has the unknown member body/],
    ['GET', 'journal?limit=all', undefined, 400, /limit must be a number, but is "all"/],
    ['GET', 'journal?limit=0', undefined, 400, /limit must be at least 1/],
    ['GET', 'journal?max=1', undefined, 400, /unknown member max. Known: action, limit/],
    ['POST', 'journal/expect', { times: 1 }, 400, /body lacks action/],
  ])('%s %s %j', async (method, path, body, status, message) => {
    const { mock, wrong } = await controlled()
    expect(await wrong(method, path, body)).toEqual([status, expect.stringMatching(message)])
    expect(mock.clock.now()).toBe(start)
  })

  test('a body that is no JSON, or does not say that it is', async () => {
    const { url } = await controlled()
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

  test('that what was seeded cannot be kept', async () => {
    const keep = () => Promise.reject(new Error('The disk is full.'))
    const { wrong } = await controlled({ persistence: { saved: [], save: keep } })
    expect(await wrong('POST', 'seed', { books: { a: { b: { text: '', status: '' } } } })).toEqual([
      500,
      'The disk is full.',
    ])
  })
})

describe('nobody else controls it', () => {
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

  test.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])(
    'but this machine: %s',
    async (remoteAddress) => {
      expect(await createShelf().handle({ ...request, remoteAddress })).toMatchObject({ status: 200 })
    },
  )

  test.each(['192.168.0.7', '::ffff:192.168.0.7', '10.127.0.0', '1270.0.0.1', 'fe80::1', '::'])(
    'from %s',
    async (remoteAddress) => {
      const mock = createShelf()
      await ask(mock, putBook('Emma'))
      const { status, body } = await mock.handle({ ...request, remoteAddress })
      expect([status, JSON.parse(textOf(body)).error]).toEqual([
        403,
        `Only this machine controls the emulator, but the request comes from ${remoteAddress}.`,
      ])
      expect(mock.snapshot()).toHaveProperty('books')
    },
  )

  test.each(['localhost', 'localhost:9580', 'LOCALHOST', 'a.localhost:1', '127.0.0.1', '[::1]:9580'])(
    'at %s it may be called',
    async (host) => {
      expect(await createShelf().handle({ ...request, host })).toMatchObject({ status: 200 })
    },
  )

  test.each([
    'example.com',
    'example.com:9580',
    'localhost.example.com',
    '127.0.0.1.example.com',
    '',
    '[::2]:1',
  ])('by a name that another may give this address: %s', async (host) => {
    const { status, body } = await createShelf().handle({ ...request, host })
    expect([status, textOf(body)]).toEqual([
      403,
      expect.stringContaining('The Host must be a name of the loopback'),
    ])
  })

  test('by such a name over HTTP', async () => {
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

  test.each(['https://example.com', 'null', 'http://localhost:9580', 'http://127.0.0.1'])(
    'a page of another origin: %s',
    async (origin) => {
      const { status, body, headers } = await createShelf().handle({
        ...request,
        headers: new Map([['origin', origin]]),
      })
      expect([status, textOf(body)]).toEqual([403, expect.stringContaining('Pages of other origins')])
      expect(Object.keys(headers)).not.toContain('access-control-allow-origin')
    },
  )

  test('a page of its own may', async () => {
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
    const { call, url } = await controlled()
    const document: Document = await call('GET', 'openapi.json')
    const all = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    )
    return { document, all, url }
  }

  test('is of version 3.1, with each operation named once', async () => {
    const { document, all } = await operations()
    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: '/__tc3' }] })
    const ids = all.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual([
      'showPage',
      'getOpenApi',
      'getHealth',
      'getClock',
      'setClock',
      'advanceClock',
      'listFaults',
      'addFault',
      'clearFaults',
      'listTransitions',
      'resetTransitions',
      'setTransition',
      'failTransition',
      'takeSnapshot',
      'seed',
      'reset',
      'listRequests',
      'clearJournal',
      'expectRequests',
      'download',
    ])
  })

  test('declares the parameters of each path', async () => {
    for (const { path, operation } of (await operations()).all) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const declared = (operation.parameters ?? []).filter((one) => one.in === 'path')
      expect(declared.map(({ name }) => name)).toEqual(named)
      expect(declared.every(({ required }) => required)).toBe(true)
    }
  })

  test('is right that a body is needed', async () => {
    const { all, url } = await operations()
    for (const { path, method, operation } of all) {
      const at = `${url}/__tc3${path.replace('{kind}', 'book.Putting').replace(/\{\w+\}/g, 'x')}`
      const response = await fetch(at, { method: method.toUpperCase() })
      const answer = response.headers.get('content-type') === 'application/json' ? await response.json() : {}
      const lacksBody = response.status === 400 && /lacks body/.test(answer.error)
      expect([path, method, lacksBody]).toEqual([path, method, operation.requestBody?.required ?? false])
    }
  })

  test('describes what is checked', async () => {
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

  test('names the media type of each answer', async () => {
    const { all, url } = await operations()
    const plain = all.filter(({ method, path }) => method === 'get' && !path.includes('{'))
    expect(plain.length).toBeGreaterThan(5)
    for (const { path, operation } of plain) {
      const type = (await fetch(`${url}/__tc3${path}`)).headers.get('content-type') ?? ''
      expect(Object.keys(operation.responses[200]?.content ?? {})).toEqual([type.split(';', 1).join()])
    }
  })
})
