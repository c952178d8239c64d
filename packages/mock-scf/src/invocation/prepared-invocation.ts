import type { ScfContext } from '../action/context.js'
import type { WebExchange } from '../runtime/web-exchange.js'
import type { ResolvedFunction } from '../store/lookup.js'
import type { InvocationRecord, VersionRecord } from '../store/records.js'

/** What an invocation needs of the request or trigger that began it. */
export type InvocationContext = Pick<ScfContext, 'account' | 'region' | 'requestId' | 'now'>

/** An invocation whose function and version are known, ready to run. */
export interface PreparedInvocation {
  readonly fn: ResolvedFunction
  readonly version: VersionRecord
  readonly event: string
  readonly context: InvocationContext
  readonly invocationType: InvocationRecord['invocationType']
  /**
   * Where the event comes from, such as `TIMER`.
   *
   * @defaultValue `API`
   */
  readonly source?: string
  /** The HTTP request that a web function runs in place of the event. */
  readonly web?: WebExchange
  /** The session of the request, whose requests all run in one instance. Absent if it has none. */
  readonly session?: string | undefined
}
