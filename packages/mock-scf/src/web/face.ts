import { jsonResponse, type ProtocolResponse, type WireRequest, type WireResponse } from '@tc3/mock'
import type { Emulator } from '../emulator.js'
import type { FinishedInvocation } from '../invocation/execution.js'
import { clbEvent } from '../trigger/event/clb.js'
import { httpEvent } from '../trigger/event/http.js'
import type { FunctionTarget } from '../trigger/web-address.js'
import { withCors } from './cors.js'
import type { FoundFunction } from './find-function.js'
import { invokeByRequest } from './invoke.js'
import { integratedResponse, urlResponse } from './response.js'

/** A request and what identifies it. */
export interface Call {
  readonly request: WireRequest
  /** The path without what addresses the function or API. */
  readonly path: string
  readonly requestId: string
  readonly now: number
}

/** How requests to functions become events, and results become responses. */
export interface Face {
  /** The type of the triggers. */
  readonly trigger: string
  /** Whether a function without such a trigger has no address. */
  readonly needsTrigger: boolean
  /** What the log shows. */
  readonly operation: string
  createEvent(call: Call): object
  createResponse(finished: FinishedInvocation): WireResponse
}

export const faces: Readonly<Record<FunctionTarget['kind'], Face>> = {
  scf: {
    trigger: 'http',
    needsTrigger: false,
    operation: 'InvokeFunctionUrl',
    createEvent: httpEvent,
    createResponse: urlResponse,
  },
  clb: {
    trigger: 'clb',
    needsTrigger: true,
    operation: 'clb',
    createEvent: clbEvent,
    createResponse: (finished) => integratedResponse(finished, 'Analyse scf response failed.'),
  },
}

/** Invokes a function with a request, unless its trigger is closed. */
export async function invokeAs(
  emulator: Emulator,
  face: Face,
  found: FoundFunction,
  call: Call,
): Promise<ProtocolResponse> {
  const closed = closedTrigger(found)
  if (closed) return closed
  const outcome = await invokeByRequest(emulator, {
    ...call,
    found,
    source: face.trigger.toUpperCase(),
    createEvent: () => face.createEvent(call),
    createResponse: face.createResponse,
  })
  const response = withCors(outcome.response, call.request, found.trigger)
  return { ...outcome, response, operation: face.operation, account: found.account }
}

/** The response of a gateway to a request that leads nowhere. */
export async function notFound(message: string): Promise<ProtocolResponse> {
  return { response: jsonResponse({ error: message }, 404), error: { code: 'NotFound', message } }
}

export function closedTrigger({ trigger }: FoundFunction): ProtocolResponse | undefined {
  if (trigger === undefined || trigger.enabled) return undefined
  const message = `The ${trigger.type} trigger ${trigger.name} is closed. Open it with UpdateTriggerStatus, or create it with Enable: 'OPEN'.`
  return { response: jsonResponse({ error: message }, 403), error: { code: 'Closed', message } }
}
