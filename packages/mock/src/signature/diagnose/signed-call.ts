import type { WireRequest } from '../../api/wire.js'

/** The parts of a call that its signature depends on. */
export interface SignedCall {
  readonly request: WireRequest
  readonly method: 'GET' | 'POST'
  /** The Content-Type without its parameters, in lower case; empty if there is none. */
  readonly mediaType: string
  /** In seconds since 1970. */
  readonly timestamp: number
  /** The region that serves the request. */
  readonly region: string
}
