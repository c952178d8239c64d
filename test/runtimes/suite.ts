import { isScfError, ScfClient } from '@tc3/client-scf'
import { createFunction, deleteFunction, invoke, listNamespaces, scf } from '@tc3/client-scf/actions'
import {
  type ClientOptions,
  createClient,
  isResponseError,
  isServiceError,
  isTimeoutError,
  isTransportError,
} from '@tc3/core'
import { createFailover } from '@tc3/core/failover'
import { parseJson, stringifyJson } from '@tc3/core/json'
import { createPacer } from '@tc3/core/pacing'
import {
  authorization,
  canonicalHeaders,
  canonicalRequest,
  credentialScope,
  encode,
  flatten,
  queryString,
  sha256Hex,
  signature,
  signatureV1,
  signedHeaders,
  signingKey,
  signTc3,
  signV1,
  stringToSign,
  stringToSignV1,
} from '@tc3/core/signing'
import { type ServerSentEvent, stream } from '@tc3/core/stream'
import { hmacSha1, hmacSha256 } from '@tc3/core/v1'
import { isWaiterError } from '@tc3/core/wait'
import * as vectors from '../../packages/core/test/vectors.js'

/** The addresses that the suite calls. */
export interface Servers {
  /** The emulator. It never responds to calls to `stalledRegion`, and to those to `streamingRegion` with `events`. */
  readonly emulator: string
  /** An address where every connection is reset. */
  readonly broken: string
  readonly credentials: { readonly secretId: string; readonly secretKey: string }
}

export const stalledRegion = 'ap-mumbai'
export const streamingRegion = 'ap-bangkok'
export const events = 'event: greeting\nid: 1\ndata: Zürich\ndata: 北京\n\n: a comment\n\ndata: \u{1F44D}\n\n'

/** A name, and a function that must not throw. Without a test framework, it runs in every JavaScript runtime. */
type Test = readonly [name: string, run: (servers: Servers) => unknown]

function equal(actual: unknown, expected: unknown): void {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value))
  if (is !== should) throw new Error(`the value is ${is}, but should be ${should}`)
}

async function reasonOf(rejected: Promise<unknown>): Promise<unknown> {
  const reason: unknown = await rejected.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (reason === undefined) throw new Error('the promise is fulfilled, but should be rejected')
  return reason
}

const { post } = vectors

