import { signTc3 } from '@tc3/core/signing'
import { fakeCredentials } from '@tc3/mock/signature'
import { createScf } from '@tc3/mock-scf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleRequests } from '../src/signature/example-requests.js'
import { explain } from '../src/signature/explain.js'
import { parseRequest } from '../src/signature/parse-request.js'
import { type ParsedRequest, UnreadableRequest } from '../src/signature/parsed-request.js'

const now = Date.UTC(2026, 5, 1, 12)
const product = { service: 'scf', endpoint: 'scf.tencentcloudapi.com' }
const options = { product, credentials: fakeCredentials, now }
const action = { name: 'ListFunctions', version: '2018-04-16', region: 'ap-guangzhou' }
const examples = await exampleRequests(product, action, fakeCredentials, now)

describe('an example', () => {
  it.each([
    ['Without a mistake', { kind: 'valid' }],
    [
      'The host was signed with a port',
      { cause: 'the host scf.tencentcloudapi.com:443', part: 'CanonicalHeaders host' },
    ],
    ['The body was serialized again', { cause: 'the payload', part: 'HashedRequestPayload' }],
    [
      'Another Content-Type was signed',
      { cause: 'the Content-Type application/json,', part: 'content-type' },
    ],
    ['The time was taken twice', { cause: 'a timestamp one second before', part: 'RequestTimestamp' }],
    ['v1: the parameters were not sorted', { cause: 'the parameters in the order sent', part: 'Parameters' }],
    ['The date is not that of UTC', { kind: 'refused', message: 'must be 2026-06-01' }],
  ])('is explained: %s', async (title, expected) => {
    const { request = '' } = examples.find((example) => example.title === title) ?? {}
    const { verdict } = await explain(parseRequest(request), options)
    if (!('cause' in expected)) {
      expect(verdict).toMatchObject(expected.kind === 'valid' ? expected : { kind: 'refused' })
      if ('message' in expected)
        expect(verdict).toHaveProperty('message', expect.stringContaining(expected.message))
      return
    }
    if (verdict?.kind !== 'different') throw new Error('The signature matches.')
    expect(verdict.report.cause?.what).toContain(expected.cause)
    expect(verdict.report.cause?.part).toContain(expected.part)
    expect(verdict.report.firstDifference).toBeGreaterThanOrEqual(0)
  })

  it('without a mistake is accepted by the emulator, and the steps lead to its signature', async () => {
    const [{ request } = { request: '' }] = examples
    const parsed = parseRequest(request)
    const { steps, notes } = await explain(parsed, options)
    expect(notes).toEqual([])
    expect(steps.at(-1)?.result).toBe(parsed.headers.get('authorization'))
    const cloud = createScf({ clock: { now: () => now } })
    const { body, host } = parsed
    const headers = Object.fromEntries([...parsed.headers].filter(([name]) => name !== 'host'))
    const response = await cloud.fetch(`https://${host}/`, { method: 'POST', headers, body })
    expect(await response.text()).toContain('TotalCount')
  })
})

// The first request of the documentation of Signature v3, with the signature that it states.
const documented = `curl -X POST https://cvm.tencentcloudapi.com \\
  -H "Authorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168" \\
  -H "Content-Type: application/json; charset=utf-8" \\
  -H "Host: cvm.tencentcloudapi.com" \\
  -H "X-TC-Action: DescribeInstances" \\
  -H "X-TC-Timestamp: 1551113065" \\
  -H "X-TC-Version: 2017-03-12" \\
  -H "X-TC-Region: ap-guangzhou" \\
  -d '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}'`
const documentedOptions = {
  product: { service: 'cvm', endpoint: 'cvm.tencentcloudapi.com' },
  credentials: {
    secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
    secretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
  },
  now: 1_551_113_065_000,
}

