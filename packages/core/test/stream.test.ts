import { getEventListeners } from 'node:events'
import { createClient } from '@tc3/core'
import { type ServerSentEvent, stream } from '@tc3/core/stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cvm } from './request-recorder.js'
import { failure, read, respondingWith } from './scripted-responses.js'
import { VirtualClock } from './virtual-clock.js'

/** A response that sends the chunks, and then ends, fails or stays open; `state` shows whether it was closed. */
function eventStream(chunks: Uint8Array[], end: 'end' | 'break' | 'open' = 'end') {
  const state = { closed: false }
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = chunks.shift()
      if (next) controller.enqueue(next)
      else if (end === 'end') controller.close()
      else if (end === 'break') controller.error(new TypeError('terminated'))
      else return new Promise(() => {})
      return undefined
    },
    cancel() {
      state.closed = true
    },
  })
  const headers = { 'content-type': 'text/event-stream; charset=utf-8' }
  return { response: new Response(body, { headers }), state }
}

function utf8(text: string) {
  return new TextEncoder().encode(text)
}

async function collect(response: Response): Promise<ServerSentEvent[]> {
  const events = []
  const client = createClient(cvm, respondingWith(response).options)
  for await (const event of stream(client, read, {})) events.push(event)
  return events
}

describe('a stream of events', () => {
  it('yields events with type, data and id', async () => {
    const text =
      ': a comment\nid: 7\nevent: delta\ndata: {"A":1}\n\ndata: two\ndata:  lines\nretry: 5\n\nevent: none\n\ndata\n\ndata: unfinished'
    expect(await collect(eventStream([utf8(text)]).response)).toEqual([
      { event: 'delta', data: '{"A":1}', id: '7' },
      { event: 'message', data: 'two\n lines', id: '7' },
      { event: 'message', data: '', id: '7' },
    ])
  })

  it('accepts data without a space after the colon, and a colon in data', async () => {
    expect(await collect(eventStream([utf8('event:a\ndata:b: c\nid:\n\n')]).response)).toEqual([
      { event: 'a', data: 'b: c', id: '' },
    ])
  })

  it('yields nothing if the response has no body', async () => {
    const headers = { 'content-type': 'text/event-stream' }
    expect(await collect(new Response(null, { headers }))).toEqual([])
  })

  it('accepts all line breaks and any chunks', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.array(fc.stringMatching(/^[a-z: 未名]{1,5}$/), { minLength: 1, maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1 }),
        async (lineBreak, texts, sizes) => {
          const bytes = utf8(texts.map((text) => `data: ${text}${lineBreak}${lineBreak}`).join(''))
          const chunks = []
          for (let start = 0, index = 0; start < bytes.length; index += 1) {
            const size = sizes[index % sizes.length] ?? 1
            chunks.push(bytes.slice(start, start + size))
            start += size
          }
          // A carriage return at the end of a chunk may be the first half of a line break.
          chunks.push(utf8(': end'))
          const events = await collect(eventStream(chunks).response)
          expect(events.map(({ data }) => data)).toEqual(texts)
        },
      ),
    ))

  it('throws the error of the service, after retries', async () => {
    const { options, requests } = respondingWith(503, 'ResourceInUse', 'InvalidParameter')
    const events = stream(createClient(cvm, options), read, {})
    await expect(events.next()).rejects.toMatchObject({ code: 'InvalidParameter', attempts: 3 })
    expect(requests).toHaveLength(3)
  })

  it('throws a ResponseError for a JSON response', async () => {
    const events = stream(createClient(cvm, respondingWith().options), read, {})
    await expect(events.next()).rejects.toMatchObject({
      name: 'ResponseError',
      message: expect.stringContaining('expected server-sent events'),
      requestId: expect.stringMatching(/./),
    })
    const jsonError = new Response(failure('InvalidParameter'), { headers: { 'content-type': 'text/plain' } })
    await expect(collect(jsonError)).rejects.toMatchObject({ code: 'InvalidParameter' })
  })

  it('yields the events before a lost connection, then throws a TransportError', async () => {
    const { response } = eventStream([utf8('data: 1\n\ndata: 2')], 'break')
    const events = stream(createClient(cvm, respondingWith(response).options), read, {})
    expect((await events.next()).value).toMatchObject({ data: '1' })
    await expect(events.next()).rejects.toMatchObject({ name: 'TransportError', statusCode: 200 })
  })

  it('closes the connection when the loop is left', async () => {
    const { response, state } = eventStream([utf8('data: 1\n\n')], 'open')
    for await (const event of stream(createClient(cvm, respondingWith(response).options), read, {})) {
      expect(event.data).toBe('1')
      break
    }
    expect(state.closed).toBe(true)
  })

  it('throws the reason when aborted, and closes the connection', async () => {
    const { response, state } = eventStream([utf8('data: 1\n\n')], 'open')
    const controller = new AbortController()
    const clock = new VirtualClock()
    const client = createClient(cvm, { ...respondingWith(response).options, clock })
    const events = stream(client, read, {}, { signal: controller.signal, timeout: 1000 })
    await events.next()
    // The timeout does not apply once the stream has begun.
    await clock.advance(5000)
    const next = events.next()
    controller.abort('enough')
    await expect(next).rejects.toBe('enough')
    expect(state.closed).toBe(true)
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })
})
