import type { FindWebRoute, ProtocolResponse, WireRequest } from '@tc3/mock'
import type { Emulator } from '../emulator.js'
import { apigwEvent } from '../trigger/event/apigw.js'
import { type ApiTarget, type FunctionTarget, isWebAddress, readWebAddress } from '../trigger/web-address.js'
import { createDomainRoutes } from './domain-routes.js'
import { type Call, closedTrigger, faces, invokeAs, notFound } from './face.js'
import { findAddressedFunction, findApis } from './find-function.js'
import { invokeByRequest, maxBodyBytes } from './invoke.js'
import { matchApi } from './match-api.js'
import { integratedResponse, wholeResult } from './response.js'

/**
 * Creates the routes of requests to custom domains, function URLs, APIs and load balancers.
 *
 * @param accounts The accounts of the key pairs. The first one with a matching function has the request.
 * @param origin The option `origin` of the emulator.
 */
export function createWebRoutes(
  emulator: Emulator,
  accounts: readonly string[],
  origin: string | undefined,
): FindWebRoute {
  const findDomainRoute = createDomainRoutes(emulator, origin)
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
    if (found.trigger === undefined && (face.needsTrigger || qualifier !== undefined)) {
      const which = qualifier === undefined ? '' : ` for ${qualifier}`
      return notFound(
        `The function ${functionName} has no ${face.trigger} trigger${which}. Create it with CreateTrigger.`,
      )
    }
    return invokeAs(emulator, face, found, call)
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

  // All paths of a custom domain are its own, even one that would be the address of a function elsewhere.
  return (head) => findDomainRoute(head) ?? (isWebAddress(head.host, head.path) ? route : undefined)
}

const incomplete =
  'The address must be <function>.<namespace>.<region>.scf.localhost, or the path /__scf/<region>/<namespace>/<function>.'
