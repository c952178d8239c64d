import type { WireResponse } from '../api/wire.js'

/** The headers of all responses: they must not be cached, and their type must not be guessed. */
export const commonHeaders = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** Creates a JSON response. */
export function jsonResponse(value: unknown, status = 200): WireResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', ...commonHeaders },
    body: `${JSON.stringify(value)}\n`,
  }
}
