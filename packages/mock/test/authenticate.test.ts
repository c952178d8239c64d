import { createMock, type Product } from '@tc3/mock'
import { describe, expect, it } from 'vitest'
import { ask, codeOf, errorOf, v1, v3 } from './caller.js'
import { createDemo, credentials, now } from './demo.js'

const ok = { Input: {} }

describe('the signatures in the documentation are accepted', () => {
  const cvm: Product = {
    service: 'cvm',
    version: '2017-03-12',
    endpoint: 'cvm.tencentcloudapi.com',
    regions: ['ap-guangzhou'],
    actions: {
      DescribeInstances: {
        handler: 'describeInstances',
        rateLimit: 40,
        region: 'required',
        input: {
          Limit: { type: 'Integer' },
          Offset: { type: 'Integer' },
          InstanceIds: { type: 'String', list: true },
          Filters: { type: 'Filter', list: true },
        },
        output: {},
        errors: [],
      },
    },
    types: { Filter: { Name: { type: 'String' }, Values: { type: 'String', list: true } } },
    errors: {},
  }
  const at = (seconds: number) =>
    createMock({
      product: cvm,
      handlers: {},
      clock: { now: () => seconds * 1000 },
      credentials: [
        { secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******', secretKey: 'Gu5t9xGARNpq86cd98joQYCN3*******' },
      ],
    })
  const host = 'cvm.tencentcloudapi.com'

  it.each([
    [
      '{"Limit": 1, "Filters": [{"Values": ["unnamed"], "Name": "instance-name"}]}',
      'c492e8e41437e97a620b728c301bb8d17e7dc0c17eeabce80c20cd70fc3a78ff',
    ],
    [
      '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
      '2230eefd229f582d8b1b891af7107b91597240707d778ab3738f756258d7652c',
    ],
  ])('Chapter Signature v3: %s', async (body, signature) => {
    const headers = new Map([
      ['host', host],
      ['content-type', 'application/json; charset=utf-8'],
      ['x-tc-action', 'DescribeInstances'],
      ['x-tc-timestamp', '1551113065'],
      ['x-tc-version', '2017-03-12'],
      ['x-tc-region', 'ap-guangzhou'],
      [
        'authorization',
        `TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=${signature}`,
      ],
    ])
    const request = {
      method: 'POST',
      origin: `https://${host}`,
      host,
      path: '/',
      query: '',
      headers,
      body: new TextEncoder().encode(body),
    }
    expect(await codeOf(at(1551113065), request)).not.toBeTypeOf('string')
    const changed = { ...request, body: new TextEncoder().encode(body.replace('1', '2')) }
    expect(await codeOf(at(1551113065), changed)).toBe('AuthFailure.SignatureFailure')
  })

  it('Chapter Signature', async () => {
    const query =
      'Action=DescribeInstances&InstanceIds.0=ins-09dx96dg&Limit=20&Nonce=11886&Offset=0&Region=ap-guangzhou&SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******&Signature=zmmjn35mikh6pM3V7sUEuX4wyYM%3D&Timestamp=1465185768&Version=2017-03-12'
    const origin = `https://${host}`
    const request = {
      method: 'GET',
      origin,
      host,
      path: '/',
      query,
      headers: new Map(),
      body: new Uint8Array(),
    }
    expect(await codeOf(at(1465185768), request)).not.toBeTypeOf('string')
    const changed = { ...request, query: query.replace('Limit=20', 'Limit=21') }
    expect(await codeOf(at(1465185768), changed)).toBe('AuthFailure.SignatureFailure')
  })
})

describe('a signature is accepted', () => {
  it.each([
    ['for the service that the official SDK for Node derives from an IP address', v3({ service: '127' })],
    ['for the service that it derives from localhost', v3({ service: 'localhost:9580' })],
    [
      'for the host without its port, as this SDK signs it',
      v3({
        host: '127.0.0.1:9580',
        signing: {
          lines: (lines) => lines.map((one) => one.replace('host:127.0.0.1:9580', 'host:127.0.0.1')),
        },
      }),
    ],
    ['for the host with its port', v3({ host: '127.0.0.1:9580' })],
    ['v1: for the host without its port', v1({ host: '127.0.0.1:9580', signing: { host: '127.0.0.1' } })],
    ['v1: for the host with its port', v1({ host: '127.0.0.1:9580' })],
    ['v1: for an IPv6 host without its port', v1({ host: '[::1]:9580', signing: { host: '[::1]' } })],
    ['without the body', v3({ headers: { 'x-tc-content-sha256': 'UNSIGNED-PAYLOAD' } })],
    [
      'without a body, as a query',
      v3({ method: 'GET', headers: { 'x-tc-content-sha256': 'UNSIGNED-PAYLOAD' } }),
    ],
    [
      'with any headers, their values in lower case',
      v3({
        signedHeaders: ['content-type', 'host', 'x-tc-action', 'x-tc-region'],
        headers: { 'content-type': 'Application/JSON' },
      }),
    ],
    ['with the names of the headers in any case', v3({ signedHeaders: ['Content-Type', 'Host'] })],
    ['without the query of a POST', v3({ query: 'trace=1' })],
    ['for the query of a GET exactly as sent', v3({ method: 'GET', query: 'Text=b%20c&Count=1' })],
    ['for the slash, whatever the path is', v3({ path: '/v2' })],
    ['at the start of the time window', v3({ timestamp: now - 300 })],
    ['at the end of the time window', v1({ timestamp: now + 300 })],
  ])('%s', async (_, request) => {
    expect(await codeOf(createDemo(), request)).toHaveProperty('Input')
  })

  it('with any spaces in Authorization', async () => {
    const request = v3()
    const spaced = request.headers.get('authorization')?.replaceAll(', ', ',') ?? ''
    const headers = new Map([...request.headers, ['authorization', `${spaced} `]])
    expect(await codeOf(createDemo(), { ...request, headers })).toMatchObject(ok)
  })
})

describe('AuthFailure.InvalidAuthorization', () => {
  const header = v3().headers.get('authorization') ?? ''
  const signature = header.slice(-64)
  it.each([
    ['SKIP', 'SKIP'],
    ['another algorithm', header.replace('TC3-', 'AWS4-')],
    ['no credential', header.replace(/Credential=[^,]*, /, '')],
    ['a scope without its terminator', header.replace('/tc3_request', '')],
    ['a scope with another terminator', header.replace('tc3_request', 'tc4_request')],
    ['a scope with more parts', header.replace('tc3_request', 'tc3_request/more')],
    ['an empty service', header.replace('/demo/', '//')],
    ['no signature', header.replace(/, Signature=.*/, '')],
    ['a signature that is not a hash', header.replace(/Signature=.*/, 'Signature=abc')],
    ['no signed headers', header.replace(/, SignedHeaders=[^,]*/, '')],
    ['content-type unsigned', header.replace('content-type;host', 'host')],
    ['host unsigned', header.replace('content-type;host', 'content-type')],
    [
      'a signed header that is not sent',
      header.replace('content-type;host', 'content-type;host;x-tc-nothing'),
    ],
    ['the date in local time', header.replace('2020-01-01', '2020-01-02')],
    ['another order', header.replace(/(Credential=[^,]*), (SignedHeaders=[^,]*)/, '$2, $1')],
    ['an additional part', header.replace(', Signed', ', More=1, Signed')],
  ])('%s', async (_, authorization) => {
    const mock = createDemo()
    expect(await codeOf(mock, v3({ authorization }))).toBe('AuthFailure.InvalidAuthorization')
    expect(JSON.stringify(mock.entries)).not.toContain(signature)
  })

  it.each([
    ['Authorization is SKIP', 'SKIP'],
    ['Authorization must begin with TC3-HMAC-SHA256.', 'Bearer x'],
    ['Credential must be <SecretId>/<Date>/<Service>/tc3_request.', header.replace('/demo', '')],
    ['SignedHeaders must contain content-type and host.', header.replace(/SignedHeaders=[^,]*, /, '')],
    ['SignedHeaders must contain host.', header.replace(';host', '')],
    ['Signature must have 64 hexadecimal digits.', header.slice(0, -1)],
    ['The parts of Authorization are in another order', header.replace(', Signed', ', More=1, Signed')],
  ])('has the message: %s', async (message, authorization) => {
    expect((await errorOf(createDemo(), v3({ authorization })))?.Message).toContain(message)
  })

  it('content-type not listed in SignedHeaders', async () => {
    expect(await codeOf(createDemo(), v3({ signedHeaders: ['host'] }))).toBe(
      'AuthFailure.InvalidAuthorization',
    )
  })
})

describe('AuthFailure.SignatureExpire', () => {
  it.each([-301, 301])('a skew of %i seconds', async (skew) => {
    const timestamp = now + skew
    expect(await codeOf(createDemo(), v3({ timestamp }))).toBe('AuthFailure.SignatureExpire')
    expect(await codeOf(createDemo(), v1({ timestamp }))).toBe('AuthFailure.SignatureExpire')
  })
})

describe('AuthFailure.SecretIdNotFound', () => {
  it('an unknown SecretId', async () => {
    expect(await codeOf(createDemo(), v3({ secretId: 'AKIDOTHER' }))).toBe('AuthFailure.SecretIdNotFound')
    expect(await codeOf(createDemo(), v1({ secretId: 'AKIDOTHER' }))).toBe('AuthFailure.SecretIdNotFound')
  })

  it('a SecretId with white space around it, which the message mentions', async () => {
    const error = await errorOf(createDemo(), v1({ secretId: `${credentials.secretId}\n` }))
    expect(error?.Code).toBe('AuthFailure.SecretIdNotFound')
    expect(error?.Message).toContain('white space')
  })

  it('a SecretKey in place of the SecretId is not revealed', async () => {
    const mock = createDemo()
    const error = await errorOf(mock, v3({ secretId: credentials.secretKey }))
    expect(error?.Code).toBe('AuthFailure.SecretIdNotFound')
    expect(JSON.stringify([error, mock.entries])).not.toContain(credentials.secretKey)
  })
})

describe('AuthFailure.TokenFailure', () => {
  const mock = () => createDemo({ credentials: [{ ...credentials, token: 'the-token' }] })

  it.each([
    ['v3', v3],
    ['v1', v1],
  ])('%s', async (_, sign) => {
    expect(await codeOf(mock(), sign({ token: 'the-token' }))).toMatchObject(ok)
    expect(await codeOf(mock(), sign())).toBe('AuthFailure.TokenFailure')
    expect(await codeOf(mock(), sign({ token: 'the-taken' }))).toBe('AuthFailure.TokenFailure')
    expect(await codeOf(mock(), sign({ token: 'the-token-and-more' }))).toBe('AuthFailure.TokenFailure')
  })

  it('a permanent key pair needs no token', async () => {
    expect(await codeOf(createDemo(), v3({ token: 'any' }))).toMatchObject(ok)
  })
})

describe('AuthFailure.SignatureFailure', () => {
  it('another key', async () => {
    expect(await codeOf(createDemo(), v3({ secretKey: 'other' }))).toBe('AuthFailure.SignatureFailure')
    expect(await codeOf(createDemo(), v1({ secretKey: 'other' }))).toBe('AuthFailure.SignatureFailure')
  })

  it('anything changed after signing', async () => {
    const post = { ...v3({ input: { Text: 'a' } }), body: new TextEncoder().encode('{"Text":"b"}') }
    const get = { ...v3({ method: 'GET', query: 'Text=a' }), query: 'Text=b' }
    const form = v1({ method: 'POST', parameters: { Text: 'a' }, sent: { Text: 'b' } })
    for (const request of [post, get, form]) {
      expect(await codeOf(createDemo(), request)).toBe('AuthFailure.SignatureFailure')
    }
  })
})

describe('accounts', () => {
  it('a request belongs to the account of its key pair', async () => {
    const mock = createDemo({
      credentials: [
        { secretId: 'AKIDONE', secretKey: 'one', account: '1' },
        { secretId: 'AKIDTWO', secretKey: 'two', account: '2' },
      ],
    })
    expect(mock.credentials).toMatchObject({ secretId: 'AKIDONE', secretKey: 'one' })
    const { Context } = await ask(mock, v3({ secretId: 'AKIDTWO', secretKey: 'two' }))
    expect(Context).toMatchObject({ account: '2' })
    const swapped = v3({ secretId: 'AKIDONE', secretKey: 'two' })
    expect(await codeOf(mock, swapped)).toBe('AuthFailure.SignatureFailure')
  })

  it('the default credentials are obviously fake', async () => {
    const mock = createMock({ product: { ...emptyProduct }, handlers: {} })
    expect(mock.credentials.secretId).toMatch(/FAKE/)
    expect(mock.credentials.secretKey).toMatch(/fake/)
  })

  it('an empty list of credentials is an error', () => {
    expect(() => createDemo({ credentials: [] })).toThrow(TypeError)
  })
})

const emptyProduct: Product = {
  service: 'none',
  version: '2020-01-01',
  endpoint: 'none.tencentcloudapi.com',
  regions: [],
  actions: {},
  types: {},
  errors: {},
}
