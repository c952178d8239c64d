import { inspect } from 'node:util'
import { type ClientOptions, createClient, type Hooks } from '@tc3/core'
import { createFailover } from '@tc3/core/failover'
import { multipart } from '@tc3/core/multipart'
import { createPacer } from '@tc3/core/pacing'
import { stream } from '@tc3/core/stream'
import { hmacSha1, hmacSha256 } from '@tc3/core/v1'
import { describe, expect, it } from 'vitest'
import { read } from './answers.js'
import { cvm } from './recorder.js'
import { HastyClock } from './virtual-clock.js'

const planted = { secretId: 'AKIDPLANTED', secretKey: 'PlantedSecretKey/+=', token: 'PlantedToken/+=' }

/** All the ways in which a value gets into a log. */
function views(value: unknown): string[] {
  return [
    inspect(value, { depth: 12, showHidden: true, getters: true }),
    JSON.stringify(value) ?? '',
    String(value),
    value instanceof Error ? `${value.stack} ${views(value.cause).join()}` : '',
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
  it('no error, hook or view of any object shows a secret, whatever the service answers', async () => {
    const seen: unknown[] = []
    const note = (event: unknown) => seen.push(event)
    const hooks: Hooks = { call: note, request: note, response: note, retry: note, error: note }
    const secrets: string[] = [planted.secretKey, planted.token]
    const clock = new HastyClock()
    const never = () => new Promise<Response>(() => {})
    // Services that answer with all that they received, in any form, or with nothing.
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
      const post = form.method === 'POST' && !('signatureMethod' in form)
      const calls = [client.send(read, {}), stream(client, read, {}).next()]
      if (post) calls.push(client.send(read, {}, { encode: multipart }))
      for (const result of await Promise.allSettled(calls)) {
        if (result.status === 'rejected') seen.push(result.reason)
      }
    }
    expect(secrets.filter((secret) => secret.length > 20).length).toBeGreaterThan(8)
    const shown = views(seen).concat(seen.flatMap(views)).join('\n')
    for (const secret of new Set([...secrets, ...secrets.map(encodeURIComponent)])) {
      expect(secret).not.toBe('')
      expect(shown.includes(secret), secret).toBe(false)
    }
    expect(shown).toContain('TransportError')
    expect(shown).toContain('TimeoutError')
    expect(shown).toContain('InternalError')
  })
})
