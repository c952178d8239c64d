import { createClient, isConfigurationError, type SignatureMethod } from '@tc3/core'
import { hmacSha1, hmacSha256 } from '@tc3/core/v1'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { anyText } from './arbitrary-text.js'
import { referenceAuthorization, referenceEncode, referenceSignatureV1 } from './reference.js'
import {
  credentials,
  cvm,
  type DescribeInstancesRequest,
  describeInstances,
  describeRegions,
  expectedOutput,
  recorder,
  timestamp,
} from './request-recorder.js'
import { get } from './vectors.js'

afterEach(() => vi.unstubAllGlobals())

const input: DescribeInstancesRequest = {
  Limit: 1,
  Filters: [{ Name: 'instance-name', Values: ['未命名', 'a&b=c d+e/*'] }],
}

function parametersOf(query: string): Record<string, string> {
  return Object.fromEntries(
    query.split('&').map((pair) => pair.split('=').map(decodeURIComponent) as [string, string]),
  )
}

describe('a call with TC3-HMAC-SHA256', () => {
  it('posts the input as JSON, with the common parameters in headers', async () => {
    const { options, request } = recorder()
    await createClient(cvm, options).send(describeInstances, input)

    expect(request().method).toBe('POST')
    expect(request().url).toBe('https://cvm.tencentcloudapi.com/')
    expect(Object.fromEntries(request().headers)).toEqual({
      authorization: expect.stringMatching(
        /^TC3-HMAC-SHA256 Credential=AKIDEXAMPLE\/2018-10-09\/cvm\/tc3_request, /,
      ),
      'content-type': 'application/json; charset=utf-8',
      'x-tc-action': 'DescribeInstances',
      'x-tc-region': 'ap-guangzhou',
      'x-tc-timestamp': String(timestamp),
      'x-tc-version': '2017-03-12',
    })
    expect(await request().json()).toEqual(input)
  })

  it('sends a GET with the input flattened into the query and without a body', async () => {
    const { options, request } = recorder()
    await createClient(cvm, { ...options, method: 'GET' }).send(describeInstances, input)

    expect(request().method).toBe('GET')
    expect(request().url).toBe(
      'https://cvm.tencentcloudapi.com/?Limit=1&Filters.0.Name=instance-name&Filters.0.Values.0=%E6%9C%AA%E5%91%BD%E5%90%8D&Filters.0.Values.1=a%26b%3Dc%20d%2Be%2F%2A',
    )
    expect(request().headers.get('content-type')).toBe('application/x-www-form-urlencoded')
    expect(await request().text()).toBe('')
  })

  it('sends the documented GET request with the documented signature', async () => {
    const { options, request } = recorder()
    const client = createClient(cvm, { ...options, credentials: get.credentials, method: 'GET' })
    await client.send(describeInstances, { Limit: 10, Offset: 0 })
    expect(request().url).toBe('https://cvm.tencentcloudapi.com/?Limit=10&Offset=0')
    expect(request().headers.get('authorization')).toBe(get.authorization)
  })

  it('sends a GET without input without a query', async () => {
    const { options, request } = recorder()
    await createClient(cvm, { ...options, method: 'GET' }).send(describeInstances, {})
    expect(request().url).toBe('https://cvm.tencentcloudapi.com/')
  })

  it('sends the token of a temporary key pair as a header', async () => {
    const { options, request } = recorder()
    const client = createClient(cvm, { ...options, credentials: { ...credentials, token: 'TOKEN' } })
    await client.send(describeInstances, {})
    expect(request().headers.get('x-tc-token')).toBe('TOKEN')
  })
})

