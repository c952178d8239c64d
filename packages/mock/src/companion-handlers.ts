import type { Clock } from '@tc3/core'
import type { WireRequest, WireResponse } from './api/wire.js'
import { addressedService } from './chain/misdirected.js'
import type { Companion, Companions, ProductCompanion, ProtocolCall, ProtocolCompanion } from './companion.js'
import type { LogEntry } from './testing/log.js'
import { handleLogged } from './web-route.js'

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

/** Handles the requests of a protocol. */
function protocolHandler(
  companion: ProtocolCompanion,
  { keyPairs, signatureAge, ...logging }: CompanionHandlersOptions,
): Handle {
  return (request, requestId) =>
    handleLogged(
      (call) => companion.handle(request, { ...call, keyPairs, signatureAge }),
      request.method,
      requestId,
      logging,
    )
}
