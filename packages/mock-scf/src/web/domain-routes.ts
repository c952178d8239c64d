import { type FindWebRoute, jsonResponse, type ProtocolResponse, type WebRoute } from '@tc3/mock'
import { type FoundDomain, findDomain } from '../domain/find-domain.js'
import { selectRoute } from '../domain/select-route.js'
import type { Emulator } from '../emulator.js'
import { functionPath, namespacePath } from '../store/paths.js'
import type { DomainRoute } from '../store/records.js'
import { type Call, type Face, faces, invokeAs, notFound } from './face.js'
import type { FoundFunction } from './find-function.js'
import { maxBodyBytes } from './invoke.js'

/** A domain leads to the URLs of functions. */
const face: Face = { ...faces.scf, operation: 'InvokeCustomDomain' }

/**
 * Creates the routes of requests to custom domains.
 *
 * @param origin The option `origin` of the emulator.
 */
export function createDomainRoutes(emulator: Emulator, origin: string | undefined): FindWebRoute {
  const route: WebRoute = {
    maxBodyBytes,
    ownsHost: true,
    async handle(request, { requestId, now }) {
      const domain = findDomain(emulator.tables, request.host)
      // It was deleted while the body arrived.
      if (!domain) return notFound(`There is no custom domain ${request.host.slice(0, 80)}.`)
      const wrongScheme = refuseScheme(domain, new URL(origin ?? request.origin).protocol)
      return wrongScheme ?? handleRequest(domain, { request, path: request.path, requestId, now })
    },
  }

  function handleRequest(domain: FoundDomain, call: Call): Promise<ProtocolResponse> {
    const { record, region } = domain
    const selected = selectRoute(record.routes, call.path)
    if (!selected) {
      return notFound(
        `No route of the custom domain ${record.domain} matches ${call.path.slice(0, 80)}. Add one with UpdateCustomDomain.`,
      )
    }
    const [account = '', name = ''] = region.split('/')
    emulator.prepareRegion({ account, region: name, now: call.now })
    const { namespace, functionName } = selected.route
    const found = findRoutedFunction(emulator, domain, selected.route)
    if (!found) {
      return notFound(
        `The custom domain ${record.domain} leads to the function ${functionName} in ${namespace}, which does not exist any more.`,
      )
    }
    return invokeAs(emulator, face, found, { ...call, path: selected.path })
  }

  return ({ host }) => (findDomain(emulator.tables, host) ? route : undefined)
}

/** Refuses a request whose scheme the protocol of a domain does not allow. */
function refuseScheme({ record }: FoundDomain, scheme: string): ProtocolResponse | undefined {
  const { domain, protocol } = record
  const used = scheme === 'https:' ? 'HTTPS' : 'HTTP'
  if (protocol.split('&').includes(used)) return undefined
  const hint =
    used === 'HTTP'
      ? ' Put a TLS terminator on this machine before the emulator, or send the header X-Forwarded-Proto: https.'
      : ''
  const message = `The custom domain ${domain} accepts ${protocol} only, but the request was sent with ${used}.${hint}`
  return { response: jsonResponse({ error: message }, 403), error: { code: 'ProtocolNotAllowed', message } }
}

/** Finds the function of a route. If its version or alias has a URL, the settings of that apply. */
function findRoutedFunction(
  { tables }: Emulator,
  { region: path }: FoundDomain,
  { namespace, functionName, qualifier }: DomainRoute,
): FoundFunction | undefined {
  const [account = '', region = ''] = path.split('/')
  const scope = namespacePath(path, namespace)
  const record = tables.functions.get(scope, functionName)
  if (!record) return undefined
  const fn = { record, region: path, scope, path: functionPath(path, namespace, functionName) }
  const trigger = [...tables.triggers.all(fn.path).values()].find(
    (one) => one.type === face.trigger && one.qualifier === qualifier,
  )
  return { account, region, fn, trigger, qualifier }
}
