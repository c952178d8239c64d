import { inspect } from 'node:util'
import { type ClientOptions, createClient, type Hooks } from '@tc3/core'
import { createFailover } from '@tc3/core/failover'
import { multipart } from '@tc3/core/multipart'
import { createPacer } from '@tc3/core/pacing'
import { stream } from '@tc3/core/stream'
import { hmacSha1, hmacSha256 } from '@tc3/core/v1'
import { describe, expect, it } from 'vitest'
import { cvm } from './request-recorder.js'
import { read } from './scripted-responses.js'
import { ImmediateClock } from './virtual-clock.js'

const planted = { secretId: 'AKIDPLANTED', secretKey: 'PlantedSecretKey/+=', token: 'PlantedToken/+=' }

/** All representations of a value that can end up in a log. */
function representations(value: unknown): string[] {
  return [
    inspect(value, { depth: 12, showHidden: true, getters: true }),
    JSON.stringify(value) ?? '',
    String(value),
    value instanceof Error ? `${value.stack} ${representations(value.cause).join()}` : '',
  ]
}

const forms = [
  { method: 'POST' },
  { method: 'GET' },
  { method: 'POST', unsignedPayload: true },
  { method: 'POST', signatureMethod: hmacSha256 },
  { method: 'GET', signatureMethod: hmacSha1 },
] as const satisfies Partial<ClientOptions>[]

describe.each(forms)('with %o', (form) => {
  it('no error, event or representation contains a secret, whatever the service responds', async () => {
    const seen: unknown[] = []
    const record = (event: unknown) => seen.push(event)
    const hooks: Hooks = { call: record, request: record, response: record, retry: record, error: record }
    const secrets: string[] = [planted.secretKey, planted.token]
    const clock = new ImmediateClock()
    const never = () => new Promise<Response>(() => {})
    // Services that respond with everything that they received, in various forms, or not at all.
    const services: ((sent: string) => Response | Promise<Response>)[] = [
      (sent) => new Response(sent),
      (sent) => new Response(decodeURIComponent(sent), { status: 502 }),
      (sent) => new Response(JSON.stringify({ sent })),
      (sent) => new Response(JSON.stringify({ Response: { sent, Error: { Code: 'InternalError' } } })),
      (sent) => new Response(`{"Response":${sent}`, { headers: { 'content-type': 'text/event-stream' } }),
      (sent) =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new TextEncoder().encode(sent))
            },
            pull(controller) {
              controller.error(new Error('broken'))
            },
          }),
        ),
      () => Promise.reject(new TypeError('fetch failed', { cause: new Error('ECONNRESET') })),
      never,
    ]
    for (const service of services) {
      const options: ClientOptions = {
        ...form,
        credentials: planted,
        region: 'ap-guangzhou',
        clock,
        hooks,
        pacer: createPacer({ clock }),
        failover: createFailover({ backup: 'cvm.ap-guangzhou.tencentcloudapi.com', clock }),
        ...(service === never ? { timeout: 5 } : {}),
        fetch: async (url, init) => {
          const request = new Request(url, init)
          const sent = [request.url, ...request.headers.values(), await request.text()].join('\n')
          const signature = /Signature=([^&\s]+)/.exec(sent)?.[1] ?? ''
          secrets.push(signature, decodeURIComponent(signature))
          return service(sent)
        },
      }
      const client = createClient(cvm, options)
      seen.push(client, options.pacer, options.failover)
      const isJsonPost = form.method === 'POST' && !('signatureMethod' in form)
      const calls = [client.send(read, {}), stream(client, read, {}).next()]
      if (isJsonPost) calls.push(client.send(read, {}, { encode: multipart }))
      for (const result of await Promise.allSettled(calls)) {
        if (result.status === 'rejected') seen.push(result.reason)
      }
    }
    expect(secrets.filter((secret) => secret.length > 20).length).toBeGreaterThan(8)
    const text = representations(seen).concat(seen.flatMap(representations)).join('\n')
    for (const secret of new Set([...secrets, ...secrets.map(encodeURIComponent)])) {
      expect(secret).not.toBe('')
      expect(text.includes(secret), secret).toBe(false)
    }
    expect(text).toContain('TransportError')
    expect(text).toContain('TimeoutError')
    expect(text).toContain('InternalError')
  })
})
