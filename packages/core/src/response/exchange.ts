import { describeCause } from '#runtime'
import { TransportError } from '../error.js'
import type { HttpResponse } from '../transport/transport.js'
import { excerpt } from './redact.js'

/** The context of one request whose response is being read. */
export interface Exchange {
  readonly action: string
  readonly region: string | undefined
  /** The host that the request is sent to. */
  readonly host: string
  /** Texts of the request that must not appear in errors, even if the response repeats them. */
  readonly secrets: readonly string[]
  /** The option `maxResponseBytes` of the client, which a Reader applies to what it holds in memory. */
  readonly maxResponseBytes: number
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
  exchange: Exchange,
  cause: unknown,
  fields?: { statusCode: number; received: string },
): TransportError {
  const { action, host, signal } = exchange
  signal?.throwIfAborted()
  const reason = excerpt(describeCause(cause, host), exchange)
  return new TransportError(`${action} got no complete response from ${host}: ${reason}`, {
    action,
    cause,
    ...fields,
  })
}

/** Cancels a body that has not been read, because it would block its connection. */
export function cancelUnread({ body }: HttpResponse): void {
  if (body?.locked === false) body.cancel().catch(() => {})
}
