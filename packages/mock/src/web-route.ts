import type { Clock } from '@tc3/core'
import type { WireRequest, WireResponse } from './api/wire.js'
import type { ProtocolCall, ProtocolResponse } from './companion.js'
import { callLog, type LogEntry } from './testing/log.js'

/**
 * Answers requests that are not for the API, such as those to a resource that is itself a web server. Web pages of any origin
 * may send them: what a page may read is up to the headers of the response.
 */
export interface WebRoute {
  /** The largest body, in bytes. Of a larger one, `handle` gets the beginning, which is longer than this. */
  readonly maxBodyBytes: number
  /**
   * Whether the host of the request was registered for the route, so that it belongs to this machine, whatever it is.
   *
   * @defaultValue `false`
   */
  readonly ownsHost?: boolean
  /**
   * Handles one HTTP request. To an upgrade of the connection it may respond with HTTP 101 and the member `connection`. What it
   * throws becomes HTTP 500.
   */
  handle(request: WireRequest, call: Pick<ProtocolCall, 'requestId' | 'now'>): Promise<ProtocolResponse>
}

/** Returns the route that a request belongs to; undefined if it is for the API. Is called often, so it must be fast. */
export type FindWebRoute = (request: Pick<WireRequest, 'host' | 'path'>) => WebRoute | undefined

/** Handles a request that is not for the API, and logs it. It is not in the journal, which has calls of actions. */
export async function handleLogged(
  handle: (call: Pick<ProtocolCall, 'requestId' | 'now'>) => Promise<ProtocolResponse>,
  method: string,
  requestId: string,
  { clock, log }: { readonly clock: Required<Clock>; readonly log: ((entry: LogEntry) => void) | undefined },
): Promise<WireResponse> {
  const now = clock.now()
  try {
    const { response, operation, account, error } = await handle({ requestId, now })
    callLog(log, {
      kind: 'request',
      requestId,
      time: now,
      duration: clock.now() - now,
      method: method.slice(0, 20),
      ...(operation !== undefined && { action: operation }),
      ...(account !== undefined && { account }),
      ...(error && { error }),
    })
    return response
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    callLog(log, { kind: 'failure', requestId, stack })
    return { status: 500, headers: {}, body: '' }
  }
}
