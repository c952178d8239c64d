import { ApiError } from '../api-error.js'
import { FaultyAnswer, spoil } from '../faults.js'
import type { Product } from '../product.js'
import type { SignatureReport } from '../signature/report.js'
import type { WireResponse } from '../wire.js'
import { SignatureFailure } from './authenticate.js'
import type { Handled, Struck } from './handle.js'
import type { Arrived } from './receive.js'

/** What a call is answered. */
export interface Answered {
  readonly response: WireResponse
  /** Absent where the call succeeded. */
  readonly refusal?: Refusal
}

/** Why a call did not succeed. */
export interface Refusal {
  /** The stage that ended it. */
  readonly by: string
  /** The error that is answered; absent where no answer of the API is. */
  readonly error?: { readonly code: string; readonly message: string }
  /** Why the signature does not match. */
  readonly signature?: SignatureReport
  /** Where the emulator failed. */
  readonly stack?: string
}

/** The answer to a call that succeeded (Chapter Responses). */
export function encode({ output, requestId, fault }: Arrived & Handled & Struck): Answered {
  // Answers may be large; a spread of them takes several times as long.
  const response = respond(Object.assign({}, output, { RequestId: requestId }))
  return { response: fault ? spoil(fault, response) : response }
}

/**
 * The answer to a call that some stage has ended. Errors, too, have the HTTP status 200 (Chapter Responses).
 *
 * @returns What takes a call and what ended it
 */
export function refuse(product: Product): (call: Arrived, reason: unknown) => Answered {
  return ({ requestId, at: by }, reason) => {
    if (reason instanceof FaultyAnswer) return { response: reason.response, refusal: { by } }
    const answer = (code: string, message: string, more: Partial<Refusal>): Answered => ({
      response: respond({ Error: { Code: code, Message: message }, RequestId: requestId }),
      refusal: { by, error: { code, message }, ...more },
    })
    if (reason instanceof ApiError) {
      const signature = reason instanceof SignatureFailure && { signature: reason.report }
      return answer(reason.code, errorMessage(reason, product), { ...signature })
    }
    const stack = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)
    const message = `The emulator failed; its log says why, at the RequestId ${requestId}.`
    return answer('InternalError', message, { stack })
  }
}

/** What the caller is told: the error's own words, or else the documentation's. */
function errorMessage({ code, message }: ApiError, { errors }: Product): string {
  return message || (Object.hasOwn(errors, code) && errors[code]) || code
}

function respond(content: object): WireResponse {
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ Response: content }),
  }
}
