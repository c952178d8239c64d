import type { CallOptions, Client } from './client.js'
import { ResponseError, TransportError } from './error.js'
import type { Reader } from './response/exchange.js'
import { readResponse, requestIdOf } from './response/parse.js'
import type { Action } from './service.js'
import type { HttpBodyReader } from './transport/transport.js'

/** A server-sent event. */
export interface ServerSentEvent {
  /** Its type; `message` when it names none. */
  readonly event: string
  /** Its data, whose lines are joined with line feeds. */
  readonly data: string
  /** The last id that this event or one before it named; empty when none did. */
  readonly id: string
}

/** A stream of events that has begun. */
interface OpenStream {
  readonly statusCode: number
  readonly reader: HttpBodyReader | undefined
}

const openStream: Reader<OpenStream> = async (response, exchange) => {
  const type = response.headers.get('content-type') ?? ''
  const { status: statusCode, ok, body } = response
  if (ok && type.startsWith('text/event-stream')) return { statusCode, reader: body?.getReader() }
  // What is no stream is an error, most often; it throws as in any call.
  const content = await readResponse(response, exchange)
  throw new ResponseError(
    `${exchange.host} answered ${exchange.action} with one whole Response; expected server-sent events. Use send, or set the parameter that asks for a stream.`,
    {
      action: exchange.action,
      statusCode,
      received: '',
      requestId: requestIdOf(content),
    },
  )
}

/** Makes events of lines; a line gives an event when it ends one. */
function eventParser(): (line: string) => ServerSentEvent | undefined {
  let event = ''
  let data: string[] = []
  let id = ''
  return (line) => {
    if (line === '') {
      const whole = data.length > 0 ? { event: event || 'message', data: data.join('\n'), id } : undefined
      event = ''
      data = []
      return whole
    }
    const [, name, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? []
    if (name === 'event') event = value
    else if (name === 'data') data.push(value)
    else if (name === 'id' && !value.includes('\0')) id = value
    return undefined
  }
}

/**
 * Calls an action that answers with server-sent events, and gives them as they arrive. An event that the stream
 * breaks off in is left out. Leaving the loop, or aborting, closes the connection.
 *
 * Until the stream begins it throws what `send` throws, and retries alike; `timeout` and `totalTimeout` count until
 * then. After that it throws a TransportError when the connection breaks, and the signal's reason when aborted.
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
  signal?.addEventListener('abort', close)
  try {
    const decoder = new TextDecoder()
    const parse = eventParser()
    let rest = ''
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        signal?.throwIfAborted()
        throw new TransportError(`The stream of ${action.name} broke off.`, {
          action: action.name,
          cause,
          statusCode,
        })
      })
      signal?.throwIfAborted()
      if (done) return
      // A carriage return at the end may be half of a line break.
      const lines = (rest + decoder.decode(value, { stream: true })).split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const event = parse(line)
        if (event) yield event
        signal?.throwIfAborted()
      }
    }
  } finally {
    signal?.removeEventListener('abort', close)
    await close()
  }
}
