import { formatLogEntry, type SignatureReport, type WireRequest } from '@tc3/mock'
import { describe, expect, it } from 'vitest'
import { ask, type V1Call, type V3Call, v1, v3 } from './caller.js'
import { createDemo, credentials } from './demo.js'

/** Sends a request with a wrong signature, and returns the report on it. */
async function reportOf(request: WireRequest, mock = createDemo()): Promise<SignatureReport> {
  const { Error: error } = await ask(mock, request)
  expect(error?.Code).toBe('AuthFailure.SignatureFailure')
  const entry = mock.entries.find(({ kind }) => kind === 'signature')
  if (entry?.kind !== 'signature') throw new Error('No signature entry was logged.')
  if (entry.report.cause) expect(error?.Message).toContain(entry.report.cause.what)
  return entry.report
}

/** Returns the first line that differs, as the emulator and as the caller signed it. */
function firstDifference({ firstDifference, emulator, caller }: SignatureReport) {
  if (firstDifference === undefined) return undefined
  return { emulator: emulator[firstDifference], caller: caller?.[firstDifference] }
}

function replace(from: string | RegExp, to: string) {
  return {
    lines: (lines: string[]) => lines.map((line) => line.replace(from, to)),
  }
}
function at(index: number, text: string) {
  return { lines: (lines: string[]) => lines.with(index, text) }
}

