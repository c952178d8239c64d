import { readFile } from 'node:fs/promises'
import { inspect } from 'node:util'
import { context, type Span, SpanKind, SpanStatusCode } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base'
import { ScfClient } from '@tc3/client-scf'
import type { ClientOptions } from '@tc3/core'
import { fromEnv } from '@tc3/core/credentials/env'
import { createPacer } from '@tc3/core/pacing'
import { createScf } from '@tc3/mock-scf'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tracingHooks } from '../examples/opentelemetry/tracing.js'
import { checkedEmulator } from '../packages/mock-scf/test/checked-emulator.js'

const exporter = new InMemorySpanExporter()
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
const tracer = provider.getTracer('test')

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
})
beforeEach(() => exporter.reset())
afterAll(() => {
  context.disable()
})

const plantedKey = { secretId: 'AKIDPLANTED', secretKey: 'PlantedSecretKey', token: 'PlantedToken' }
const { fetch } = checkedEmulator(createScf({ credentials: [plantedKey] }))

function client(options: Partial<ClientOptions> = {}): ScfClient {
  return new ScfClient({
    region: 'ap-guangzhou',
    credentials: plantedKey,
    fetch,
    hooks: tracingHooks(tracer),
    clock: { now: Date.now, sleep: async () => {} },
    ...options,
  })
}

/** The only span that has ended. */
function onlySpan(): ReadableSpan {
  const [span, ...more] = exporter.getFinishedSpans()
  if (span === undefined || more.length > 0) throw new Error(`expected one span, not ${more.length + 1}`)
  return span
}

function inSpan<T>(name: string, work: (span: Span) => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(name, (span) => work(span).finally(() => span.end()))
}

const id = expect.stringMatching(/^[0-9a-f-]{36}$/)