describe.each([hmacSha1, hmacSha256])('a call with $name', (signatureMethod) => {
  const common = {
    Action: 'DescribeInstances',
    Nonce: '1073741824',
    Region: 'ap-guangzhou',
    SecretId: 'AKIDEXAMPLE',
    SignatureMethod: signatureMethod.name,
    Signature: expect.stringMatching(/^[A-Za-z0-9+/]+=*$/),
    Timestamp: String(timestamp),
    Version: '2017-03-12',
  }
  const flattened = {
    Limit: '1',
    'Filters.0.Name': 'instance-name',
    'Filters.0.Values.0': '未命名',
    'Filters.0.Values.1': 'a&b=c d+e/*',
  }

  it('sends a GET with all parameters in the query', async () => {
    const { options, request } = recorder()
    const client = createClient(cvm, { ...options, signatureMethod, method: 'GET', random: () => 0.5 })
    await client.send(describeInstances, input)
    const url = new URL(request().url)
    expect(url.origin + url.pathname).toBe('https://cvm.tencentcloudapi.com/')
    expect(parametersOf(url.search.slice(1))).toEqual({ ...common, ...flattened })
    expect(request().headers.has('authorization')).toBe(false)
  })

  it('posts all parameters as a form', async () => {
    const { options, request } = recorder()
    const client = createClient(cvm, { ...options, signatureMethod, random: () => 0.5 })
    await client.send(describeInstances, input)
    expect(request().method).toBe('POST')
    expect(request().url).toBe('https://cvm.tencentcloudapi.com/')
    expect(request().headers.get('content-type')).toBe('application/x-www-form-urlencoded')
    expect(parametersOf(await request().text())).toEqual({ ...common, ...flattened })
  })

  it('sends the token as a parameter, and no region if none is needed', async () => {
    const { options, request } = recorder()
    const client = createClient(cvm, {
      ...options,
      signatureMethod,
      region: undefined,
      credentials: { ...credentials, token: 'TOKEN' },
    })
    await client.send(describeRegions, {})
    const parameters = parametersOf(await request().text())
    expect(parameters.Token).toBe('TOKEN')
    expect(parameters).not.toHaveProperty('Region')
  })

  it('generates a positive nonce from every random number', async () => {
    for (const [random, nonce] of [
      [0, '1'],
      [1 - Number.EPSILON, '2147483647'],
    ] as const) {
      const { options, request } = recorder()
      await createClient(cvm, { ...options, signatureMethod, random: () => random }).send(
        describeInstances,
        {},
      )
      expect(parametersOf(await request().text()).Nonce).toBe(nonce)
    }
  })
})

describe('the signature matches the request as sent', () => {
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      anyText,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.constant(undefined),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,8}$/), tie('value'), { maxKeys: 3 }),
    ),
  })).value
  const anyInput = fc.dictionary(fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,8}$/), value, { maxKeys: 5 })
  const endpoints = fc.constantFrom(undefined, 'cvm.ap-beijing.tencentcloudapi.com', 'http://127.0.0.1:9580')

  // Verifies a request like a server, from its bytes and the secret key only.
  async function verify(request: Request, signatureMethod?: SignatureMethod): Promise<void> {
    const { host, search } = new URL(request.url)
    const query = search.slice(1)
    const body = new Uint8Array(await request.arrayBuffer())

    if (!signatureMethod) {
      const expected = referenceAuthorization({
        method: request.method,
        query,
        headers: [
          ['content-type', request.headers.get('content-type') ?? ''],
          ['host', host],
        ],
        payload: body,
        ...credentials,
        timestamp: Number(request.headers.get('x-tc-timestamp')),
        service: 'cvm',
      })
      expect(request.headers.get('authorization')).toBe(expected)
    } else {
      const sent = request.method === 'GET' ? query : new TextDecoder().decode(body)
      const { Signature, ...parameters } = parametersOf(sent)
      expect(Signature).toBe(
        referenceSignatureV1({
          method: request.method,
          host,
          parameters,
          secretKey: credentials.secretKey,
          signatureMethod: signatureMethod === hmacSha1 ? 'HmacSHA1' : 'HmacSHA256',
        }),
      )
    }
  }

  const forms = [undefined, hmacSha256, hmacSha1].flatMap((signatureMethod) =>
    (['POST', 'GET'] as const).map((method) => ({ signatureMethod, method })),
  )

  it.each(forms)('for any input: $signatureMethod.name over $method', ({ signatureMethod, method }) =>
    fc.assert(
      fc.asyncProperty(anyInput, endpoints, async (anything, endpoint) => {
        const { options, request } = recorder()
        const client = createClient(cvm, { ...options, signatureMethod, method, endpoint })
        await client.send(describeRegions, anything)
        await verify(request(), signatureMethod)
      }),
    ),
  )

  it('for text that UTF-8 cannot encode', async () => {
    for (const method of ['GET', 'POST'] as const) {
      const { options, request } = recorder()
      const client = createClient(cvm, { ...options, signatureMethod: hmacSha256, method })
      await client.send(describeInstances, { Name: 'a\ud800b' })
      await verify(request().clone(), hmacSha256)
      const sent = method === 'GET' ? request().url : await request().text()
      expect(sent).toContain(`Name=${referenceEncode('a\ufffdb')}&`)
    }
  })
})

