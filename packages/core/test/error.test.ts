import { inspect } from 'node:util'
import {
  ConfigurationError,
  createClient,
  isConfigurationError,
  isResponseError,
  isServiceError,
  isTransportError,
  ResponseError,
  ServiceError,
  type ServiceErrorGuard,
  standardRetry,
  TimeoutError,
  TransportError,
} from '@tc3/core'
import { CredentialsError } from '@tc3/core/credentials/error'
import { stream } from '@tc3/core/stream'
import { hmacSha1, hmacSha256 } from '@tc3/core/v1'
import { describe, expect, it, vi } from 'vitest'
import { credentials, cvm, describeInstances, describeRegions, recorder } from './request-recorder.js'

const failure = JSON.stringify({
  Response: {
    Error: { Code: 'ResourceNotFound.Instance', Message: 'The instance does not exist.' },
    RequestId: 'ed93f3cb-f35e-473f-b9f3-0d451b8b79c6',
  },
})

async function rejection(body: string, status?: number): Promise<unknown> {
  const { options } = recorder(body, status)
  return createClient(cvm, options)
    .send(describeInstances, {})
    .catch((error: unknown) => error)
}

const guards = { isServiceError, isResponseError, isTransportError, isConfigurationError }
function matchingGuards(error: unknown): string[] {
  return Object.entries(guards).flatMap(([name, guard]) => (guard(error) ? [name] : []))
}

describe('a ServiceError', () => {
  it('contains the error of the service and the call', async () => {
    const error = await rejection(failure)
    expect(error).toBeInstanceOf(Error)
    expect(matchingGuards(error)).toEqual(['isServiceError'])
    expect(error).toMatchObject({
      name: 'ServiceError',
      message:
        'DescribeInstances failed with ResourceNotFound.Instance: The instance does not exist. (RequestId ed93f3cb-f35e-473f-b9f3-0d451b8b79c6)',
      code: 'ResourceNotFound.Instance',
      requestId: 'ed93f3cb-f35e-473f-b9f3-0d451b8b79c6',
      action: 'DescribeInstances',
      region: 'ap-guangzhou',
      statusCode: 200,
    })
  })

  it('is thrown for any HTTP status', async () => {
    expect(await rejection(failure, 503)).toMatchObject({
      code: 'ResourceNotFound.Instance',
      statusCode: 503,
    })
  })

  it('has no region if the call had none', async () => {
    const { options } = recorder(failure)
    const call = createClient(cvm, { ...options, region: undefined }).send(describeRegions, {})
    await expect(call).rejects.toMatchObject({ name: 'ServiceError', region: undefined })
  })

  it('matches its code and the family of the code, but no other prefix', async () => {
    const error = await rejection(failure)
    expect(isServiceError(error, 'ResourceNotFound.Instance')).toBe(true)
    expect(isServiceError(error, 'ResourceNotFound')).toBe(true)
    expect(isServiceError(error, 'ResourceNotFound.Inst')).toBe(false)
    expect(isServiceError(error, 'Resource')).toBe(false)
    expect(isServiceError(error, 'ResourceNotFound.Instance.Id')).toBe(false)
    expect(isServiceError(error, '')).toBe(false)
  })

  it('has the part before the first dot as its family', () => {
    const error = new ServiceError('', {
      code: 'A.B.C',
      requestId: '',
      action: '',
      region: '',
      statusCode: 200,
    })
    expect(isServiceError(error, 'A')).toBe(true)
    expect(isServiceError(error, 'A.B.C')).toBe(true)
    expect(isServiceError(error, 'A.B')).toBe(false)
  })

  it('has a narrowed type of code', async () => {
    const error = await rejection(failure)
    if (!isServiceError(error, 'ResourceNotFound')) throw error
    error.code satisfies 'ResourceNotFound' | `ResourceNotFound.${string}`

    const isCvmError: ServiceErrorGuard<'ResourceNotFound.Instance' | 'LimitExceeded'> = isServiceError
    if (!isCvmError(error, 'ResourceNotFound')) throw error
    // @ts-expect-error The service has no such code.
    expect(isCvmError(error, 'ResourceNotFond')).toBe(false)
  })
})

describe('a ResponseError', () => {
  it.each([
    ['an empty body', '', 200, 'not JSON'],
    ['an HTML page', '<html>Bad Gateway</html>', 502, 'not JSON'],
    ['other JSON', '{"message":"hello"}', 200, 'not a response of the API'],
    ['JSON that is not an object', '[{"Response":{}}]', 200, 'not a response of the API'],
    ['null', 'null', 200, 'not a response of the API'],
    ['a Response that is not an object', '{"Response":"ok"}', 200, 'not a response of the API'],
    ['a Response that is an array', '{"Response":[]}', 200, 'not a response of the API'],
    ['an unsuccessful status', '{"Response":{"RequestId":"r"}}', 500, 'HTTP 500'],
    ['a redirect', '', 302, 'HTTP 302'],
  ])('is thrown for %s', async (_case, body, statusCode, message) => {
    const error = await rejection(body, statusCode)
    expect(matchingGuards(error)).toEqual(['isResponseError'])
    expect(error).toMatchObject({
      name: 'ResponseError',
      message: expect.stringContaining(message),
      action: 'DescribeInstances',
      statusCode,
      received: body,
    })
    expect(String(error)).toContain('cvm.tencentcloudapi.com')
  })

  it('contains the first 1024 characters of the body', async () => {
    expect(await rejection('x'.repeat(100_000))).toMatchObject({ received: 'x'.repeat(1024) })
  })
})

