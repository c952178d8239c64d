import { ApiError, type ProtocolResponse, type WireRequest, type WireResponse } from '@tc3/mock'
import type { ScfContext } from '../action/context.js'
import type { Emulator } from '../emulator.js'
import { type FinishedInvocation, invokeSync } from '../invocation/execution.js'
import type { PreparedInvocation } from '../invocation/prepared-invocation.js'
import { statusCodes } from '../runtime/status-codes.js'
import { allowsUse } from '../store/statuses.js'
import { routeInvocation } from '../version/qualifiers.js'
import type { FoundFunction } from './find-function.js'
import { webFailure } from './response.js'
import { sessionOf, withSession } from './session.js'
import { endAfter } from './until-recorded.js'

/** An HTTP request to a function. */
export interface WebInvocation {
  readonly found: FoundFunction
  readonly request: WireRequest
  /** The path without what addresses the function. */
  readonly path: string
  readonly requestId: string
  readonly now: number
  /** Where the request comes from, such as `APIGW`. */
  readonly source: string
  /** Creates the event for a function that takes events. */
  createEvent(): object
  /** Creates the response from the result of such a function. */
  createResponse(finished: FinishedInvocation): WireResponse
}

/** A response, and why the invocation failed, if it did before the response began. */
export type WebOutcome = Pick<ProtocolResponse, 'response' | 'error'>

/** Invokes a function with an HTTP request, and returns its response. */
export async function invokeByRequest(emulator: Emulator, invocation: WebInvocation): Promise<WebOutcome> {
  const { request } = invocation
  if (request.body.length > maxBodyBytes) {
    return refused(statusCodes.requestTooLarge, `The body has more than ${maxBodyBytes} bytes.`)
  }
  const prepared = prepare(emulator, invocation)
  if ('response' in prepared) return prepared
  const session = sessionOf(prepared.version, request, invocation.requestId)
  const outcome = await run(emulator, invocation, { ...prepared, session: session.id })
  return { ...outcome, response: withSession(outcome.response, session) }
}

async function run(
  emulator: Emulator,
  { found, request, path, createResponse }: WebInvocation,
  prepared: PreparedInvocation,
): Promise<WebOutcome> {
  const { namespace, name: functionName, type } = found.fn.record
  if (type === 'HTTP' && emulator.runCode && !emulator.findStandIn({ namespace, functionName })) {
    return passOn(emulator, prepared, { ...request, path })
  }
  const finished = await invokeSync(emulator, prepared)
  return { response: createResponse(finished), ...failureOf(finished) }
}

/** The documented maximum size of a request, in bytes. */
export const maxBodyBytes = 6 * 1024 * 1024

/** Selects the version that runs. */
function prepare(
  emulator: Emulator,
  { found, requestId, now, source, createEvent }: WebInvocation,
): PreparedInvocation | WebOutcome {
  const { account, region, fn } = found
  const context = { action: 'Invoke', account, secretId: '', region, requestId, now, origin: '' } as const
  const version = findVersion(emulator, context, found)
  if (version instanceof ApiError) return refused(statusCodes.qualifierNotFound, version.message)
  const { status } = version.lifecycle
  if (!allowsUse(status, 'invocation')) {
    return refused(statusCodes.statusNotAllowed, `The status of the function is ${status}.`)
  }
  const event = JSON.stringify(createEvent())
  return { fn, version, event, context, invocationType: 'RequestResponse', source }

  function findVersion(emulator: Emulator, context: ScfContext, { fn, qualifier }: FoundFunction) {
    try {
      return routeInvocation(emulator, context, fn, qualifier)
    } catch (error) {
      if (error instanceof ApiError) return error
      throw error
    }
  }
}

/** Passes a request on to the program of a web function. Resolves once the head of its response is known. */
function passOn(emulator: Emulator, prepared: PreparedInvocation, request: WireRequest): Promise<WebOutcome> {
  return new Promise((resolve, reject) => {
    const respond = (response: WireResponse) => {
      resolve(endAfter(recorded, request, response).then((held) => ({ response: held })))
    }
    const recorded = invokeSync(emulator, { ...prepared, web: { request, respond } }).then((finished) => {
      const { error } = failureOf(finished)
      resolve(refused(finished.result.statusCode, error?.message ?? ''))
    }, reject)
  })
}

function refused(statusCode: number, message: string): WebOutcome {
  return { response: webFailure(statusCode, message), error: { code: String(statusCode), message } }
}

function failureOf({ result }: FinishedInvocation): Pick<WebOutcome, 'error'> {
  if (result.statusCode === 0) return {}
  const { errorMessage }: { readonly errorMessage: string } = JSON.parse(result.retMsg)
  return { error: { code: String(result.statusCode), message: errorMessage } }
}
