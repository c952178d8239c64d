import { ScfClient } from '@tc3/client-scf'
import { scf as service } from '@tc3/client-scf/actions'
import { type Client, type ClientOptions, type Clock, createClient } from '@tc3/core'
import { createScf, type Scf, type ScfOptions } from '@tc3/mock-scf'

/** Longer delays are timeouts. They end when shorter delays have moved the clock that far. */
const longestDelay = 60_000

/** An emulator whose clock stands still except for delays, which end at once, and clients of it. */
export interface Setup {
  readonly cloud: Scf
  readonly scf: ScfClient
  readonly bare: Client
  /** For clients and waits. */
  readonly clock: Clock
}

export function setUp(options: ScfOptions = {}, clientOptions: ClientOptions = {}): Setup {
  const cloud = createScf({ rateLimits: false, ...options })
  cloud.clock.set(Date.UTC(2024, 0, 2, 3, 4, 5))
  cloud.clock.freeze()
  const clock: Clock = {
    now: cloud.clock.now,
    async sleep(ms, signal) {
      if (ms > longestDelay) return cloud.clock.sleep(ms, signal)
      signal?.throwIfAborted()
      cloud.clock.advance(ms)
    },
  }
  const settings = {
    region: 'ap-guangzhou',
    credentials: cloud.credentials,
    fetch: cloud.fetch,
    clock,
    ...clientOptions,
  } as const
  return { cloud, clock, scf: new ScfClient(settings), bare: createClient(service, settings) }
}

/** A configuration with which functions can be created. */
export const configuration = { Runtime: 'Nodejs18.15', Handler: 'index.main_handler' } as const