describe('v3: a common mistake is found, and its line is shown beside the emulator’s', () => {
  const body = '{"Text":"é", "Count":1}'
  const query = 'Text=b%20c&Count=1'
  const cases: [name: string, call: V3Call, part: string, emulator: string, caller: string][] = [
    ['the method in lower case', { signing: at(0, 'post') }, 'HTTPRequestMethod', 'POST', 'post'],
    ['the method GET', { signing: at(0, 'GET') }, 'HTTPRequestMethod', 'POST', 'GET'],
    ['an empty path', { signing: at(1, '') }, 'CanonicalURI', '/', ''],
    ['the path of the URL', { path: '/v2', signing: at(1, '/v2') }, 'CanonicalURI', '/', '/v2'],
    ['which is left out of a POST', { query, signing: at(2, query) }, 'CanonicalQueryString', '', query],
    [
      'sorted by name',
      { method: 'GET', query, signing: at(2, 'Count=1&Text=b%20c') },
      'CanonicalQueryString',
      query,
      'Count=1&Text=b%20c',
    ],
    [
      'not encoded',
      { method: 'GET', query, signing: at(2, 'Text=b c&Count=1') },
      'CanonicalQueryString',
      query,
      'Text=b c&Count=1',
    ],
    [
      'sorted and not encoded',
      { method: 'GET', query, signing: at(2, 'Count=1&Text=b c') },
      'CanonicalQueryString',
      query,
      'Count=1&Text=b c',
    ],
    [
      'encoded as a form',
      { method: 'GET', query, signing: at(2, 'Text=b+c&Count=1') },
      'CanonicalQueryString',
      query,
      'Text=b+c&Count=1',
    ],
    [
      'encoded by RFC 3986',
      { method: 'GET', query: "Text='(b)", signing: at(2, 'Text=%27%28b%29') },
      'CanonicalQueryString',
      "Text='(b)",
      'Text=%27%28b%29',
    ],
    [
      'sorted and encoded',
      { method: 'GET', query: "Text='&Count=1", signing: at(2, 'Count=1&Text=%27') },
      'CanonicalQueryString',
      "Text='&Count=1",
      'Count=1&Text=%27',
    ],
    [
      'question mark',
      { method: 'GET', query, signing: at(2, `?${query}`) },
      'CanonicalQueryString',
      query,
      `?${query}`,
    ],
    ['empty query', { method: 'GET', query, signing: at(2, '') }, 'CanonicalQueryString', query, ''],
    [
      'the Content-Type application/json; charset=utf-8',
      { signing: replace('application/json', 'application/json; charset=utf-8') },
      'CanonicalHeaders content-type',
      'content-type:application/json',
      'content-type:application/json; charset=utf-8',
    ],
    [
      'the Content-Type application/json,',
      {
        headers: { 'content-type': 'application/json; charset=utf-8' },
        signing: replace('; charset=utf-8', ''),
      },
      'CanonicalHeaders content-type',
      'content-type:application/json; charset=utf-8',
      'content-type:application/json',
    ],
    [
      'content-type not in lower case',
      { headers: { 'content-type': 'application/json; charset=UTF-8' }, signing: replace('utf-8', 'UTF-8') },
      'CanonicalHeaders content-type',
      'content-type:application/json; charset=utf-8',
      'content-type:application/json; charset=UTF-8',
    ],
    [
      'the Content-Type application/x-www-form-urlencoded',
      { signing: replace('application/json', 'application/x-www-form-urlencoded') },
      'CanonicalHeaders content-type',
      'content-type:application/json',
      'content-type:application/x-www-form-urlencoded',
    ],
    [
      'x-tc-action not in lower case',
      {
        signedHeaders: ['content-type', 'host', 'x-tc-action'],
        signing: replace('x-tc-action:echo', 'x-tc-action:Echo'),
      },
      'CanonicalHeaders x-tc-action',
      'x-tc-action:echo',
      'x-tc-action:Echo',
    ],
    [
      'the host demo.tencentcloudapi.com',
      { host: '127.0.0.1:9580', signing: replace('127.0.0.1:9580', 'demo.tencentcloudapi.com') },
      'CanonicalHeaders host',
      'host:127.0.0.1:9580',
      'host:demo.tencentcloudapi.com',
    ],
    [
      'the host demo.ap-north.tencentcloudapi.com',
      { host: 'localhost', signing: replace('localhost', 'demo.ap-north.tencentcloudapi.com') },
      'CanonicalHeaders host',
      'host:localhost',
      'host:demo.ap-north.tencentcloudapi.com',
    ],
    [
      'the host demo.tencentcloudapi.com:443',
      { signing: replace('tencentcloudapi.com', 'tencentcloudapi.com:443') },
      'CanonicalHeaders host',
      'host:demo.tencentcloudapi.com',
      'host:demo.tencentcloudapi.com:443',
    ],
    [
      'order of SignedHeaders',
      {
        signedHeaders: ['host', 'content-type'],
        signing: {
          lines: ([m = '', u = '', q = '', type = '', host = '', end = '', , hash = '']) => [
            m,
            u,
            q,
            host,
            type,
            end,
            'host;content-type',
            hash,
          ],
        },
      },
      'CanonicalHeaders content-type',
      'content-type:application/json',
      'host:demo.tencentcloudapi.com',
    ],
    [
      'SignedHeaders not in lower case',
      { signedHeaders: ['Content-Type', 'Host'], signing: replace('content-type;host', 'Content-Type;Host') },
      'SignedHeaders',
      'content-type;host',
      'Content-Type;Host',
    ],
    [
      'names of the headers not in lower case',
      {
        signedHeaders: ['Content-Type', 'Host'],
        signing: {
          lines: (lines) =>
            lines.map((one) => one.replace('content-type:', 'Content-Type:').replace('host:', 'Host:')),
        },
      },
      'CanonicalHeaders content-type',
      'content-type:application/json',
      'Content-Type:application/json',
    ],
    [
      'names of the headers and SignedHeaders',
      {
        signedHeaders: ['Content-Type', 'Host'],
        signing: {
          lines: (lines) =>
            lines.map((one) => one.replace('content-type', 'Content-Type').replace(/^(.*;)?host/, '$1Host')),
        },
      },
      'CanonicalHeaders content-type',
      'content-type:application/json',
      'Content-Type:application/json',
    ],
    [
      'empty line',
      { signing: { lines: (lines) => lines.toSpliced(5, 1) } },
      'CanonicalHeaders (end)',
      '',
      'content-type;host',
    ],
  ]

  it.each(cases)('%s', async (name, call, part, emulator, caller) => {
    const report = await reportOf(v3({ body, ...(call.method === 'GET' && { body: '' }), ...call }))
    expect(report.cause?.what).toContain(name)
    expect(firstDifference(report)).toEqual({
      emulator: { part, text: emulator },
      caller: { part: expect.any(String), text: caller },
    })
  })

  async function sha256(text: string) {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
    return Buffer.from(hash).toString('hex')
  }
  it.each([
    ['an empty payload', ''],
    ['the payload {}', '{}'],
    ['line break after it', `${body}\n`],
    ['written without spaces', '{"Text":"é","Count":1}'],
    ['written with spaces', '{"Text": "é", "Count": 1}'],
    ['written without spaces, in ASCII', '{"Text":"\\u00e9","Count":1}'],
    ['written with spaces after commas and colons, in ASCII', '{"Text": "\\u00e9", "Count": 1}'],
    ['sorted by name', '{"Count":1,"Text":"é"}'],
    ['colons, its members sorted by name', '{"Count": 1, "Text": "é"}'],
    ['indented', '{\n  "Text": "é",\n  "Count": 1\n}'],
    ['UNSIGNED-PAYLOAD', 'UNSIGNED-PAYLOAD'],
  ])('the hash of %s', async (name, hashed) => {
    const report = await reportOf(v3({ body, signing: at(7, await sha256(hashed)) }))
    expect(report.cause?.what).toContain(name)
    expect(firstDifference(report)).toEqual({
      emulator: { part: 'HashedRequestPayload', text: await sha256(body) },
      caller: { part: 'HashedRequestPayload', text: await sha256(hashed) },
    })
  })

  it.each([
    ['without the white space around it', ` ${body}\n`, async () => sha256(body)],
    ['upper case', body, async () => (await sha256(body)).toUpperCase()],
    ['the text UNSIGNED-PAYLOAD', body, async () => 'UNSIGNED-PAYLOAD'],
  ])('the payload: %s', async (name, sent, line) => {
    const report = await reportOf(v3({ body: sent, signing: at(7, await line()) }))
    expect(report.cause?.what).toContain(name)
    expect(firstDifference(report)?.caller).toEqual({ part: 'HashedRequestPayload', text: await line() })
  })

  it('the payload is hashed although the header says that it is unsigned', async () => {
    const headers = { 'x-tc-content-sha256': 'UNSIGNED-PAYLOAD' }
    const report = await reportOf(v3({ body, headers, signing: at(7, await sha256(body)) }))
    expect(report.cause?.what).toContain('X-TC-Content-SHA256')
  })

  it('the query of a GET is hashed as its payload', async () => {
    const report = await reportOf(v3({ method: 'GET', query, signing: at(7, await sha256(query)) }))
    expect(report.cause).toEqual({ part: 'HashedRequestPayload', what: 'the query string as the payload' })
  })

  it.each<[string, V3Call['signing'], string, string | undefined]>([
    ['milliseconds', { timestamp: 1577836800000 }, 'RequestTimestamp', '1577836800000'],
    ['one second before', { timestamp: 1577836799 }, 'RequestTimestamp', '1577836799'],
    ['one second after', { timestamp: 1577836801 }, 'RequestTimestamp', '1577836801'],
    [
      'the date after',
      { scope: '2020-01-02/demo/tc3_request', keyDate: '2020-01-02' },
      'CredentialScope',
      '2020-01-02/demo/tc3_request',
    ],
    [
      'the date before',
      { scope: '2019-12-31/demo/tc3_request', keyDate: '2019-12-31' },
      'CredentialScope',
      '2019-12-31/demo/tc3_request',
    ],
    [
      'a string to sign with the date after',
      { scope: '2020-01-02/demo/tc3_request' },
      'CredentialScope',
      '2020-01-02/demo/tc3_request',
    ],
    ['a key derived with the date after', { keyDate: '2020-01-02' }, 'SecretSigning', undefined],
  ])('the string to sign or its key: %s', async (name, signing, part, caller) => {
    const report = await reportOf(v3({ signing: signing ?? {} }))
    expect(report.cause).toEqual({ part, what: expect.stringContaining(name) })
    expect(firstDifference(report)?.caller?.text).toBe(caller)
  })

  it('the service of the scope', async () => {
    const signing = { scope: '2020-01-01/demo/tc3_request', keyService: 'demo' }
    const report = await reportOf(v3({ host: '127.0.0.1:9580', service: '127', signing }))
    expect(report.cause).toEqual({
      part: 'CredentialScope',
      what: 'a credential scope with the service "demo" instead of "127"',
    })
  })

  it('a mistake besides the host without its port, which is accepted', async () => {
    const lines = (all: string[]) => all.map((one) => one.replace(':9580', '')).with(0, 'post')
    const report = await reportOf(v3({ host: '127.0.0.1:9580', signing: { lines } }))
    expect(firstDifference(report)?.emulator).toEqual({ part: 'HTTPRequestMethod', text: 'POST' })
  })

  it('the signature in upper case', async () => {
    const report = await reportOf(v3({ signing: { signature: (one) => one.toUpperCase() } }))
    expect(report.cause?.part).toBe('Signature')
    expect(report.firstDifference).toBeUndefined()
  })
})