describe('the OpenTelemetry example', () => {
  it('is identical to the one in the README', async () => {
    const [example, readme] = await Promise.all(
      ['examples/opentelemetry/tracing.ts', 'packages/core/README.md'].map((path) =>
        readFile(new URL(`../${path}`, import.meta.url), 'utf8'),
      ),
    )
    expect(readme).toContain(`\`\`\`ts\n${example}\`\`\`\n`)
  })

  it('creates a span for a successful call', async () => {
    const { RequestId } = await client().listNamespaces()
    const span = onlySpan()
    expect(span).toMatchObject({ name: 'scf/ListNamespaces', kind: SpanKind.CLIENT, ended: true, events: [] })
    expect(span.status).toEqual({ code: SpanStatusCode.UNSET })
    expect(span.attributes).toEqual({
      'rpc.system.name': 'tencentcloud',
      'rpc.method': 'scf/ListNamespaces',
      'cloud.region': 'ap-guangzhou',
      'server.address': 'scf.tencentcloudapi.com',
      'server.port': 443,
      'http.response.status_code': 200,
      'tencentcloud.request_id': RequestId,
    })
    expect(span.parentSpanContext).toBeUndefined()
  })

  it('records the endpoint', async () => {
    await client({ endpoint: 'http://127.0.0.1:9580' }).listNamespaces()
    expect(onlySpan().attributes).toMatchObject({ 'server.address': '127.0.0.1', 'server.port': 9580 })
    exporter.reset()
    await client({ endpoint: 'http://scf.localhost' }).listNamespaces()
    expect(onlySpan().attributes).toMatchObject({ 'server.address': 'scf.localhost', 'server.port': 80 })
  })

  it('records the code and the RequestId of a service error', async () => {
    await expect(client().deleteNamespace({ Namespace: 'not-there' })).rejects.toThrow()
    const { status, attributes } = onlySpan()
    expect(status).toEqual({ code: SpanStatusCode.ERROR, message: 'ResourceNotFound.Namespace' })
    expect(attributes).toMatchObject({
      'error.type': 'ResourceNotFound.Namespace',
      'http.response.status_code': 200,
      'tencentcloud.request_id': id,
    })
  })

  it('creates one span for all attempts', async () => {
    let attempts = 0
    const flaky: typeof fetch = (url, init) => {
      attempts += 1
      return attempts === 1 ? Promise.reject(new TypeError('fetch failed')) : fetch(url, init)
    }
    await client({ fetch: flaky, random: () => 0.5 }).listNamespaces()
    const { status, attributes, events } = onlySpan()
    expect(attempts).toBe(2)
    expect(status.code).toBe(SpanStatusCode.UNSET)
    expect(attributes).toMatchObject({ 'http.request.resend_count': 1, 'http.response.status_code': 200 })
    expect(attributes).not.toHaveProperty('error.type')
    expect(events.map(({ name, attributes }) => [name, attributes])).toEqual([
      ['retry', { 'error.type': 'TransportError', 'tencentcloud.retry.delay': 50 }],
    ])
  })

  it.each([
    [
      'a response that is not from the API',
      async () => new Response('<html>', { status: 502 }),
      'ResponseError',
      502,
    ],
    ['no response', () => Promise.reject(new TypeError('fetch failed')), 'TransportError', undefined],
  ] as const)('ends the span with an error: %s', async (_, fetch, type, statusCode) => {
    await expect(client({ fetch, retry: false }).listNamespaces()).rejects.toThrow()
    const { status, attributes } = onlySpan()
    expect(status).toEqual({ code: SpanStatusCode.ERROR, message: type })
    expect(attributes['error.type']).toBe(type)
    expect(attributes['http.response.status_code']).toBe(statusCode)
    expect(attributes).not.toHaveProperty('tencentcloud.request_id')
  })

  it('ends the span if the call is aborted, during or before it', async () => {
    const stalled = () => new Promise<Response>(() => {})
    const controller = new AbortController()
    const call = client({ fetch: stalled }).listNamespaces({}, { signal: controller.signal })
    expect(exporter.getFinishedSpans()).toEqual([])
    controller.abort()
    await expect(call).rejects.toThrow()
    await expect(client().listNamespaces({}, { signal: AbortSignal.abort('unneeded') })).rejects.toBe(
      'unneeded',
    )
    expect(exporter.getFinishedSpans().map(({ status }) => status.message)).toEqual(['AbortError', '_OTHER'])
  })

  it('ends the span if a call fails before it is sent', async () => {
    const call = client({ credentials: fromEnv({ environment: {} }) }).listNamespaces()
    await expect(call).rejects.toThrow()
    expect(onlySpan().attributes).toEqual({
      'rpc.system.name': 'tencentcloud',
      'rpc.method': 'scf/ListNamespaces',
      'cloud.region': 'ap-guangzhou',
      'error.type': 'CredentialsError',
    })
  })

  it('records calls that are aborted while they wait for the pacer', async () => {
    const scf = client({
      pacer: createPacer({ clock: { now: () => 0, sleep: () => new Promise(() => {}) } }),
    })
    const controllers = Array.from({ length: 100 }, () => new AbortController())
    const calls = controllers.map(({ signal }) => scf.listNamespaces({}, { signal }))
    const settled = Promise.allSettled(calls)
    await calls[0]
    for (const controller of controllers) controller.abort()
    await settled
    const spans = exporter.getFinishedSpans()
    expect(spans).toHaveLength(100)
    const unsent = spans.filter(({ attributes }) => !('server.address' in attributes))
    expect(unsent.length).toBeGreaterThan(50)
    expect(new Set(unsent.map(({ attributes }) => attributes['error.type']))).toEqual(new Set(['AbortError']))
  })

  it('separates concurrent calls, each below its own parent', async () => {
    // Responds in reverse order once all calls have been made.
    const waiting: (() => void)[] = []
    const reversed: typeof fetch = async (url, init) => {
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
        if (waiting.length === 4) for (const respond of waiting.reverse()) respond()
      })
      return fetch(url, init)
    }
    const scf = client({ fetch: reversed })
    const both = (Namespace: string) =>
      inSpan(Namespace, () =>
        Promise.allSettled([scf.listNamespaces(), scf.deleteNamespace({ Namespace: `no-${Namespace}` })]),
      )
    await Promise.all([both('one'), both('two')])

    const spans = exporter.getFinishedSpans()
    function childrenOf(name: string) {
      const parent = spans.find((span) => span.name === name)?.spanContext()
      return spans.filter(({ parentSpanContext }) => parentSpanContext?.spanId === parent?.spanId)
    }
    expect(spans).toHaveLength(6)
    expect(new Set(spans.map((span) => span.spanContext().spanId)).size).toBe(6)
    const ids = spans.map(({ attributes }) => attributes['tencentcloud.request_id']).filter(Boolean)
    expect(new Set(ids).size).toBe(4)
    for (const name of ['one', 'two']) {
      expect(
        childrenOf(name)
          .map((span) => [span.name, span.status.message])
          .sort(),
      ).toEqual([
        ['scf/DeleteNamespace', 'ResourceNotFound.Namespace'],
        ['scf/ListNamespaces', undefined],
      ])
    }
  })

  it('records no secret and no parameter, for any response', async () => {
    const secrets: string[] = [plantedKey.secretKey, plantedKey.token, 'PlantedParameter']
    const echo =
      (respond: (sent: string) => string, status: number): typeof fetch =>
      async (url, init) => {
        const request = new Request(url, init)
        const sent = [request.url, ...request.headers.values(), await request.text()].join(' ')
        secrets.push(/Signature=(\w+)/.exec(sent)?.[1] ?? '')
        return new Response(respond(sent), { status })
      }
    const services = [
      echo((sent) => sent, 200),
      echo((sent) => sent, 500),
      echo((sent) => JSON.stringify({ Response: { Error: { Code: 'InternalError', Message: sent } } }), 200),
      () => Promise.reject(new TypeError(`${plantedKey.token} PlantedParameter`)),
    ]
    for (const fetch of services) {
      const call = client({ fetch }).createNamespace({ Namespace: 'PlantedParameter' })
      await expect(call).rejects.toThrow()
    }
    expect(secrets).toHaveLength(6)
    const spans = exporter.getFinishedSpans()
    expect(spans).toHaveLength(4)
    const shown = inspect(spans, { depth: 12, showHidden: true })
    expect(shown).toContain('InternalError')
    for (const secret of secrets) {
      expect(secret).not.toBe('')
      expect(shown).not.toContain(secret)
    }
  })
})