const stages: readonly Test[] = [
  ['the payload hash', async () => equal(await sha256Hex(post.request.payload), post.payloadHash)],
  [
    'the canonical headers',
    () => {
      equal(
        canonicalHeaders(post.request.headers),
        'content-type:application/json; charset=utf-8\nhost:cvm.tencentcloudapi.com\n',
      )
      equal(signedHeaders(post.request.headers), 'content-type;host')
    },
  ],
  [
    'the canonical request',
    async () => {
      const { method, path, query, headers } = post.request
      const canonical = canonicalRequest({ method, path, query, headers, payloadHash: post.payloadHash })
      equal(canonical, post.canonicalRequest)
      equal(await sha256Hex(canonical), post.canonicalRequestHash)
    },
  ],
  [
    'the credential scope',
    () => equal(credentialScope(post.scope.timestamp, post.scope.service), post.credentialScope),
  ],
  [
    'the string to sign',
    () => {
      const { canonicalRequestHash, credentialScope: scope } = post
      equal(stringToSign({ timestamp: post.scope.timestamp, scope, canonicalRequestHash }), post.stringToSign)
    },
  ],
  [
    'the signature',
    async () => {
      const key = await signingKey(post.credentials.secretKey, '2019-02-25', 'cvm')
      equal(await signature(key, post.stringToSign), post.signature)
    },
  ],
  [
    'the authorization',
    () =>
      equal(
        authorization({
          secretId: post.credentials.secretId,
          scope: post.credentialScope,
          signedHeaders: signedHeaders(post.request.headers),
          signature: post.signature,
        }),
        post.authorization,
      ),
  ],
  [
    'all stages over POST',
    async () => {
      const signed = await signTc3(post.request, post.credentials, post.scope)
      equal(signed.canonicalRequest, post.canonicalRequest)
      equal(signed.stringToSign, post.stringToSign)
      equal(signed.signature, post.signature)
      equal(signed.authorization, post.authorization)
    },
  ],
  [
    'a body with escaped characters',
    async () => {
      const { request, credentials, scope } = vectors.escaped
      equal((await signTc3(request, credentials, scope)).signature, vectors.escaped.signature)
    },
  ],
  [
    'all stages over GET',
    async () => {
      const { request, credentials, scope, ...expected } = vectors.get
      const signed = await signTc3(request, credentials, scope)
      equal(signed.canonicalRequest, expected.canonicalRequest)
      equal(signed.authorization, expected.authorization)
    },
  ],
  [
    'Signature v1',
    async () => {
      const { request, credentials, ...expected } = vectors.v1
      equal(stringToSignV1(request), expected.stringToSign)
      const signed = await signV1(request, credentials, 'HmacSHA1')
      equal(signed.signature, expected.signature)
      equal(encode(signed.signature), expected.encodedSignature)
      // RFC 4231, test case 2.
      equal(
        await signatureV1('Jefe', 'HmacSHA256', 'what do ya want for nothing?'),
        'W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=',
      )
    },
  ],
  [
    'integers beyond 2^53',
    () => {
      const text = '{"A":[12345678901234567891,-9007199254740993,1.5],"B":"北京 1234567890123456789"}'
      const value = Object(parseJson(text))
      equal(value.A.map(String), ['12345678901234567891', '-9007199254740993', '1.5'])
      equal(
        value.A.map((one: unknown) => typeof one),
        ['bigint', 'bigint', 'number'],
      )
      equal(stringifyJson(value), text)
    },
  ],
  [
    'percent-encoding and flattening',
    () => {
      const input = { Filters: [{ Name: "a b+c&d='é\u{1F600}'", Values: [1, true] }], Empty: undefined }
      equal(
        queryString(flatten(input)),
        'Filters.0.Name=a%20b%2Bc%26d%3D%27%C3%A9%F0%9F%98%80%27&Filters.0.Values.0=1&Filters.0.Values.1=true',
      )
    },
  ],
]

function options({ emulator, credentials }: Servers): ClientOptions {
  return {
    region: 'ap-guangzhou',
    endpoint: emulator,
    credentials,
  }
}

const text = 'Zürich, 北京 & ~more+ (1*2)\n%41 "quoted" \u{1F44D}'

const calls: readonly Test[] = [undefined, hmacSha256, hmacSha1].flatMap((signatureMethod) =>
  (['POST', 'GET'] as const).map((method): Test => {
    const name = signatureMethod?.name ?? 'TC3-HMAC-SHA256'
    const Namespace = `made-with-${name}-${method}`
    return [
      `a call with ${name} over ${method}`,
      async (servers) => {
        const client = new ScfClient({ ...options(servers), signatureMethod, method })
        await client.createNamespace({ Namespace, Description: text })
        const SearchKey = [{ Key: 'Namespace' as const, Value: Namespace }]
        const { Namespaces, TotalCount } = await client.listNamespaces({ SearchKey, Limit: 5 })
        equal(TotalCount, 1)
        equal(Namespaces[0]?.Description, text)
        await client.deleteNamespace({ Namespace })
      },
    ]
  }),
)

/** Creates a fetch that always returns the same response. */
function fetchReturning(body: string, status: number): typeof fetch {
  return async () => new Response(body, { status })
}