describe('the documented request', () => {
  it('is valid', async () => {
    const { verdict, notes } = await explain(parseRequest(documented), documentedOptions)
    expect([verdict, notes]).toEqual([{ kind: 'valid' }, []])
  })

  it('is explained without its signature, and without its time', async () => {
    const bare = documented.replace(/-H "Authorization[^\n]*\n/, '\n')
    const { verdict, steps } = await explain(parseRequest(bare), documentedOptions)
    expect(verdict).toBeUndefined()
    expect(steps.map(({ result }) => result)).toContain(
      '72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
    )
    const timeless = bare.replace(/-H "X-TC-Timestamp[^\n]*\n/, '\n')
    const { notes, steps: same } = await explain(parseRequest(timeless), documentedOptions)
    expect(notes).toEqual([expect.stringContaining('X-TC-Timestamp')])
    expect(same).toEqual(steps)
  })

  it('says what else is wrong', async () => {
    const { notes } = await explain(parseRequest(documented), { ...documentedOptions, product, now })
    expect(notes).toEqual([
      'The credential scope is for the service cvm, and not for scf.',
      expect.stringMatching(/ago\. A signature is valid for 300 seconds\.$/),
    ])
    const { verdict } = await explain(parseRequest(documented), {
      ...documentedOptions,
      credentials: { ...documentedOptions.credentials, secretKey: 'other' },
    })
    expect(verdict).toMatchObject({ kind: 'different' })
    expect(verdict).not.toHaveProperty('report.cause')
  })
})

describe('a request', () => {
  const keys = { secretId: 'AKIDEXAMPLE', secretKey: 'key' }
  const timestamp = now / 1000
  const at = { ...options, credentials: keys }

  async function signed(
    method: string,
    query: string,
    payload: string,
    headers: Readonly<Record<string, string>>,
  ) {
    const host = 'scf.tencentcloudapi.com'
    const all = { 'content-type': 'application/x-www-form-urlencoded', host, ...headers }
    const { authorization } = await signTc3({ method, path: '/', query, headers: all, payload }, keys, {
      timestamp,
      service: 'scf',
    })
    return { ...all, 'x-tc-timestamp': String(timestamp), authorization }
  }

  function text(method: string, target: string, headers: Readonly<Record<string, string>>, body = '') {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
    return `${method} ${target} HTTP/1.1\n${lines.join('\n')}\n\n${body}`
  }

  it('of GET is signed with its query, and one of POST without', async () => {
    const get = text('GET', '/?Limit=1', await signed('GET', 'Limit=1', '', {}))
    expect((await explain(parseRequest(get), at)).verdict).toEqual({ kind: 'valid' })
    const json = { 'content-type': 'application/json' }
    const post = text('POST', '/?Limit=1', await signed('POST', '', '{}', json), '{}')
    const { verdict, steps } = await explain(parseRequest(post), at)
    expect(verdict).toEqual({ kind: 'valid' })
    expect(post).toContain(steps.at(-1)?.result)
  })

  it('may leave its body unsigned', async () => {
    const json = { 'content-type': 'application/json' }
    const headers = await signed('POST', '', 'UNSIGNED-PAYLOAD', json)
    const post = text('POST', '/', { ...headers, 'x-tc-content-sha256': 'UNSIGNED-PAYLOAD' }, '{"a":1}')
    const { verdict, steps } = await explain(parseRequest(post), at)
    expect(verdict).toEqual({ kind: 'valid' })
    expect(post).toContain(steps.at(-1)?.result)
  })

  it('of the future, or of another SecretId, says so', async () => {
    const post = text('GET', '/?', await signed('GET', '', '', {}))
    const later = await explain(parseRequest(post), { ...at, now: now - 301_000 })
    expect(later.notes).toEqual([expect.stringContaining('301 seconds in the future')])
    expect((await explain(parseRequest(post), { ...at, now: now - 300_000 })).notes).toEqual([])
    const other = await explain(parseRequest(post), {
      ...at,
      credentials: { ...keys, secretId: 'AKIDOTHER' },
    })
    expect(other.notes).toEqual([expect.stringContaining('SecretId')])
    const unknown = await explain(parseRequest(post), { ...at, credentials: { ...keys, secretId: '' } })
    expect(unknown.notes).toEqual([])
  })

  it('of Signature v1 gets a signature that is encoded', async () => {
    const url = `https://scf.tencentcloudapi.com/?Action=ListFunctions&Timestamp=${timestamp}`
    const { method, steps, verdict } = await explain(parseRequest(url), at)
    expect([method, verdict]).toEqual(['HmacSHA1', undefined])
    expect(steps.map(({ result }) => result)).toEqual([
      `GETscf.tencentcloudapi.com/?Action=ListFunctions&Timestamp=${timestamp}`,
      expect.stringMatching(/^[\w+/]{27}=$/),
      expect.stringMatching(/^Signature=[\w%]+%3D$/),
    ])
  })
})

describe('a pasted request', () => {
  const expected = {
    method: 'POST',
    scheme: 'https:',
    host: 'scf.tencentcloudapi.com',
    path: '/',
    query: '',
    headers: new Map([['content-type', 'application/json']]),
    body: '{"a":"it\'s"}',
  }
  it.each([
    [
      'in single quotes',
      `curl https://scf.tencentcloudapi.com/ -H 'Content-Type: application/json' -d '{"a":"it'\\''s"}'`,
    ],
    [
      'in double quotes',
      `curl "https://scf.tencentcloudapi.com" -H"Content-Type:application/json" -d "{\\"a\\":\\"it's\\"}"`,
    ],
    [
      'in ANSI quotes',
      `curl --url=https://scf.tencentcloudapi.com -H 'Content-Type: application/json' --data-raw $'{"a":"it\\'s"}'`,
    ],
    ['with --json', `$ curl -s --max-time 3 \\\r\n --json '{"a":"it'"'"'s"}' scf.tencentcloudapi.com`],
    [
      'with many options',
      `curl -sSk -o /dev/null -XPOST -H 'content-type: application/json' --data-binary '{"a":"it'\\''s"}' https://scf.tencentcloudapi.com`,
    ],
  ])('is a command of curl %s', (_, command) => {
    expect(parseRequest(command)).toEqual(expected)
  })

  it('is a request of HTTP, with any line breaks', () => {
    const lines = [
      'POST / HTTP/1.1',
      'Host: scf.tencentcloudapi.com',
      'Content-Type: application/json',
      '',
      '{"a":"it\'s"}',
    ]
    const headers = new Map([['host', 'scf.tencentcloudapi.com'], ...expected.headers])
    expect(parseRequest(lines.join('\n'))).toEqual({ ...expected, headers })
    expect(parseRequest(`\n${lines.join('\r\n')}\r\n`)).toEqual({ ...expected, headers })
  })

  it('is a URL, whose query stays as it is', () => {
    const query = 'Action=A&Signature=a%2Bb+c%3D'
    const { body, headers, ...rest } = parseRequest(` https://scf.tencentcloudapi.com?${query}\n`)
    expect(rest).toEqual({
      method: 'GET',
      scheme: 'https:',
      host: 'scf.tencentcloudapi.com',
      path: '/',
      query,
    })
    expect([body, headers.size]).toEqual(['', 0])
    expect(parseRequest(`curl -G scf.tencentcloudapi.com -d A=1 --data-urlencode 'B=2 3'`)).toMatchObject({
      method: 'GET',
      query: 'A=1&B=2%203',
      body: '',
    })
  })

  it('has the words and the data that a shell and curl would make of it', () => {
    expect(parseRequest('curl https://scf.tencent\\\r\ncloudapi.com').host).toBe('scf.tencentcloudapi.com')
    expect(parseRequest('curl a.test -d "a\\\nb\\c"').body).toBe('ab\\c')
    expect(parseRequest("curl a.test --data-raw '@file' -d b=c").body).toBe('@file&b=c')
    expect(parseRequest(`curl a.test --json '{"a":' --json 1}`).body).toBe('{"a":1}')
    expect(parseRequest("curl https://a.test:8080/ -H 'Host: b.test'").host).toBe('b.test')
  })

  it.each([
    ['', 'neither'],
    ['hello', 'neither'],
    ['curl -H', 'no value'],
    ['curl -H x https://a.test', 'not a header'],
    ["curl 'https://a.test", 'without end'],
    ['curl -d @body.json https://a.test', 'reads the file body.json'],
    ['curl -s', 'no URL'],
    ['curl https://user:key@a.test/', 'not the URL'],
    ['POST / HTTP/1.1\nContent-Type: application/json\n\n{}', 'no Host'],
    ['x'.repeat(1_000_001), 'longer than'],
    [`curl ${"'a' ".repeat(1001)}`, 'more than 1000 words'],
  ])('that cannot be read is refused: %.30s', (text, message) => {
    expect(() => parseRequest(text)).toThrow(message)
  })

  it('is read, or refused with a message, whatever it is', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'curl ',
        'POST / HTTP/1.1\n',
        "'",
        '"',
        "$'",
        '\\',
        '\n',
        ' -H ',
        ' -d ',
        'https://a.test/?',
        ':',
      ),
      fc.constantFrom(
        'X-TC-Timestamp: 99999999999',
        'Authorization: TC3-HMAC-SHA256 Credential=',
        'a=b&a=b',
        '%',
        '&Signature=x',
      ),
      fc.string(),
    )
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        let parsed: ParsedRequest
        try {
          parsed = parseRequest(one)
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableRequest)
          return
        }
        const { steps } = await explain(parsed, options).catch((error) => {
          expect(error).toHaveProperty('name', 'ApiError')
          return { steps: [] }
        })
        for (const { result } of steps) expect(typeof result).toBe('string')
      }),
    )
  })
})
