import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { type ClientOptions, createClient, type HttpResponse } from '@tc3/core'
import { multipart } from '@tc3/core/multipart'
import { stream } from '@tc3/core/stream'
import crossFetch from 'cross-fetch'
import nodeFetch3 from 'node-fetch'
// @ts-expect-error It has no types.
import nodeFetch2 from 'node-fetch2'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { credentials, cvm, expectedOutput } from './request-recorder.js'
import { failure, read, write } from './scripted-responses.js'
import { rejection } from './settled.js'

const json = JSON.stringify({ Response: { ...expectedOutput, Name: 'Zürich 北京 👍' } })

let respond: (response: ServerResponse) => void
let requests = 0
const server = createServer((request, response) => {
  requests += 1
  request.resume().on('end', () => respond(response))
})
let endpoint = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => {
  requests = 0
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

// Users of TypeScript need the same conversion, because the types of these packages are not those of the platform.
function asFetch(implementation: unknown): typeof fetch {
  return implementation as typeof fetch
}

/** Responses as those of React Native, on top of another implementation. */
function reactNative(body: (response: Response) => unknown): typeof fetch {
  const send = async (url: string, init: RequestInit) => {
    const response = await asFetch(nodeFetch2)(url, init)
    const { status, ok, headers } = response
    return { status, ok, headers, body: body(response), text: () => response.text() }
  }
  return asFetch(send)
}

const implementations: [string, ClientOptions][] = [
  ['node:http', {}],
  ['the fetch of Node', { fetch: (url, init) => fetch(url, init) }],
  ['node-fetch 2', { fetch: asFetch(nodeFetch2) }],
  ['node-fetch 3', { fetch: asFetch(nodeFetch3) }],
  ['cross-fetch', { fetch: crossFetch }],
  ['a fetch whose bodies are undefined', { fetch: reactNative(() => undefined) }],
  ['a fetch whose bodies are null', { fetch: reactNative(() => null) }],
  ['a fetch whose bodies are streams of Node', { fetch: reactNative(({ body }) => body) }],
]

describe.each(implementations)('through %s, a call', (implementation, options) => {
  const client = () =>
    createClient(cvm, { credentials, region: 'ap-guangzhou', endpoint, retry: false, ...options })
  it('returns the response', async () => {
    respond = (response) => response.end(json)
    expect(await client().send(read, { Name: '北京' })).toMatchObject({ Name: 'Zürich 北京 👍' })
    expect(
      await client().send(read, { File: new Uint8Array([0, 255]) }, { encode: multipart }),
    ).toMatchObject(expectedOutput)
  })

  it('throws the error of the service', async () => {
    respond = (response) => response.writeHead(400).end(failure('InvalidParameter'))
    const error = await rejection(client().send(read, {}))
    expect(error).toMatchObject({ name: 'ServiceError', code: 'InvalidParameter', statusCode: 400 })
  })

  it('throws a ResponseError for an empty body', async () => {
    respond = (response) => response.end()
    expect(await rejection(client().send(read, {}))).toMatchObject({ name: 'ResponseError', received: '' })
  })

  it('does not wait for a body that is not read', async () => {
    respond = (response) => response.writeHead(200, { 'X-A': '1' }).write('{')
    const readHeader = async (response: HttpResponse) => response.headers.get('x-a')
    expect(await client().receive(read, {}, readHeader)).toBe('1')
  })

  it('throws a TransportError for a body that is cut off', async () => {
    respond = (response) => {
      // node-fetch 2 waits forever for the rest of a body whose length is known.
      response.writeHead(200)
      response.write(json.slice(0, 9), () => response.destroy())
    }
    const error = await rejection(client().send(read, {}))
    expect(error).toMatchObject({ name: 'TransportError', statusCode: 200 })
  })

  describe.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const)('that gets %s although it did not ask for it,', (coding, compress) => {
    it('decodes it', async () => {
      respond = (response) => response.writeHead(200, { 'Content-Encoding': coding }).end(compress(json))
      expect(await client().send(read, {})).toMatchObject({ Name: 'Zürich 北京 👍' })
    })

    it('throws a TransportError if the connection is lost within it', async () => {
      const bytes = compress(json)
      respond = (response) => {
        response.writeHead(200, { 'Content-Encoding': coding })
        response.write(bytes.subarray(0, bytes.length - 9), () => response.destroy())
      }
      const error = await rejection(client().send(read, {}))
      expect(error).toMatchObject({ name: 'TransportError', statusCode: 200 })
    })
  })

  it('yields events', async () => {
    respond = (response) =>
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).end('data: 1\n\ndata: 北京\n\n')
    const events = []
    for await (const { data } of stream(client(), read, {})) events.push(data)
    expect(events).toEqual(['1', '北京'])
  })

  it.skipIf(/undefined|null/.test(implementation))(
    'yields events as they arrive, until it is left',
    async () => {
      respond = (response) => {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('data: 1\n\n')
      }
      for await (const { data } of stream(client(), read, {})) {
        expect(data).toBe('1')
        break
      }
      const controller = new AbortController()
      const events = stream(client(), read, {}, controller)
      await events.next()
      const next = rejection(events.next())
      controller.abort('enough')
      expect(await next).toBe('enough')
    },
  )

  it('is retried for any action if the server does not listen', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    await new Promise((resolve) => other.close(resolve))
    const refused = createClient(cvm, {
      credentials,
      region: 'r',
      endpoint: `http://127.0.0.1:${port}`,
      random: () => 0,
      ...options,
    })
    expect(await rejection(refused.send(write, {}))).toMatchObject({
      name: 'TransportError',
      attempts: 3,
      message: `RunInstances got no complete response from 127.0.0.1:${port}: ${
        /node-fetch|cross|bodies/.test(implementation)
          ? `request to http://127.0.0.1:${port}/ failed, reason: `
          : ''
      }connect ECONNREFUSED 127.0.0.1:${port}`,
    })
    expect(requests).toBe(0)
  })
})

describe('node:http', () => {
  const client = () => createClient(cvm, { credentials, region: 'ap-guangzhou', endpoint, retry: false })
  it.each([
    ['x-gzip', gzipSync(json)],
    ['GZIP', gzipSync(json)],
    ['deflate', deflateRawSync(json)],
    ['gzip, br', brotliCompressSync(gzipSync(json))],
    ['deflate, gzip', gzipSync(deflateSync(json))],
    ['identity', json],
    ['identity, gzip', gzipSync(json)],
    ['', json],
  ])('decodes the content coding %j', async (coding, body) => {
    respond = (response) => response.writeHead(200, { 'content-ENCODING': coding }).end(body)
    expect(await client().send(read, {})).toMatchObject({ Name: 'Zürich 北京 👍' })
  })

  it('throws a ResponseError for an empty body with a coding', async () => {
    respond = (response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end()
    expect(await rejection(client().send(read, {}))).toMatchObject({ name: 'ResponseError', received: '' })
  })

  it.each([
    ['an unknown coding', { 'Content-Encoding': 'zstd' }, 'abc', /"zstd", which cannot be decoded/],
    ['another coding than the header says', { 'Content-Encoding': 'gzip' }, json, /incorrect header check/],
    [
      'a complete body whose coding ends early',
      { 'Content-Encoding': 'gzip' },
      gzipSync(json).subarray(0, -9),
      /unexpected end of file/,
    ],
  ])('throws a TransportError for %s', async (_case, headers, body, message) => {
    respond = (response) => response.writeHead(200, headers).end(body)
    const error = await rejection(client().send(read, {}))
    expect(error).toMatchObject({ name: 'TransportError', message: expect.stringMatching(message) })
  })

  it('throws a TransportError if the connection is lost before a body with a coding', async () => {
    respond = (response) => {
      response.writeHead(200, { 'Content-Encoding': 'deflate', 'Content-Length': 100 })
      response.flushHeaders()
      setImmediate(() => response.destroy())
    }
    expect(await rejection(client().send(read, {}))).toMatchObject({ name: 'TransportError' })
  })

  it('ends a call that is aborted while a body with a coding arrives', async () => {
    const controller = new AbortController()
    respond = (response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' })
      response.write(gzipSync(json).subarray(0, 9), () => controller.abort('enough'))
    }
    expect(await rejection(client().send(read, {}, controller))).toBe('enough')
  })
})
