import { commonErrors, envelope, errorStatus } from '@tc3/core/platform'
import { ApiError } from '../api/api-error.js'
import type { Product } from '../api/product.js'
import type { WireResponse } from '../api/wire.js'
import type { SignatureReport } from '../signature/diagnose/report.js'
import { FaultyAnswer, spoil } from '../testing/faults.js'
import { SignatureFailure } from './authenticate.js'
import type { Struck } from './fault.js'
import type { Handled } from './handle.js'
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

/** Tells the time as the header Date does. From it a client learns by how much its clock is off. */
type HttpDate = () => string

/**
 * The answer to a call that succeeded (Chapter Responses).
 *
 * @returns A stage that throws nothing
 */
export function encode(date: HttpDate): (call: Arrived & Handled & Struck) => Answered {
  return ({ output, requestId, fault }) => {
    // Answers may be large; a spread of them takes several times as long.
    const response = respond(200, Object.assign({}, output, { RequestId: requestId }), date())
    return { response: fault ? spoil(fault, response) : response }
  }
}

/**
 * The answer to a call that some stage has ended (Chapter Responses).
 *
 * @returns What takes a call and what ended it
 */
export function refuse(product: Product, date: HttpDate): (call: Arrived, reason: unknown) => Answered {
  return ({ requestId, at: by }, reason) => {
    if (reason instanceof FaultyAnswer) {
      const { headers, ...rest } = reason.response
      return { response: { ...rest, headers: { ...headers, date: date() } }, refusal: { by } }
    }
    const answer = (code: string, message: string, more: Partial<Refusal>): Answered => ({
      response: respond(
        errorStatus,
        { Error: { Code: code, Message: message }, RequestId: requestId },
        date(),
      ),
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
  return message || wordsOf(code, errors) || wordsOf(code, commonErrors) || code
}

function wordsOf(code: string, descriptions: Readonly<Record<string, string>>): string | undefined {
  return Object.hasOwn(descriptions, code) ? descriptions[code] : undefined
}

function respond(status: number, content: object, date: string): WireResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', date },
    body: JSON.stringify({ [envelope]: content }),
  }
}
