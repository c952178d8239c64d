import type { Clock } from '@tc3/core'
import type { WireRequest, WireResponse } from './api/wire.js'
import { addressedService } from './chain/misdirected.js'
import type { Companion, Companions, ProductCompanion, ProtocolCall, ProtocolCompanion } from './companion.js'
import { callLog, type LogEntry } from './testing/log.js'

/** Handles a request to a companion. */
type Handle = (request: WireRequest, requestId: string, now: number) => Promise<WireResponse>

/** What companions share with their emulator. */
export interface CompanionHandlersOptions extends Pick<ProtocolCall, 'keyPairs' | 'signatureAge'> {
  /** The service of the emulator itself. */
  readonly service: string
  readonly companions: Companions
  readonly clock: Required<Clock>
  readonly log: ((entry: LogEntry) => void) | undefined
  /** Creates the handler of a companion with an API 3.0. */
  readonly createHandler: (companion: ProductCompanion) => Handle
}

/**
 * Creates a function that returns the handler of the companion that a request is for, and loads it if this is the first one.
 * Undefined if the request is for the emulator itself, or the companion is off.
 */
export function createCompanionHandlers(
  options: CompanionHandlersOptions,
): (request: WireRequest) => Promise<Handle> | undefined {
  const { service, companions, createHandler } = options
  const handlers = new Map<string, Promise<Handle>>()

  async function create(companion: Companion | Promise<Companion>): Promise<Handle> {
    const loaded = await companion
    return 'product' in loaded ? createHandler(loaded) : protocolHandler(loaded, options)
  }

  return (request) => {
    const other = addressedService(request)
    if (other === undefined || other === service) return undefined
    const known = handlers.get(other)
    if (known) return known
    const companion = companions.load(other)
    if (!companion) return undefined
    const handler = create(companion)
    handlers.set(other, handler)
    return handler
  }
}

/** Handles the requests of a protocol, and logs them. They are not in the journal, which has calls of actions. */
function protocolHandler(
  companion: ProtocolCompanion,
  { clock, log, keyPairs, signatureAge }: CompanionHandlersOptions,
): Handle {
  return async (request, requestId, now) => {
    try {
      const { response, operation, account, error } = await companion.handle(request, {
        requestId,
        now,
        keyPairs,
        signatureAge,
      })
      callLog(log, {
        kind: 'request',
        requestId,
        time: now,
        duration: clock.now() - now,
        method: request.method.slice(0, 20),
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
}
