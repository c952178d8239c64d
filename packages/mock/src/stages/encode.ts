import type { ApiError } from '../api-error.js'
import type { Product } from '../product.js'
import type { WireResponse } from '../wire.js'

/** The answer to a request that succeeded (Chapter Responses). */
export function encode(output: object, requestId: string): WireResponse {
  return respond({ ...output, RequestId: requestId })
}

/** The answer to a request that failed. Errors, too, have the HTTP status 200. */
export function encodeError(error: ApiError, requestId: string, product: Product): WireResponse {
  return respond({ Error: { Code: error.code, Message: errorMessage(error, product) }, RequestId: requestId })
}

/** What the caller is told: the error's own words, or else the documentation's. */
export function errorMessage({ code, message }: ApiError, { errors }: Product): string {
  return message || (Object.hasOwn(errors, code) && errors[code]) || code
}

function respond(content: object): WireResponse {
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ Response: content }),
  }
}