describe('a TransportError', () => {
  it('is thrown with the cause when fetch fails', async () => {
    const { options } = recorder()
    const cause = new TypeError('fetch failed')
    const client = createClient(cvm, { ...options, fetch: () => Promise.reject(cause) })
    const error: unknown = await client.send(describeInstances, {}).catch((reason: unknown) => reason)
    expect(matchingGuards(error)).toEqual(['isTransportError'])
    expect(error).toMatchObject({ name: 'TransportError', action: 'DescribeInstances' })
    expect(error).toHaveProperty('cause', cause)
    expect(String(error)).toContain('cvm.tencentcloudapi.com')
  })

  it('has a cause only if there is one', async () => {
    expect(await rejection('{"Response":1}')).not.toHaveProperty('cause')
    expect(new TransportError('x', { action: 'a', cause: undefined })).not.toHaveProperty('cause')
  })

  it('is thrown when the body is cut off', async () => {
    const { options } = recorder()
    const cause = new TypeError('terminated')
    const broken = new ReadableStream({ pull: (controller) => controller.error(cause) })
    const client = createClient(cvm, { ...options, fetch: async () => new Response(broken) })
    await expect(client.send(describeInstances, {})).rejects.toMatchObject({ name: 'TransportError', cause })
  })
})

describe('JSON.stringify of an error', () => {
  const secret = { cause: new Error('secret') }
  const region = undefined
  it.each([
    new ServiceError('m', { code: 'A.B', requestId: 'r', action: 'a', region, statusCode: 200, ...secret }),
    new ResponseError('m', { action: 'a', statusCode: 200, received: '', requestId: '', ...secret }),
    new TransportError('m', { action: 'a', statusCode: 200, ...secret }),
    new TimeoutError('m', { action: 'a', option: 'timeout', limit: 5, ...secret }),
    new ConfigurationError('m', { option: 'headers' }),
    new CredentialsError('m', { provider: 'env', absent: true, ...secret }),
  ])('contains its name, its message and its fields, but not its cause: %s', (error) => {
    const json = JSON.stringify(error)
    expect(JSON.parse(json)).toEqual({
      name: error.name,
      message: 'm',
      ...JSON.parse(JSON.stringify({ ...error })),
    })
    expect(json).not.toContain('secret')
    expect(Object.keys(error)).not.toContain('cause')
  })
})

describe('an aborted call', () => {
  it('throws the reason itself, and sends nothing if aborted before', async () => {
    const { options, requests } = recorder()
    const reason = { reason: 'no longer needed' }
    const call = createClient(cvm, options).send(describeInstances, {}, { signal: AbortSignal.abort(reason) })
    await expect(call).rejects.toBe(reason)
    expect(requests).toEqual([])
  })

  it('throws the reason itself if aborted later, whatever fetch then throws', async () => {
    const { options } = recorder()
    const controller = new AbortController()
    const client = createClient(cvm, {
      ...options,
      fetch: async (_url, init) => {
        controller.abort('cancelled')
        expect(init?.signal?.aborted).toBe(true)
        throw new Error('socket closed')
      },
    })
    const call = client.send(describeInstances, {}, { signal: controller.signal })
    await expect(call).rejects.toBe('cancelled')
  })
})

describe('the guards', () => {
  it('recognize the errors of another copy of the package', async () => {
    vi.resetModules()
    const copy = await import('@tc3/core')
    expect(copy.ServiceError).not.toBe(ServiceError)
    const fields = { code: 'A.B', requestId: '', action: '', region: undefined, statusCode: 200 }
    const error = new copy.ServiceError('', fields)
    expect(error).not.toBeInstanceOf(ServiceError)
    expect(isServiceError(error, 'A')).toBe(true)
    expect(copy.isTransportError(new TransportError('', { action: '', cause: null }))).toBe(true)
  })

  it.each([undefined, null, 'ServiceError', 0, {}, new Error('x'), { name: 'ServiceError', code: 'A.B' }])(
    'do not match %o',
    (value) => {
      expect(matchingGuards(value)).toEqual([])
    },
  )
})

