import type { WireRequest, WireResponse } from '@tc3/mock'

/** An HTTP request to a web function, and where its response goes. */
export interface WebExchange {
  readonly request: WireRequest
  /** Takes the response once its head is known. Is not called if the run fails before. */
  respond(response: WireResponse): void
}