describe('white space around the secret key is found, and no line differs', () => {
  it.each([
    ['a line break after', '$\n'],
    ['a Windows line break after', '$\r\n'],
    ['a space after', '$ '],
    ['a space before it', ' $'],
    ['before and after', ' $ '],
    ['a tab after', '$\t'],
    ['in quotes', '"$"'],
  ])('%s', async (name, pattern) => {
    const secretKey = pattern.replace('$', credentials.secretKey)
    for (const request of [v3({ signing: { secretKey } }), v1({ signing: { secretKey } })]) {
      const report = await reportOf(request)
      expect(report.cause).toEqual({ part: 'SecretKey', what: expect.stringContaining(name) })
      expect(report.firstDifference).toBeUndefined()
      expect(JSON.stringify(report)).not.toContain(credentials.secretKey)
    }
  })
})

describe('v1: a common mistake is found, and its line is shown beside the emulator’s', () => {
  const parameters = { Text: 'b c', 'Tags.0': 'a', 'Tags.1': '', 'Node.Text': '', on: 'x' }
  const many = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`Tags.${index}`, 'a']))
  const swap = (from: string, to: string) => ({
    pairs: (pairs: string[]) => pairs.map((one) => one.replace(from, to)),
  })
  const sort = (compare: (a: string, b: string) => number) => ({
    pairs: (pairs: string[]) =>
      [...pairs].sort((a, b) => compare(a.split('=')[0] ?? '', b.split('=')[0] ?? '')),
  })
  const order = (a: string, b: string) => (a < b ? -1 : 1)
  function numeric(a: string, b: string) {
    const index = (name: string) => Number(name.split('.')[1])
    return a.startsWith('Tags.') && b.startsWith('Tags.') ? index(a) - index(b) : order(a, b)
  }
  const cases: [name: string, call: V1Call, part: string, caller: string | undefined][] = [
    ['the method in lower case', { signing: { method: 'get' } }, 'Request method', 'get'],
    ['the method POST', { signing: { method: 'POST' } }, 'Request method', 'POST'],
    [
      'the host demo.tencentcloudapi.com',
      { host: '127.0.0.1:9580', signing: { host: 'demo.tencentcloudapi.com' } },
      'Request host',
      'demo.tencentcloudapi.com',
    ],
    ['an empty path', { signing: { path: '' } }, 'Request path', ''],
    ['the path of the URL', { path: '/v2', signing: { path: '/v2' } }, 'Request path', '/v2'],
    ['encoded for the URL', { parameters, signing: swap('b c', 'b%20c') }, 'Parameter Text', 'Text=b%20c'],
    ['encoded as a form', { parameters, signing: swap('b c', 'b+c') }, 'Parameter Text', 'Text=b+c'],
    [
      'without regard to case',
      { parameters, signing: sort((a, b) => order(a.toLowerCase(), b.toLowerCase())) },
      'Parameter Region',
      'on=x',
    ],
    [
      'the order sent',
      {
        parameters: { Text: 'a' },
        signing: {
          pairs: (pairs) => [
            ...pairs.filter((one) => one.startsWith('Text')),
            'Action=Echo',
            'Version=2020-01-01',
            'Timestamp=1577836800',
            'Nonce=11886',
            'SecretId=AKIDTEST',
            'Region=ap-north',
          ],
        },
      },
      'Parameter Action',
      'Text=a',
    ],
    ['.2 before .10', { parameters: many, signing: sort(numeric) }, 'Parameter Tags.10', 'Tags.2=a'],
    [
      'without those that are empty',
      { parameters, signing: { pairs: (pairs) => pairs.filter((one) => !one.endsWith('=')) } },
      'Parameter Node.Text',
      'Nonce=11886',
    ],
    [
      'as PHP converts false',
      {
        parameters: { On: '0' },
        signing: { pairs: (pairs) => pairs.map((one) => (one === 'On=0' ? 'On=' : one)) },
      },
      'Parameter On',
      'On=',
    ],
    [
      'without SecretId',
      { signing: { pairs: (pairs) => pairs.filter((one) => !one.startsWith('SecretId')) } },
      'Parameter SecretId',
      'Timestamp=1577836800',
    ],
    [
      'without SignatureMethod',
      {
        signatureMethod: 'HmacSHA256',
        signing: { pairs: (pairs) => pairs.filter((one) => !one.startsWith('SignatureMethod')) },
      },
      'Parameter SignatureMethod',
      'Timestamp=1577836800',
    ],
    ['the other algorithm', { signing: { algorithm: 'sha256' } }, 'SignatureMethod', undefined],
    [
      'the other algorithm',
      { signatureMethod: 'HmacSHA256', signing: { algorithm: 'sha1' } },
      'SignatureMethod',
      undefined,
    ],
    ['encoding the signature twice', { signing: { signature: encodeURIComponent } }, 'Signature', undefined],
    [
      'hexadecimal',
      { signing: { signature: (one) => Buffer.from(one, 'base64').toString('hex') } },
      'Signature',
      undefined,
    ],
  ]

  it.each(cases)('%s', async (name, call, part, caller) => {
    const report = await reportOf(v1({ ...call, parameters: call.parameters ?? {} }))
    expect(report.cause?.what).toContain(name)
    expect(firstDifference(report)?.caller?.text).toBe(caller)
    expect(firstDifference(report)?.emulator?.part ?? report.cause?.part).toBe(part)
  })

  it('a signature whose plus signs arrive as spaces', async () => {
    // Only some signatures have a plus sign.
    const texts = Array.from({ length: 20 }, (_, index) => `${index}`)
    const sent = texts.map((Text) =>
      v1({ parameters: { Text }, signing: { signature: (one) => one.replaceAll('+', ' ') } }),
    )
    const broken = sent.find(({ query }) => /Signature=[^&]*%20/.test(query))
    if (!broken) throw new Error('None of the signatures has a plus sign.')
    expect((await reportOf(broken)).cause?.what).toContain('plus signs')
  })

  it('v1 without Token', async () => {
    const mock = createDemo({ credentials: [{ ...credentials, token: 'the-token' }] })
    const pairs = (all: string[]) => all.filter((one) => !one.startsWith('Token'))
    const report = await reportOf(v1({ token: 'the-token', signing: { pairs } }), mock)
    expect(report.cause?.what).toContain('without Token')
    expect(JSON.stringify(report)).not.toContain('the-token')
  })
})