describe('a secret that the service repeats', () => {
  const token = 'Planted/Token+='
  const body = (error: object, more = {}) => JSON.stringify({ Response: { Error: error, ...more } })
  const places: Record<string, (secret: string) => Response> = {
    'the code': (secret) => new Response(body({ Code: `A.${secret}`, Message: 'm' })),
    'the message': (secret) => new Response(body({ Code: 'A', Message: secret })),
    'the RequestId of an error': (secret) => new Response(body({ Code: 'A' }, { RequestId: secret })),
    'the RequestId of a success': (secret) =>
      new Response(JSON.stringify({ Response: { RequestId: secret } })),
    'the RequestId of a truncated body': (secret) => new Response(`{"RequestId":"${secret}","A":`),
    'a body that is not JSON': (secret) => new Response(secret, { status: 502 }),
    'JSON with escaped slashes': (secret) => new Response(JSON.stringify([secret]).replaceAll('/', '\\/')),
    'JSON of another form': (secret) => new Response(JSON.stringify({ secret })),
    'a body that is cut off': (secret) =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode(secret)),
          pull: (controller) => controller.error(new Error(`broken: ${secret}`)),
        }),
      ),
    'a body that is too large': (secret) => new Response(secret + ' '.repeat(9999)),
    'an event stream that is JSON': (secret) =>
      new Response(JSON.stringify({ Response: { RequestId: secret } }), {
        headers: { 'content-type': 'application/json' },
      }),
    'an event that is too large': (secret) =>
      new Response(secret + ' '.repeat(9999), { headers: { 'content-type': 'text/event-stream' } }),
    'the headers': (secret) =>
      new Response('x', { status: 503, headers: { 'retry-after': secret, date: secret, 'x-a': secret } }),
  }

  it.each(Object.entries(places))('in %s is redacted in errors and events', async (_place, respond) => {
    const { options } = recorder()
    const seen: unknown[] = []
    const record = (event: unknown) => seen.push(event)
    const secrets: string[] = [token]
    const client = createClient(cvm, {
      ...options,
      credentials: { ...credentials, token },
      retry: standardRetry({ baseDelay: 1 }),
      maxResponseBytes: 9000,
      hooks: { call: record, request: record, response: record, retry: record, error: record },
      fetch: async (url, init) => {
        const authorization = new Request(url, init).headers.get('authorization') ?? ''
        const signature = authorization.split('Signature=')[1] ?? ''
        secrets.push(authorization, signature)
        return respond([token, authorization, signature][seen.length % 3] ?? '')
      },
    })
    for (let repetition = 0; repetition < 3; repetition += 1) {
      for (const call of [client.send(describeInstances, {}), stream(client, describeInstances, {}).next()]) {
        await call.catch(record)
        record(undefined)
      }
    }
    // The cause of a TransportError is the original error.
    const withoutCause = (value: unknown) =>
      JSON.stringify(value) + (value instanceof Error ? `${value} ${value.stack}` : '')
    const shown = seen.flatMap((value) => [withoutCause(value), withoutCause(Object(value).error)]).join('\n')
    for (const secret of secrets) {
      for (const form of [secret, encodeURIComponent(secret), secret.replaceAll('/', '\\/')]) {
        expect(shown).not.toContain(form)
        expect(shown).not.toContain(JSON.stringify(form).slice(1, -1))
      }
    }
  })
})

describe('secrets', () => {
  const temporary = { ...credentials, token: 'TOKEN+OF/THE=SESSION' }

  it.each([
    { method: 'POST', signatureMethod: undefined },
    { method: 'POST', signatureMethod: hmacSha256 },
    { method: 'GET', signatureMethod: hmacSha1 },
  ] as const)('are not contained in any error: %o', async ({ method, signatureMethod }) => {
    const sent: string[] = []
    // Endpoints that respond with everything that they received.
    const echoes: ((text: string) => string)[] = [
      (text) => text,
      (text) => decodeURIComponent(text),
      (text) => JSON.stringify({ text }),
      (text) => JSON.stringify({ Response: { Error: { Code: 'A', Message: 'wrong' }, text } }),
    ]
    for (const echo of echoes) {
      const { options } = recorder()
      const client = createClient(cvm, {
        ...options,
        credentials: temporary,
        signatureMethod,
        method,
        fetch: async (url, init) => {
          const request = new Request(url, init)
          const text = [request.url, ...request.headers.values(), await request.text()].join('\n')
          sent.push(text)
          return new Response(echo(text))
        },
      })
      const error: unknown = await client.send(describeInstances, {}).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(Error)
      for (const text of [
        inspect(error, { depth: 9, showHidden: true }),
        JSON.stringify(error),
        String(error),
      ]) {
        expect(text).not.toContain(temporary.secretKey)
        expect(text).not.toContain(temporary.token)
        expect(text).not.toContain(encodeURIComponent(temporary.token))
        expect(text).not.toMatch(/Signature=(?!\[secret\])/)
      }
    }
    expect(sent.join()).toContain(signatureMethod ? 'Token=TOKEN%2B' : temporary.token)
  })

  it('are not contained in the representation of a client', () => {
    const { options } = recorder()
    expect(inspect(createClient(cvm, options), { depth: 9, showHidden: true })).not.toContain(
      'SecretKeyExample',
    )
  })
})
