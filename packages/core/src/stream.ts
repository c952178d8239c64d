import { onAbort } from '#runtime'
import type { CallOptions, Client } from './client.js'
import { type Exchange, type Reader, transportError } from './response/exchange.js'
import { readResponse, requestIdOf, responseError } from './response/parse.js'
import type { Action } from './service.js'
import { streamReader } from './stream-reader.js'
import type { HttpBodyReader, HttpResponse } from './transport/transport.js'

/** A server-sent event. */
export interface ServerSentEvent {
  /** The type; `message` if the event has none. */
  readonly event: string
  /** The data; its lines are joined with line feeds. */
  readonly data: string
  /** The latest id of this or a previous event; empty if there was none. */
  readonly id: string
}

/** A stream of events whose response has begun. */
interface OpenStream {
  readonly response: HttpResponse
  readonly exchange: Exchange
  readonly reader: HttpBodyReader
}

const openStream: Reader<OpenStream> = async (response, exchange) => {
  const type = response.headers.get('content-type') ?? ''
  if (response.ok && type.startsWith('text/event-stream')) {
    return { response, exchange, reader: streamReader(response) }
  }
  // Other responses are usually errors, which readResponse throws.
  const content = await readResponse(response, exchange)
  throw responseError(
    'is JSON; expected server-sent events. Use send, or set the parameter that requests a stream',
    response.status,
    exchange,
    { received: '', requestId: requestIdOf(content, exchange) },
  )
}

/** Creates a parser of lines, which returns an event for each line that ends one. */
function createEventParser(): (line: string) => ServerSentEvent | undefined {
  let event = ''
  let data: string[] = []
  let id = ''
  return (line) => {
    if (line === '') {
      const complete = data.length > 0 ? { event: event || 'message', data: data.join('\n'), id } : undefined
      event = ''
      data = []
      return complete
    }
    const colon = line.indexOf(':')
    const name = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1)
    if (name === 'event') event = value
    else if (name === 'data') data.push(value)
    else if (name === 'id' && !value.includes('\0')) id = value
    return undefined
  }
}

/** Creates a splitter of text into lines, which returns the lines that a piece of the text completes. */
function createLineSplitter(): { split(text: string): string[]; rest(): string } {
  let rest = ''
  let hasReturn = false
  return {
    split(text) {
      // A carriage return at the end may be the first half of a line break.
      const held = hasReturn ? `\r${text}` : text
      hasReturn = held.endsWith('\r')
      // Only the new text is searched, so that long lines take linear time.
      const lines = (hasReturn ? held.slice(0, -1) : held).split(/\r\n|\n|\r/)
      lines[0] = rest + lines[0]
      rest = lines.pop() ?? ''
      return lines
    },
    rest: () => rest,
  }
}

/**
 * Calls an action that responds with server-sent events, and yields them as they arrive. An incomplete last event is
 * dropped. Leaving the loop or aborting closes the connection.
 *
 * Until the stream begins, it retries and throws like `send`, and `timeout` and `totalTimeout` apply. The errors below
 * are those of a stream that has begun. An implementation of `fetch` without streams yields all events at the end.
 *
 * @throws {TransportError} If the connection is lost.
 * @throws {ResponseError} If an event is longer than `maxResponseBytes` characters.
 * @throws The signal's reason if it aborts.
 */
export async function* stream<Input extends object>(
  client: Client,
  action: Action<Input, object>,
  input: NoInfer<Input>,
  options: CallOptions = {},
): AsyncGenerator<ServerSentEvent, void, undefined> {
  const { signal } = options
  const { response, exchange, reader } = await client.receive(action, input, openStream, options)
  const { maxResponseBytes } = exchange
  const close = (): Promise<void> => reader.cancel().catch(() => {})
  const stopListening = onAbort(signal, close)
  try {
    const decoder = new TextDecoder()
    const parse = createEventParser()
    const { split, rest } = createLineSplitter()
    // The length of the event that is not complete yet.
    let length = 0
    const checkLength = (unfinished: string): void => {
      if (length + unfinished.length <= maxResponseBytes) return
      const problem = `has an event longer than ${maxResponseBytes} characters, the limit of the option maxResponseBytes`
      throw responseError(problem, response.status, exchange, {
        received: '',
        requestId: '',
      })
    }
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        signal?.throwIfAborted()
        throw transportError(exchange, cause, { statusCode: response.status, received: '' })
      })
      signal?.throwIfAborted()
      if (done) return
      for (const line of split(decoder.decode(value, { stream: true }))) {
        // Comments keep a connection alive, however long.
        if (!line.startsWith(':')) length = line === '' ? 0 : length + line.length
        checkLength('')
        const event = parse(line)
        if (event) yield event
        signal?.throwIfAborted()
      }
      checkLength(rest())
    }
  } finally {
    stopListening()
    await close()
  }
}
