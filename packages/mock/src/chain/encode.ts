import { stringifyJson } from '@tc3/core/json'
import { commonErrors, envelope, errorStatus } from '@tc3/core/platform'
import { ApiError } from '../api/api-error.js'
import type { Product } from '../api/product.js'
import type { WireResponse } from '../api/wire.js'
import type { SignatureReport } from '../signature/diagnose/report.js'
import { FaultResponseError, injectInto } from '../testing/faults.js'
import { SignatureFailure } from './authenticate.js'
import type { InjectedFault } from './fault.js'
import type { ActionOutput } from './handle.js'
import { copyMembers } from './members.js'
import { MisdirectedError } from './misdirected.js'
import type { IncomingCall } from './receive.js'

/** The response to a call. */
export interface CallResponse {
  readonly response: WireResponse
  /** Absent if the call succeeded. */
  readonly failure?: CallFailure
}

/** Why a call failed. */
export interface CallFailure {
  /** The stage that ended the call. */
  readonly stage: string
  /** The error of the response; absent if a fault replaced the response by one that is not the API's. */
  readonly error?: { readonly code: string; readonly message: string }
  /** Why the signature does not match. */
  readonly signature?: SignatureReport
  /** The stack of an unexpected error. */
  readonly stack?: string
}

/** Formats the current time for the header Date. Clients calculate the skew of their clock from it. */
type HttpDate = () => string

/**
 * Creates the stage that encodes the response to a successful call (Chapter Responses).
 *
 * @returns A stage that never throws.
 */
export function encode(date: HttpDate): (call: IncomingCall & ActionOutput & InjectedFault) => CallResponse {
  return ({ output, requestId, fault }) => {
    const content = Object.assign(copyMembers(output), { RequestId: requestId })
    const response = respond(200, content, date())
    return { response: fault ? injectInto(response, fault) : response }
  }
}

/**
 * Creates the rescue stage that encodes the response to a call that a stage has ended (Chapter Responses).
 *
 * @returns A stage that never throws.
 */
export function encodeError(
  product: Product,
  date: HttpDate,
): (call: IncomingCall, reason: unknown) => CallResponse {
  return ({ requestId, stage }, reason) => {
    if (reason instanceof FaultResponseError) {
      const { headers, ...rest } = reason.response
      return { response: { ...rest, headers: { ...headers, date: date() } }, failure: { stage } }
    }
    const status = reason instanceof MisdirectedError ? reason.status : errorStatus
    const errorResponse = (code: string, message: string, more: Partial<CallFailure>): CallResponse => ({
      response: respond(status, { Error: { Code: code, Message: message }, RequestId: requestId }, date()),
      failure: { stage, error: { code, message }, ...more },
    })
    if (reason instanceof ApiError) {
      const signature = reason instanceof SignatureFailure && { signature: reason.report }
      return errorResponse(reason.code, errorMessage(reason, product), { ...signature })
    }
    const stack = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)
    const message = `The emulator failed. Its log has the cause under the RequestId ${requestId}.`
    return errorResponse('InternalError', message, { stack })
  }
}

/** The message of the error, or else the documented description of its code. */
function errorMessage({ code, message }: ApiError, { errors }: Product): string {
  return message || descriptionOf(code, errors) || descriptionOf(code, commonErrors) || code
}

function descriptionOf(code: string, descriptions: Readonly<Record<string, string>>): string | undefined {
  return Object.hasOwn(descriptions, code) ? descriptions[code] : undefined
}

function respond(status: number, content: object, date: string): WireResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', date },
    body: stringifyJson({ [envelope]: content }),
  }
}