const errors: readonly Test[] = [
  [
    'an action without the class',
    async (servers) => {
      const client = createClient(scf, options(servers))
      const Code = { CosBucketName: 'code', CosObjectName: '/hello.zip' }
      await client.send(createFunction, { FunctionName: 'hello', Code })
      const { Result } = await client.send(invoke, { FunctionName: 'hello', ClientContext: '"hello"' })
      await client.send(deleteFunction, { FunctionName: 'hello' })
      equal(Result.RetMsg, '"hello"')
    },
  ],
  [
    'an error of the service',
    async (servers) => {
      const error = await reasonOf(
        new ScfClient(options(servers)).deleteNamespace({ Namespace: 'not-there' }),
      )
      equal(isScfError(error, 'ResourceNotFound.Namespace'), true)
      equal(isScfError(error, 'ResourceNotFound'), true)
      equal(isScfError(error, 'FailedOperation'), false)
      if (!isServiceError(error)) throw error
      equal([error.action, error.statusCode, error.requestId.length], ['DeleteNamespace', 200, 36])
    },
  ],
  [
    'a wrong key',
    async (servers) => {
      const { secretId } = servers.credentials
      const client = new ScfClient({ ...options(servers), credentials: { secretId, secretKey: 'another' } })
      equal(isServiceError(await reasonOf(client.getAccount()), 'AuthFailure.SignatureFailure'), true)
    },
  ],
  [
    'a response that is not JSON',
    async (servers) => {
      const fetch = fetchReturning('<html>Not Found</html>', 404)
      const error = await reasonOf(createClient(scf, { ...options(servers), fetch }).send(listNamespaces, {}))
      if (!isResponseError(error)) throw error
      equal([error.statusCode, error.received], [404, '<html>Not Found</html>'])
    },
  ],
  [
    'no response',
    async (servers) => {
      const client = new ScfClient({ ...options(servers), endpoint: servers.broken })
      const error = await reasonOf(client.listNamespaces())
      if (!isTransportError(error)) throw error
      equal(error.cause instanceof Error, true)
    },
  ],
]

const aborts: readonly Test[] = [
  [
    'a call that is aborted before it begins',
    async (servers) => {
      const reason = new Error('not now')
      const fetch = fetchReturning('', 200)
      const client = createClient(scf, { ...options(servers), fetch })
      const call = client.send(listNamespaces, {}, { signal: AbortSignal.abort(reason) })
      equal((await reasonOf(call)) === reason, true)
    },
  ],
  [
    'a call that is aborted while it is pending',
    async (servers) => {
      const reason = new Error('enough')
      const controller = new AbortController()
      const client = createClient(scf, {
        ...options(servers),
        region: stalledRegion,
        fetch: (url, init) => {
          const response = fetch(url, init)
          controller.abort(reason)
          return response
        },
      })
      const call = client.send(invoke, { FunctionName: 'hello' }, { signal: controller.signal })
      equal((await reasonOf(call)) === reason, true)
    },
  ],
]

const greeting: ServerSentEvent = { event: 'greeting', data: 'Zürich\n北京', id: '1' }
const thumb: ServerSentEvent = { event: 'message', data: '\u{1F44D}', id: '1' }

const streams: readonly Test[] = [
  [
    'a stream',
    async (servers) => {
      const client = createClient(scf, { ...options(servers), region: streamingRegion })
      const received: ServerSentEvent[] = []
      for await (const event of stream(client, invoke, { FunctionName: 'hello' })) received.push(event)
      equal(received, [greeting, thumb])
    },
  ],
  [
    'a stream that arrives byte by byte and is cancelled',
    async (servers) => {
      let cancelled = false
      const bytes = new TextEncoder().encode(events.repeat(2)).values()
      const body = new ReadableStream({
        pull(controller) {
          const { value } = bytes.next()
          if (value === undefined) controller.close()
          else controller.enqueue(Uint8Array.of(value))
        },
        cancel() {
          cancelled = true
        },
      })
      const headers = { 'content-type': 'text/event-stream' }
      const client = createClient(scf, {
        ...options(servers),
        fetch: async () => new Response(body, { headers }),
      })
      const received: ServerSentEvent[] = []
      for await (const event of stream(client, invoke, { FunctionName: 'hello' })) {
        received.push(event)
        if (received.length === 2) break
      }
      equal(received, [greeting, thumb])
      equal(cancelled, true)
    },
  ],
]

/** A clock on which every sleep ends immediately. */
function instantClock() {
  let now = Date.now()
  return {
    now: () => now,
    async sleep(ms: number) {
      now += ms
    },
  }
}

