import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { type ClientOptions, createClient, type HttpResponse } from '@tc3/core'
import { stream } from '@tc3/core/stream'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { credentials, cvm } from './request-recorder.js'
import { read } from './scripted-responses.js'
import { rejection } from './settled.js'
import { replaceHttp } from './transport/replace-http.js'

let respond: (response: ServerResponse) => void
const server = createServer((_request, response) => respond(response))
let endpoint = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** A fetch whose responses have the members of `shape` in addition to those that all responses have. */
function shapedFetch(shape: (response: Response) => object): typeof fetch {
  const send = async (url: URL | RequestInfo, init?: RequestInit): Promise<HttpResponse> => {
    const response = await fetch(url, init)
    const { status, ok, headers } = response
    return Object.assign({ status, ok, headers, body: null, text: () => response.text() }, shape(response))
  }
  // The members that the client uses are those of HttpResponse.
  return send as typeof fetch
}

const transports: [string, ClientOptions, prepare?: () => void][] = [
  ['sockets', {}],
  ['node:http', {}, replaceHttp],
  ['fetch', { fetch: (url, init) => fetch(url, init) }],
  ['a fetch without streams', { fetch: shapedFetch(() => ({ body: undefined })) }],
  [
    'a fetch with streams of Node',
    {
      fetch: shapedFetch((response) => {
        const body = response.body ? Readable.fromWeb(response.body as never) : null
        return { body, text: async () => Buffer.concat(await (body?.toArray() ?? [])).toString() }
      }),
    },
  ],
]

/** A response of exactly this many bytes of UTF-8, with a text of characters of three bytes. */
function responseOf(size: number): string {
  const empty = JSON.stringify({ Response: { Text: '', RequestId: 'r' } })
  const text = '名'.repeat(Math.floor((size - empty.length) / 3))
  const rest = size - empty.length - Buffer.byteLength(text)
  return JSON.stringify({ Response: { Text: text + 'x'.repeat(rest), RequestId: 'r' } })
}

describe.each(transports)('the option maxResponseBytes, through %s,', (transport, options, prepare) => {
  beforeEach(() => prepare?.())

  const limit = 3000
  function clientOf(maxResponseBytes: number | undefined = limit) {
    return createClient(cvm, {
      credentials,
      region: 'ap-guangzhou',
      endpoint,
      retry: false,
      maxResponseBytes,
      ...options,
    })
  }
  const tooLarge = {
    name: 'ResponseError',
    statusCode: 200,
    message: expect.stringContaining('more than 3000 bytes, the limit of the option maxResponseBytes'),
  }

  it('is exact to the byte', async () => {
    respond = (response) => response.end(responseOf(limit))
    expect(await clientOf().send(read, {})).toMatchObject({ RequestId: 'r' })
    respond = (response) => response.end(responseOf(limit + 1))
    expect(await rejection(clientOf().send(read, {}))).toMatchObject(tooLarge)
  })

  it('applies to error responses', async () => {
    const error = { Code: 'InternalError', Message: 'x'.repeat(limit) }
    respond = (response) => response.writeHead(500).end(JSON.stringify({ Response: { Error: error } }))
    expect(await rejection(clientOf().send(read, {}))).toMatchObject({ ...tooLarge, statusCode: 500 })
  })

  it('applies to the decoded body', async () => {
    const body = gzipSync(responseOf(1_000_000))
    expect(body.length).toBeLessThan(limit)
    respond = (response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(body)
    expect(await rejection(clientOf().send(read, {}))).toMatchObject(tooLarge)
    expect(await clientOf(1_000_000).send(read, {})).toMatchObject({ RequestId: 'r' })
  })

  it.skipIf(/streams/.test(transport))(
    'cancels a body without end, whose beginning the error contains',
    async () => {
      let closed: Promise<unknown> | undefined
      respond = (response) => {
        closed = once(response, 'close')
        const write = () => {
          if (!response.destroyed) response.write('x'.repeat(1000), write)
        }
        write()
      }
      const error = await rejection(clientOf().send(read, {}))
      expect(error).toMatchObject({ ...tooLarge, received: 'x'.repeat(1024) })
      await closed
    },
  )

  it('has a default that is generous, and can be Infinity', async () => {
    respond = (response) => response.end(responseOf(5_000_000))
    for (const maxResponseBytes of [undefined, Number.POSITIVE_INFINITY]) {
      expect(await clientOf(maxResponseBytes ?? 2 ** 26).send(read, {})).toMatchObject({ RequestId: 'r' })
    }
    expect(
      await createClient(cvm, { credentials, region: 'r', endpoint, ...options }).send(read, {}),
    ).toMatchObject({
      RequestId: 'r',
    })
  })

  it.each([Number.NaN, 0, -1])('rejects each response if it is %d', async (maxResponseBytes) => {
    respond = (response) => response.end(responseOf(100))
    expect(await rejection(clientOf(maxResponseBytes).send(read, {}))).toMatchObject({
      name: 'ResponseError',
    })
  })

  describe('for a stream of events,', () => {
    const head = { 'Content-Type': 'text/event-stream' }
    async function lengths(maxResponseBytes?: number): Promise<number[]> {
      const found: number[] = []
      for await (const { data } of stream(clientOf(maxResponseBytes), read, {})) found.push(data.length)
      return found
    }

    it('applies to each event, not to the stream', async () => {
      const event = `data: ${'x'.repeat(limit - 6)}\n\n`
      respond = (response) =>
        response.writeHead(200, head).end(`: ${'c'.repeat(limit - 2)}\n${event.repeat(20)}`)
      expect(await lengths()).toEqual(Array(20).fill(limit - 6))
    })

    it.each([
      ['one long line', `data: ${'x'.repeat(limit - 5)}\n\n`],
      ['a line without end', `data: ${'x'.repeat(limit)}`],
      ['many lines', 'data: 1\n'.repeat(limit / 7 + 1)],
      ['a comment without end', `: ${'x'.repeat(limit)}`],
      ['a long type', `event: ${'x'.repeat(limit)}\ndata: 1\n\n`],
    ])('rejects an event of %s', async (_case, text) => {
      respond = (response) => response.writeHead(200, head).end(`data: 1\n\n${text}`)
      const error = await rejection(lengths())
      expect(error).toMatchObject({
        name: 'ResponseError',
        message: expect.stringContaining(
          'longer than 3000 characters, the limit of the option maxResponseBytes',
        ),
      })
    })
  })
})