describe('a signature that no mistake explains', () => {
  it('is shown line by line, with the mistakes that were tried', async () => {
    const mock = createDemo()
    const report = await reportOf(
      v3({ signing: { lines: (lines) => lines.with(0, 'post').with(1, '') } }),
      mock,
    )
    expect(report).not.toHaveProperty('caller')
    expect(report).not.toHaveProperty('cause')
    expect(report.emulator.map(({ part }) => part)).toEqual([
      'HTTPRequestMethod',
      'CanonicalURI',
      'CanonicalQueryString',
      'CanonicalHeaders content-type',
      'CanonicalHeaders host',
      'CanonicalHeaders (end)',
      'SignedHeaders',
      'HashedRequestPayload',
      'Algorithm',
      'RequestTimestamp',
      'CredentialScope',
      'HashedCanonicalRequest',
    ])
    expect(report.tried).toContainEqual({ part: 'HTTPRequestMethod', what: 'the method in lower case' })
    const text = mock.entries.map((entry) => formatLogEntry(entry)).join('\n')
    expect(text).toContain('HTTPRequestMethod: the method in lower case; the method GET\n')
    expect(text).toContain('No common signing mistake matches; check the SecretKey. Tried:')
  })
})

describe('the report as text', () => {
  it('marks the first line that differs', async () => {
    const mock = createDemo()
    const { authorization = '' } = Object.fromEntries(v3().headers)
    const received = authorization.slice(-64, -56)
    await ask(mock, v3({ signing: at(0, 'post') }))
    const [entry] = mock.entries
    if (entry?.kind !== 'signature') throw new Error('Expected the signature first.')
    const expected = entry.report.expected
    expect(`${received}…`).toBe(expected)
    expect(formatLogEntry(entry)).toBe(
      `signature mismatch ${entry.requestId}
  TC3-HMAC-SHA256: received ${entry.report.received} expected ${expected}
  The signature results from the method in lower case (HTTPRequestMethod).
> HTTPRequestMethod              emulator: POST
> HTTPRequestMethod              caller:   post
  CanonicalURI                   /
  CanonicalQueryString           
  CanonicalHeaders content-type  content-type:application/json
  CanonicalHeaders host          host:demo.tencentcloudapi.com
  CanonicalHeaders (end)         
  SignedHeaders                  content-type;host
  HashedRequestPayload           44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
  Algorithm                      TC3-HMAC-SHA256
  RequestTimestamp               1577836800
  CredentialScope                2020-01-01/demo/tc3_request
  HashedCanonicalRequest         emulator: ${entry.report.emulator.at(-1)?.text}
  HashedCanonicalRequest         caller:   ${entry.report.caller?.at(-1)?.text}`,
    )
  })

  it('cuts long lines to where they differ', async () => {
    const Text = `${'x'.repeat(5000)}b c${'y'.repeat(5000)}`
    const pairs = (all: string[]) => all.map((one) => one.replace('b c', 'b%20c'))
    const report = await reportOf(v1({ method: 'POST', parameters: { Text }, signing: { pairs } }))
    const { emulator, caller } = firstDifference(report) ?? {}
    expect(emulator?.text).toMatch(/^…x+b cy+…$/)
    expect(caller?.text).toMatch(/^…x+b%20cy+…$/)
    expect(emulator?.text.length).toBeLessThan(200)
  })
})

it('no secret key, token, derived key or whole signature is ever reported', async () => {
  const token = 'a-secret-token'
  const mock = createDemo({ credentials: [{ ...credentials, token }] })
  const signedHeaders = ['content-type', 'host', 'x-tc-token']
  const requests = [
    v3({ token, signedHeaders, signing: at(0, 'post') }),
    v3({ token, signedHeaders, secretKey: 'another key' }),
    v1({ token, signing: { method: 'get' } }),
    v1({ token, secretKey: 'another key' }),
  ]
  for (const request of requests) await ask(mock, request)
  const reported =
    JSON.stringify(mock.entries) + mock.entries.map((entry) => formatLogEntry(entry)).join('\n')
  for (const secret of [credentials.secretKey, 'another key', token]) expect(reported).not.toContain(secret)
  for (const { headers, query } of requests) {
    const signature = headers.get('authorization')?.slice(-64) ?? new URLSearchParams(query).get('Signature')
    expect(reported).not.toContain(signature)
  }
})
