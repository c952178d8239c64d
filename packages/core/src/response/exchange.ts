import { TransportError } from '../error.js'
import type { SignedRequest } from '../request/build.js'
import type { HttpRequest, HttpResponse, Send } from '../transport/transport.js'
import { redact, start } from './redact.js'

/** One request on its way, and what is known of it while its answer is read. */
export interface Exchange {
  readonly action: string
  readonly region: string | undefined
  /** The host that is called. */
  readonly host: string
  /** The texts that no error may show, should the answer repeat them. */
  readonly secrets: readonly string[]
  /** Aborts when the answer is no longer wanted. */
  readonly signal: AbortSignal | undefined
}

/**
 * Makes the result of a call from the response; throws what the call throws. A body that it has not begun to read when
 * it ends is given up.
 */
export type Reader<Result> = (response: HttpResponse, exchange: Exchange) => Promise<Result>

function transportError(
  { action, host, signal }: Exchange,
  cause: unknown,
  fields: { statusCode?: number; received?: string } = {},
): TransportError {
  // Whatever fetch makes of an abort, the reason is the one who aborted's.
  signal?.throwIfAborted()
  return new TransportError(`${action} got no whole response from ${host}.`, { action, cause, ...fields })
}

/** Sends a request. Throws a TransportError when no response begins, and the signal's reason when it aborts. */
export async function transmit(
  send: Send,
  { method, url, headers, body }: SignedRequest,
  exchange: Exchange,
  known: Pick<HttpRequest, 'idempotent' | 'patience'>,
): Promise<HttpResponse> {
  try {
    const { signal = null } = exchange
    return await send(url, { method, headers, body, redirect: 'manual', signal, ...known })
  } catch (cause) {
    throw transportError(exchange, cause)
  }
}

/** Gives up a body that nobody has begun to read: it would keep its connection. */
export function dropUnread({ body }: HttpResponse): void {
  if (body?.locked === false) body.cancel().catch(() => {})
}

/** Reads the body as text. Throws a TransportError when it breaks off, and the signal's reason when it aborts. */
export async function readText(response: HttpResponse, exchange: Exchange): Promise<string> {
  let received = ''
  try {
    const reader = response.body?.getReader()
    const decoder = new TextDecoder()
    while (reader) {
      const { done, value } = await reader.read()
      received += decoder.decode(value, { stream: !done })
      if (done) break
    }
    return received
  } catch (cause) {
    throw transportError(exchange, cause, {
      statusCode: response.status,
      received: start(redact(received, exchange)),
    })
  }
}