const resilience: readonly Test[] = [
  [
    'an attempt that times out',
    async (servers) => {
      const client = new ScfClient({ ...options(servers), region: stalledRegion, timeout: 20, retry: false })
      const error = await reasonOf(client.listNamespaces())
      if (!isTimeoutError(error)) throw error
      equal([error.option, error.limit, error.attempts], ['timeout', 20, 1])
    },
  ],
  [
    'a retried attempt',
    async (servers) => {
      let sent = 0
      const flaky: typeof fetch = async (url, init) => {
        sent += 1
        return sent === 1 ? new Response('', { status: 503 }) : fetch(url, init)
      }
      const client = new ScfClient({ ...options(servers), fetch: flaky, clock: instantClock() })
      equal(typeof (await client.listNamespaces()).TotalCount, 'number')
      equal(sent, 2)
    },
  ],
  [
    'pacing',
    async (servers) => {
      const clock = instantClock()
      const began = clock.now()
      const client = new ScfClient({ ...options(servers), pacer: createPacer({ share: 0.5, clock }) })
      await Promise.all(Array.from({ length: 11 }, () => client.listNamespaces()))
      // Half of 20 per second is one every 100 ms.
      equal(clock.now() - began, 1000)
    },
  ],
  [
    'failover',
    async (servers) => {
      const failover = createFailover({ backup: servers.emulator, faults: 2 })
      const client = new ScfClient({ ...options(servers), endpoint: servers.broken, failover, retry: false })
      for (const _ of [1, 2]) equal(isTransportError(await reasonOf(client.listNamespaces())), true)
      equal(typeof (await client.listNamespaces()).TotalCount, 'number')
    },
  ],
]

/** Options whose fetch returns the given contents of `Response` in order. */
function fetchReturningInOrder(servers: Servers, ...responses: object[]): ClientOptions {
  return {
    ...options(servers),
    fetch: async () => Response.json({ Response: { ...responses.shift(), RequestId: 'r' } }),
  }
}

const conveniences: readonly Test[] = [
  [
    'a paginated list',
    async (servers) => {
      const client = new ScfClient(options(servers))
      const created = ['page-1', 'page-2', 'page-3']
      for (const Namespace of created) await client.createNamespace({ Namespace })
      const list = client.paginate.listNamespaces({ Limit: 3 })
      const names: string[] = []
      for await (const { Name } of list) names.push(Name)
      const sizes: number[] = []
      for await (const { Namespaces } of list.pages()) sizes.push(Namespaces.length)
      for (const Namespace of created) await client.deleteNamespace({ Namespace })
      equal(names.sort(), ['default', ...created])
      equal(sizes, [3, 1])
    },
  ],
  [
    'a waiter',
    async (servers) => {
      const client = new ScfClient(
        fetchReturningInOrder(servers, { Status: 'Creating' }, { Status: 'Active' }),
      )
      const progress: unknown[] = []
      const { Status } = await client.waitUntil.functionActive(
        { FunctionName: 'hello' },
        { delay: 1, onProgress: ({ status, polls }) => progress.push([status, polls]) },
      )
      equal(Status, 'Active')
      equal(progress, [
        ['Creating', 1],
        ['Active', 2],
      ])
    },
  ],
  [
    'a waiter that fails, and one that times out',
    async (servers) => {
      const failed = new ScfClient(
        fetchReturningInOrder(servers, { Status: 'CreateFailed', StatusDesc: 'no code' }),
      )
      const error = await reasonOf(failed.waitUntil.functionActive({ FunctionName: 'hello' }))
      if (!isWaiterError(error)) throw error
      equal([error.problem, error.status, error.reasons], ['failed', 'CreateFailed', ['no code']])

      const stalled = new ScfClient({ ...options(servers), region: stalledRegion })
      const late = await reasonOf(
        stalled.waitUntil.functionActive({ FunctionName: 'hello' }, { timeout: 20 }),
      )
      if (!isWaiterError(late)) throw late
      equal([late.problem, late.polls], ['timeout', 0])
    },
  ],
]

const tests = [...stages, ...calls, ...errors, ...aborts, ...streams, ...resilience, ...conveniences]

/** The number of tests in the suite. */
export const count = tests.length

/** Runs the suite and returns the failures, followed by `N passed, N failed`. */
export async function run(servers: Servers): Promise<string> {
  const failures: string[] = []
  for (const [name, test] of tests) {
    try {
      await test(servers)
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : error}`)
    }
  }
  const summary = `${tests.length - failures.length} passed, ${failures.length} failed`
  return [...failures, summary].join('\n')
}