describe('the input', () => {
  it('leaves out members that are undefined', async () => {
    const { options, request } = recorder()
    await createClient(cvm, options).send(describeInstances, { Limit: undefined, Offset: 0 })
    expect(await request().text()).toBe('{"Offset":0}')
  })

  it('is type-checked against the action', () => {
    const { options } = recorder()
    const client = createClient(cvm, options)
    // @ts-expect-error DescribeInstances has no such parameter.
    void client.send(describeInstances, { Limits: 1 })
    // @ts-expect-error Limit is a number.
    void client.send(describeInstances, { Limit: '1' })
  })
})

describe('the output', () => {
  it('is the content of Response, RequestId included', async () => {
    const { options } = recorder()
    const output = await createClient(cvm, options).send(describeInstances, {})
    expect(output).toEqual(expectedOutput)
    expect(output.TotalCount satisfies number).toBe(0)
  })
})

describe('the endpoint', () => {
  it.each([
    [undefined, 'https://cvm.tencentcloudapi.com/'],
    ['cvm.ap-guangzhou.tencentcloudapi.com', 'https://cvm.ap-guangzhou.tencentcloudapi.com/'],
    ['127.0.0.1:9580', 'https://127.0.0.1:9580/'],
    ['http://127.0.0.1:9580', 'http://127.0.0.1:9580/'],
    ['http://localhost:9580/', 'http://localhost:9580/'],
    ['http://[::1]:9580', 'http://[::1]:9580/'],
    ['https://CVM.tencentcloudapi.com:443', 'https://cvm.tencentcloudapi.com/'],
    [new URL('http://localhost:80'), 'http://localhost/'],
  ])('%s is %s', async (endpoint, url) => {
    const { options, request } = recorder()
    await createClient(cvm, { ...options, endpoint }).send(describeInstances, {})
    expect(request().url).toBe(url)
  })

  it.each([
    '',
    'not a host',
    'ftp://cvm.tencentcloudapi.com',
    'https://cvm.tencentcloudapi.com/path',
    'cvm.tencentcloudapi.com?a=b',
    'https://user:password@cvm.tencentcloudapi.com',
  ])('rejects %s without quoting it', (endpoint) => {
    const { options } = recorder()
    try {
      createClient(cvm, { ...options, endpoint })
      expect.unreachable()
    } catch (error) {
      expect(isConfigurationError(error) && error.option).toBe('endpoint')
      expect(String(error)).not.toContain('password')
      expect(String(error)).toContain('http://127.0.0.1:9580')
    }
  })
})

describe('the region', () => {
  it('of the call overrides that of the client', async () => {
    const { options, request } = recorder()
    await createClient(cvm, options).send(describeInstances, {}, { region: 'ap-beijing' })
    expect(request().headers.get('x-tc-region')).toBe('ap-beijing')
  })

  it('is optional if the action does not need it', async () => {
    const { options, request } = recorder()
    await createClient(cvm, { ...options, region: undefined }).send(describeRegions, {})
    expect(request().headers.has('x-tc-region')).toBe(false)
  })

  it.each([{}, { signatureMethod: hmacSha1 }])('counts as absent if it is empty: %o', async (form) => {
    const { options, request } = recorder()
    await createClient(cvm, { ...options, ...form, region: '' }).send(describeRegions, {})
    expect(request().headers.has('x-tc-region')).toBe(false)
    expect(await request().text()).not.toContain('Region=')
  })

  it('is required before anything is sent if the action needs one', async () => {
    const { options, requests } = recorder()
    const call = createClient(cvm, { ...options, region: undefined }).send(describeInstances, {})
    await expect(call).rejects.toMatchObject({
      name: 'ConfigurationError',
      option: 'region',
      message: expect.stringContaining('The region must be set for DescribeInstances'),
    })
    expect(requests).toEqual([])
  })
})

