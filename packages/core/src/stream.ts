import type { CallOptions, Client } from './client.js'
import { ResponseError, TransportError } from './error.js'
import { onAbort } from './on-abort.js'
import type { Reader } from './response/exchange.js'
import { readResponse, requestIdOf } from './response/parse.js'
import type { Action } from './service.js'
import type { HttpBodyReader } from './transport/transport.js'

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
  readonly statusCode: number
  readonly reader: HttpBodyReader | undefined
}

const openStream: Reader<OpenStream> = async (response, exchange) => {
  const type = response.headers.get('content-type') ?? ''
  const { status: statusCode, ok, body } = response
  if (ok && type.startsWith('text/event-stream')) return { statusCode, reader: body?.getReader() }
  // Other responses are usually errors, which readResponse throws.
  const content = await readResponse(response, exchange)
  throw new ResponseError(
    `${exchange.host} responded to ${exchange.action} with JSON; expected server-sent events. Use send, or set the parameter that requests a stream.`,
    {
      action: exchange.action,
      statusCode,
      received: '',
      requestId: requestIdOf(content),
    },
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
    const [, name, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? []
    if (name === 'event') event = value
    else if (name === 'data') data.push(value)
    else if (name === 'id' && !value.includes('\0')) id = value
    return undefined
  }
}

/**
 * Calls an action that responds with server-sent events, and yields them as they arrive. An incomplete last event is
 * dropped. Leaving the loop or aborting closes the connection.
 *
 * Until the stream begins, it retries and throws like `send`, and `timeout` and `totalTimeout` apply. The errors below
 * are those of a stream that has begun.
 *
 * @throws {TransportError} If the connection is lost.
 * @throws The signal's reason if it aborts.
 */
export async function* stream<Input extends object>(
  client: Client,
  action: Action<Input, object>,
  input: NoInfer<Input>,
  options: CallOptions = {},
): AsyncGenerator<ServerSentEvent, void, undefined> {
  const { signal } = options
  const { statusCode, reader } = await client.receive(action, input, openStream, options)
  if (!reader) return
  const close = (): Promise<void> => reader.cancel().catch(() => {})
  const stopListening = onAbort(signal, close)
  try {
    const decoder = new TextDecoder()
    const parse = createEventParser()
    let rest = ''
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        signal?.throwIfAborted()
        throw new TransportError(`The stream of ${action.name} was cut off.`, {
          action: action.name,
          cause,
          statusCode,
        })
      })
      signal?.throwIfAborted()
      if (done) return
      // A carriage return at the end may be the first half of a line break.
      const lines = (rest + decoder.decode(value, { stream: true })).split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const event = parse(line)
        if (event) yield event
        signal?.throwIfAborted()
      }
    }
  } finally {
    stopListening()
    await close()
  }
}
