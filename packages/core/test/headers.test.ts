import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { type CallOptions, type ClientOptions, createClient } from '@tc3/core'
import { multipart } from '@tc3/core/multipart'
import { hmacSha1, hmacSha256 } from '@tc3/core/v1'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { referenceAuthorization } from './reference.js'
import { credentials, cvm, describeRegions, expectedOutput, timestamp } from './request-recorder.js'

interface Received {
  readonly method: string
  readonly query: string
  /** As sent, names included. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Uint8Array
}

const received: Received[] = []
const server = createServer(async (request, response) => {
  const { method = '', url = '', rawHeaders } = request
  received.push({
    method,
    query: url.split('?')[1] ?? '',
    headers: rawHeaders.flatMap((name, index) =>
      index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ''] as const] : [],
    ),
    body: await buffer(request),
  })
  response.end(JSON.stringify({ Response: expectedOutput }))
})
let endpoint = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const transports: Record<string, ClientOptions> = {
  'node:http': {},
  fetch: { fetch: (url, init) => fetch(url, init) },
}
const forms: Record<string, ClientOptions & Pick<CallOptions, 'encode'>> = {
  'a POST': {},
  'a GET': { method: 'GET' },
  'an unsigned body': { unsignedPayload: true },
  'a multipart body': { encode: multipart },
  'a form with HmacSHA256': { signatureMethod: hmacSha256 },
  'a GET with HmacSHA1': { signatureMethod: hmacSha1, method: 'GET' },
}
const combinations = Object.entries(transports).flatMap(([transport, transportOptions]) =>
  Object.entries(forms).map(([form, formOptions]) => ({
    title: `${form} through ${transport}`,
    options: { ...transportOptions, ...formOptions },
  })),
)

/** Sends a request with these headers, and returns what the server received. */
async function send(
  { encode, ...options }: ClientOptions & Pick<CallOptions, 'encode'>,
  headers: CallOptions['headers'],
): Promise<Received> {
  const token = 'TOKEN'
  const clock = { now: () => timestamp * 1000 }
  const random = () => 0.5
  const own: ClientOptions = { credentials: { ...credentials, token }, clock, random, endpoint, retry: false }
  await createClient(cvm, { ...own, region: 'ap-guangzhou', ...options }).send(
    describeRegions,
    { Name: 'n' },
    { headers, encode },
  )
  const request = received.pop()
  if (!request) throw new Error('The server received no request.')
  return request
}

function valuesOf(request: Received, name: string): string[] {
  return request.headers.flatMap(([key, value]) => (key.toLowerCase() === name ? [value] : []))
}

/** Expects each name once, and a v3 signature that matches the headers as received. */
function verify(request: Received, isV3: boolean): void {
  const names = request.headers.map(([name]) => name.toLowerCase())
  expect(names).toEqual([...new Set(names)])
  expect(valuesOf(request, 'host')).toEqual([new URL(endpoint).host])
  if (!isV3) return
  const [authorization = ''] = valuesOf(request, 'authorization')
  const signed = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(';') ?? []
  const [contentHash] = valuesOf(request, 'x-tc-content-sha256')
  expect(authorization).toBe(
    referenceAuthorization({
      method: request.method,
      query: request.query,
      headers: signed.map((name) => [name, valuesOf(request, name).join('\n')] as const),
      payload: contentHash ?? request.body,
      ...credentials,
      timestamp,
      service: 'cvm',
    }),
  )
}

const ownNames = [
  'Authorization',
  'Connection',
  'Content-Length',
  'Content-Type',
  'Host',
  'Transfer-Encoding',
  'X-TC-Action',
  'X-TC-Content-SHA256',
  'X-TC-Region',
  'X-TC-Timestamp',
  'X-TC-Token',
  'X-TC-Version',
]

describe.each(combinations)('the option headers, for $title', ({ options }) => {
  const isV3 = !('signatureMethod' in options)

  it('adds headers, without undefined ones and without surrounding spaces', async () => {
    const request = await send(options, {
      'X-TC-Language': ' zh-CN\t',
      'A-b': 'A  B',
      Empty: '',
      None: undefined,
    })
    expect(valuesOf(request, 'x-tc-language')).toEqual(['zh-CN'])
    expect(valuesOf(request, 'a-b')).toEqual(['A  B'])
    expect(valuesOf(request, 'empty')).toEqual([''])
    expect(valuesOf(request, 'none')).toEqual([])
    verify(request, isV3)
  })

  it.each(ownNames)('does not replace or repeat %s, in any case', async (name) => {
    const plain = await send(options, {})
    const lower = name.toLowerCase()
    for (const spelling of [name, lower, name.toUpperCase()]) {
      const request = await send(options, { [spelling]: '1', 'X-Other': 'x' })
      if (lower !== 'authorization') expect(valuesOf(request, lower)).toEqual(valuesOf(plain, lower))
      verify(request, isV3)
    }
  })

  it('sends a name once, whatever its spellings', async () => {
    const request = await send(options, { 'x-a': '1', 'X-A': '2', 'X-a': '3' })
    expect(valuesOf(request, 'x-a')).toEqual(['3'])
    verify(request, isV3)
  })

  it('signs what it sends, for any headers', async () => {
    const name = fc.oneof(
      fc.stringMatching(/^[Xx]-[!#$%&'*+.^_`|~0-9A-Za-z-]{1,12}$/),
      fc.tuple(fc.constantFrom(...ownNames), fc.infiniteStream(fc.boolean())).map(([own, upper]) => {
        const cases = upper[Symbol.iterator]()
        return own.replace(/./g, (letter) =>
          cases.next().value ? letter.toUpperCase() : letter.toLowerCase(),
        )
      }),
    )
    const anyHeaders = fc.dictionary(
      name,
      fc.option(fc.stringMatching(/^[\t -~]{0,20}$/), { nil: undefined }),
    )
    await fc.assert(
      fc.asyncProperty(anyHeaders, async (headers) => {
        const request = await send(options, headers)
        verify(request, isV3)
        for (const [key, value] of Object.entries(headers)) {
          const isLast =
            Object.keys(headers).findLast((other) => other.toLowerCase() === key.toLowerCase()) === key
          if (/^x-(?!tc-)/i.test(key) && isLast && value !== undefined) {
            expect(valuesOf(request, key.toLowerCase())).toEqual([value.trim()])
          }
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('a header that cannot be sent', () => {
  const secret = 'SECRET'
  it.each<[string, unknown, string]>([
    ['X-A', `${secret}\r\nX-B: 1`, '"X-A"'],
    ['X-A', `${secret}\n`, '"X-A"'],
    ['X-A', `${secret}\0`, '"X-A"'],
    ['X-A', `${secret}\x7f`, '"X-A"'],
    ['X-A', `${secret}é`, '"X-A"'],
    ['X-A', `${secret}名`, '"X-A"'],
    ['', secret, '""'],
    [' X-A', secret, '""'],
    ['X-A ', secret, '"X-A"'],
    [`X-A: ${secret}`, '', '"X-A"'],
    [`X-A\r\nX-B: ${secret}`, '', '"X-A"'],
    ['X-Ä', secret, '"X-"'],
    // Also one that would be ignored.
    ['Authorization', `${secret}\n`, '"Authorization"'],
  ])('is named without its value: %j: %j', async (name, value, shown) => {
    const headers = { [name]: value } as NonNullable<CallOptions['headers']>
    for (const options of Object.values(transports)) {
      const error: unknown = await send(options, headers).catch((reason: unknown) => reason)
      expect(error).toMatchObject({ name: 'ConfigurationError', option: 'headers', attempts: 0 })
      expect(String(error)).toContain(`words with values in ASCII, but ${shown} is not`)
      expect(`${error} ${JSON.stringify(error)}`).not.toContain(secret)
    }
    expect(received).toEqual([])
  })
})