describe('the credentials', () => {
  it('may come from a function, which is called for each call', async () => {
    const { options, requests } = recorder()
    const provider = vi
      .fn<() => Promise<typeof credentials>>()
      .mockResolvedValueOnce({ secretId: 'AKIDFIRST', secretKey: 'a' })
      .mockResolvedValueOnce({ secretId: 'AKIDSECOND', secretKey: 'b' })
    const client = createClient(cvm, { ...options, credentials: provider })
    expect(provider).not.toHaveBeenCalled()
    await client.send(describeInstances, {})
    await client.send(describeInstances, {})
    expect(requests.map((request) => request.headers.get('authorization')?.split(/[=/]/)[1])).toEqual([
      'AKIDFIRST',
      'AKIDSECOND',
    ])
  })

  it('may come from a synchronous function', async () => {
    const { options, request } = recorder()
    await createClient(cvm, { ...options, credentials: () => credentials }).send(describeInstances, {})
    expect(request().headers.get('authorization')).toContain('Credential=AKIDEXAMPLE/')
  })

  it('pass on the error of their provider', async () => {
    const { options } = recorder()
    const failure = new Error('no role here')
    const client = createClient(cvm, { ...options, credentials: () => Promise.reject(failure) })
    await expect(client.send(describeInstances, {})).rejects.toBe(failure)
  })

  it.each([
    ['no secretId', { secretId: '', secretKey: 'SECRET' }],
    ['no secretKey', { secretId: 'AKID', secretKey: '' }],
    ['a line break', { secretId: 'AKID', secretKey: 'SECRET\n' }],
    ['a space', { secretId: ' AKID', secretKey: 'SECRET' }],
    ['a line break', { secretId: 'AKID', secretKey: 'SECRET', token: 'TOKEN\r\n' }],
  ])('with %s are rejected without being quoted or sent', async (_case, invalid) => {
    const { options, requests } = recorder()
    const call = createClient(cvm, { ...options, credentials: invalid }).send(describeInstances, {})
    const error: unknown = await call.catch((reason: unknown) => reason)
    expect(isConfigurationError(error) && error.option).toBe('credentials')
    expect(String(error)).not.toMatch(/AKID|SECRET|TOKEN/)
    expect(requests).toEqual([])
  })

  it.each<[string, unknown, string]>([
    ['undefined', undefined, 'secretId and secretKey'],
    ['null', null, 'secretId and secretKey'],
    ['text', 'SECRET', 'secretId and secretKey'],
    ['a Promise', Promise.resolve(credentials), 'secretId and secretKey'],
    ['misspelt', { SecretId: 'AKID', SecretKey: 'SECRET' }, 'secretId and secretKey'],
    ['half given', { secretId: 'AKID', secretKey: undefined }, 'secretKey'],
    ['with a token that is no text', { ...credentials, token: 1 }, 'token'],
  ])('that are %s are rejected, also from a provider', async (_case, invalid, missing) => {
    const { options, requests } = recorder()
    for (const given of [invalid, () => invalid, async () => invalid]) {
      // Without the option, the default applies. A function may return a Promise.
      if (given == null || (typeof given === 'function' && invalid instanceof Promise)) continue
      const client = createClient(cvm, { ...options, credentials: given as typeof credentials })
      const error: unknown = await client.send(describeInstances, {}).catch((reason: unknown) => reason)
      expect(isConfigurationError(error) && error.option).toBe('credentials')
      expect(String(error)).toContain(`must be a ${missing} of visible ASCII characters`)
      expect(String(error)).not.toMatch(/AKID|SECRET|TOKEN/)
    }
    expect(requests).toEqual([])
  })

  it('may contain an empty token, which counts as absent', async () => {
    for (const signatureMethod of [undefined, hmacSha1]) {
      const { options, request } = recorder()
      const temporary = { ...credentials, token: '' }
      await createClient(cvm, { ...options, signatureMethod, credentials: temporary }).send(
        describeInstances,
        {},
      )
      expect(request().headers.has('x-tc-token')).toBe(false)
      expect(await request().text()).not.toContain('Token')
    }
  })
})

describe('an input', () => {
  it.each([undefined, null, 'text', 1])('that is %s is rejected', async (input) => {
    const { options, requests } = recorder()
    for (const method of ['POST', 'GET'] as const) {
      const call = createClient(cvm, { ...options, method }).send(
        describeInstances,
        input as unknown as object,
      )
      await expect(call).rejects.toMatchObject({
        name: 'ConfigurationError',
        option: 'input',
        message: `The input must be an object for DescribeInstances, but is ${input}.`,
      })
    }
    expect(requests).toEqual([])
  })
})

describe('a client without options', () => {
  it('can be created', () => {
    expect(createClient(cvm)).toHaveProperty('send')
  })
})

describe('sending', () => {
  it('leaves Host to fetch', async () => {
    const { options } = recorder()
    const send = vi.fn(options.fetch)
    await createClient(cvm, { ...options, fetch: send }).send(describeInstances, {})
    const headers = new Headers(send.mock.calls[0]?.[1]?.headers)
    expect(headers.has('host')).toBe(false)
  })

  it('sets the timestamp of each request to the second of the clock', async () => {
    const { options, requests } = recorder()
    let now = 1_000_000_999
    const client = createClient(cvm, { ...options, clock: { now: () => now } })
    await client.send(describeInstances, {})
    now += 1
    await client.send(describeInstances, {})
    expect(requests.map((request) => request.headers.get('x-tc-timestamp'))).toEqual(['1000000', '1000001'])
  })
})
