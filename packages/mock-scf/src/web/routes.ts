import {
  type FindWebRoute,
  jsonResponse,
  type ProtocolResponse,
  type WireRequest,
  type WireResponse,
} from '@tc3/mock'
import type { Emulator } from '../emulator.js'
import type { FinishedInvocation } from '../invocation/execution.js'
import { apigwEvent } from '../trigger/event/apigw.js'
import { clbEvent } from '../trigger/event/clb.js'
import { httpEvent } from '../trigger/event/http.js'
import { type ApiTarget, type FunctionTarget, isWebAddress, readWebAddress } from '../trigger/web-address.js'
import { withCors } from './cors.js'
import { type FoundFunction, findAddressedFunction, findApis } from './find-function.js'
import { invokeByRequest, maxBodyBytes } from './invoke.js'
import { matchApi } from './match-api.js'
import { integratedResponse, urlResponse, wholeResult } from './response.js'

/** A request and what identifies it. */
interface Call {
  readonly request: WireRequest
  /** The path without what addresses the function or API. */
  readonly path: string
  readonly requestId: string
  readonly now: number
}

/** How requests to functions become events, and results become responses. */
interface Face {
  /** The type of the triggers. */
  readonly trigger: string
  /** Whether a function without such a trigger has no address. */
  readonly needsTrigger: boolean
  /** What the log shows. */
  readonly operation: string
  createEvent(call: Call): object
  createResponse(finished: FinishedInvocation): WireResponse
}

const faces: Readonly<Record<FunctionTarget['kind'], Face>> = {
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

/**
 * Creates the routes of requests to function URLs, APIs and load balancers.
 *
 * @param accounts The accounts of the key pairs. The first one with a matching function has the request.
 */
export function createWebRoutes(emulator: Emulator, accounts: readonly string[]): FindWebRoute {
  const route = {
    // The handler sees by one more byte that a body is too large.
    maxBodyBytes,
    handle(request: WireRequest, { requestId, now }: Pick<Call, 'requestId' | 'now'>) {
      const destination = readWebAddress(request.host, request.path)
      if (!destination) return notFound(incomplete)
      const { target, path } = destination
      const call = { request, path, requestId, now }
      return target.kind === 'apigw' ? handleApi(target, call) : handleFunction(target, call)
    },
  }

  async function handleFunction(target: FunctionTarget, call: Call): Promise<ProtocolResponse> {
    const { kind, namespace, functionName, region, qualifier } = target
    const face = faces[kind]
    const found = findAddressedFunction(emulator, accounts, target, face.trigger)
    if (!found) return notFound(`There is no function ${functionName} in ${namespace} of ${region}.`)
    const { trigger, account } = found
    if (trigger === undefined && (face.needsTrigger || qualifier !== undefined)) {
      const which = qualifier === undefined ? '' : ` for ${qualifier}`
      return notFound(
        `The function ${functionName} has no ${face.trigger} trigger${which}. Create it with CreateTrigger.`,
      )
    }
    const closed = closedTrigger(found)
    if (closed) return closed
    const outcome = await invokeByRequest(emulator, {
      ...call,
      found,
      source: face.trigger.toUpperCase(),
      createEvent: () => face.createEvent(call),
      createResponse: face.createResponse,
    })
    const response = withCors(outcome.response, call.request, trigger)
    return { ...outcome, response, operation: face.operation, account }
  }

  async function handleApi(target: ApiTarget, { path, ...call }: Call): Promise<ProtocolResponse> {
    const apis = findApis(emulator, accounts, target)
    const [best] = apis
      .flatMap((found) => {
        const match = matchApi(found.trigger, call.request.method, path)
        return match ? [{ found, match }] : []
      })
      .sort((a, b) => b.match.segments - a.match.segments)
    if (!best) {
      return notFound(
        apis.length === 0
          ? `There is no service ${target.serviceId} with a function in ${target.region}.`
          : `The service ${target.serviceId} has no API for ${call.request.method.slice(0, 20)} ${path.slice(0, 80)}. The path begins with the stage, such as /release.`,
      )
    }
    const { found, match } = best
    emulator.prepareRegion({ account: found.account, region: found.region, now: call.now })
    const closed = closedTrigger(found)
    if (closed) return closed
    const message = { ...call, path: match.path }
    const outcome = await invokeByRequest(emulator, {
      ...message,
      found,
      source: 'APIGW',
      createEvent: () => apigwEvent(message, match.api),
      createResponse: (finished) =>
        match.isIntegrated
          ? integratedResponse(
              finished,
              'Invalid scf response format. please check your scf response format.',
            )
          : wholeResult(finished),
    })
    return { ...outcome, operation: 'apigw', account: found.account }
  }

  return ({ host, path }) => (isWebAddress(host, path) ? route : undefined)
}

const incomplete =
  'The address must be <function>.<namespace>.<region>.scf.localhost, or the path /__scf/<region>/<namespace>/<function>.'

async function notFound(message: string): Promise<ProtocolResponse> {
  return { response: jsonResponse({ error: message }, 404), error: { code: 'NotFound', message } }
}

function closedTrigger({ trigger }: FoundFunction): ProtocolResponse | undefined {
  if (trigger === undefined || trigger.enabled) return undefined
  const message = `The ${trigger.type} trigger ${trigger.name} is closed. Open it with UpdateTriggerStatus, or create it with Enable: 'OPEN'.`
  return { response: jsonResponse({ error: message }, 403), error: { code: 'Closed', message } }
}
