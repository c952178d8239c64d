import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { type ClientOptions, createClient } from '@tc3/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { credentials, cvm, recorder } from './request-recorder.js'
import { write } from './scripted-responses.js'

async function messageOf(options: ClientOptions): Promise<string> {
  const client = createClient(cvm, { credentials, region: 'ap-guangzhou', retry: false, ...options })
  const error: unknown = await client.send(write, {}).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ name: 'TransportError' })
  return error instanceof Error ? error.message : ''
}

function withCode(message: string, code: string): Error {
  return Object.assign(new Error(message), { code })
}

/** An error whose causes form a circle. */
function circular(): Error {
  const first = new Error('first')
  first.cause = new Error('second', { cause: first })
  return first
}

describe('the message of a TransportError', () => {
  it.each<[string, unknown, string]>([
    ['an error', new TypeError('Failed to fetch'), 'Failed to fetch'],
    [
      'a code in its message',
      withCode('connect ECONNREFUSED ::1:9', 'ECONNREFUSED'),
      'connect ECONNREFUSED ::1:9',
    ],
    [
      'a code besides its message',
      withCode('self-signed certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT'),
      'self-signed certificate (DEPTH_ZERO_SELF_SIGNED_CERT)',
    ],
    ['a code alone', withCode('', 'ECONNABORTED'), '(ECONNABORTED)'],
    [
      'the cause of fetch',
      new TypeError('fetch failed', { cause: withCode('certificate has expired', 'CERT_HAS_EXPIRED') }),
      'certificate has expired (CERT_HAS_EXPIRED)',
    ],
    [
      'the errors for several addresses',
      Object.assign(
        new AggregateError([
          withCode('connect ECONNREFUSED ::1:9', 'ECONNREFUSED'),
          withCode('connect ETIMEDOUT 127.0.0.1:9', 'ETIMEDOUT'),
        ]),
        { code: 'ECONNREFUSED' },
      ),
      'connect ECONNREFUSED ::1:9, connect ETIMEDOUT 127.0.0.1:9',
    ],
    [
      'the same errors for several addresses, of fetch',
      new TypeError('fetch failed', {
        cause: new AggregateError([new Error('unreachable'), new Error('unreachable')]),
      }),
      'unreachable',
    ],
    ['no code that is a number', new DOMException('It was aborted.', 'AbortError'), 'It was aborted.'],
    ['a value that is no error', 'offline', 'offline'],
    ['undefined', undefined, 'undefined'],
    ['null', null, 'null'],
  ])('names %s', async (_case, cause, expected) => {
    const message = await messageOf({ fetch: () => Promise.reject(cause) })
    expect(message).toBe(`RunInstances got no complete response from cvm.tencentcloudapi.com: ${expected}`)
  })

  it('ends if the causes form a circle', async () => {
    expect(await messageOf({ fetch: () => Promise.reject(circular()) })).toMatch(/: (first|second)$/)
  })

  it('contains no secrets, even if the cause quotes the request', async () => {
    for (const form of [{}, { method: 'GET' }] as const) {
      const token = 'TOKEN+OF/THE=SESSION'
      const { options } = recorder()
      let authorization = ''
      const message = await messageOf({
        ...options,
        ...form,
        credentials: { ...credentials, token },
        fetch: async (url, init) => {
          const { headers } = new Request(url, init)
          authorization = headers.get('authorization') ?? ''
          throw new TypeError(`cannot send ${[url, ...headers.values()].join(' ')}`)
        },
      })
      expect(message).toContain('cannot send https://')
      expect(authorization).not.toBe('')
      for (const secret of [token, encodeURIComponent(token), authorization])
        expect(message).not.toContain(secret)
    }
  })
})

describe.each<[string, ClientOptions]>([
  ['node:http', {}],
  ['fetch', { fetch: (url, init) => fetch(url, init) }],
])('through %s, the message of a TransportError', (_transport, options) => {
  const server = createServer((_request, response) => response.end('{}'))
  let port = 0
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it('names a refused connection', async () => {
    // The port of an open client socket: nothing can listen there during the call.
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    const endpoint = `http://127.0.0.1:${socket.localPort}`
    expect(await messageOf({ ...options, endpoint })).toContain(
      `: connect ECONNREFUSED 127.0.0.1:${socket.localPort}`,
    )
    socket.destroy()
  })

  it('names an unknown host', async () => {
    const message = await messageOf({ ...options, endpoint: 'unknown.invalid' })
    expect(message).toMatch(/unknown\.invalid: getaddrinfo (ENOTFOUND|EAI_AGAIN) unknown\.invalid$/)
  })

  it.each(['127.0.0.1', 'localhost'])(
    'names the origin of a plain server at %s, given without a scheme',
    async (host) => {
      const endpoint = `${host}:${port}`
      expect(await messageOf({ ...options, endpoint })).toBe(
        `RunInstances got no complete response from ${endpoint}: the server does not respond with TLS. If it uses plain HTTP, set the endpoint http://${endpoint}.`,
      )
    },
  )
})
