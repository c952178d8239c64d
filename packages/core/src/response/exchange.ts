import { TransportError } from '../error.js'
import type { SignedRequest } from '../request/build.js'
import type { HttpRequest, HttpResponse, Send } from '../transport/transport.js'

/** The context of one request whose response is being read. */
export interface Exchange {
  readonly action: string
  readonly region: string | undefined
  /** The host that the request is sent to. */
  readonly host: string
  /** Texts of the request that must not appear in errors, even if the response repeats them. */
  readonly secrets: readonly string[]
  /** Aborts when the response is no longer needed. */
  readonly signal: AbortSignal | undefined
}

/**
 * Creates the result of a call from its response; an error that it throws is the error of the attempt. If it has not
 * started to read the body when it returns, the body is cancelled.
 */
export type Reader<Result> = (response: HttpResponse, exchange: Exchange) => Promise<Result>

/**
 * Creates the error of a response that did not arrive completely.
 *
 * @throws The signal's reason if it has aborted, whatever error the transport made of that.
 */
export function transportError(
  { action, host, signal }: Exchange,
  cause: unknown,
  fields?: { statusCode: number; received: string },
): TransportError {
  signal?.throwIfAborted()
  return new TransportError(`${action} got no complete response from ${host}.`, { action, cause, ...fields })
}

/**
 * Sends a request.
 *
 * @throws {TransportError} If no response begins.
 * @throws The signal's reason if it aborts.
 */
export async function transmit(
  send: Send,
  { method, url, headers, body }: SignedRequest,
  exchange: Exchange,
  hints: Pick<HttpRequest, 'idempotent' | 'maxWait'>,
): Promise<HttpResponse> {
  try {
    const signal = exchange.signal ?? null
    return await send(url, { method, headers, body, redirect: 'manual', signal, ...hints })
  } catch (cause) {
    throw transportError(exchange, cause)
  }
}

/** Cancels a body that has not been read, because it would block its connection. */
export function cancelUnread({ body }: HttpResponse): void {
  if (body?.locked === false) body.cancel().catch(() => {})
}
