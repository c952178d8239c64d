import { CommonError } from '../api/api-error.js'
import { type WireRequest, withoutPort } from '../api/wire.js'
import { rememberLast } from '../remember-last.js'

/** The error for a request to another product. Its HTTP status tells SDKs of other protocols that the request failed. */
export class MisdirectedError extends CommonError {
  readonly status = 421

  /** @param companions The services that have a companion, which is off for the other service. */
  constructor(service: string, other: string, companions: readonly string[]) {
    const advice = companions.includes(other)
      ? `To emulate ${other} too, start the emulator with --companions ${other} or the option companions: ['${other}'].`
      : `Use this endpoint for ${service} only.`
    super('InvalidAction', `This emulates ${service}, but the request is for ${other}. ${advice}`)
  }
}

const cloudHost = /^([a-z][a-z0-9]*)\.(?:[a-z0-9-]+\.)*tencentcloudapi\.com$/
const credentialScope = /^TC3-HMAC-SHA256 +Credential=[^/,]*\/[^/,]*\/([a-z][a-z0-9]*)\/tc3_request\b/
const storageDomains = ['.myqcloud.com', '.tencentcos.cn']

/** The service of the storage of the cloud. */
export const storageService = 'cos'

/** Whether a host is one of the storage of the cloud, whose protocol is another one. */
export function isStorageHost(host: string): boolean {
  return readHost(host).service === storageService
}

/** The first label of a host name, and the service of the cloud that the host belongs to, if it does. */
const readHost = rememberLast((host) => {
  const name = withoutPort(host).toLowerCase()
  const isStorage = storageDomains.some((domain) => name.endsWith(domain))
  return { label: name.split('.', 1)[0], service: isStorage ? storageService : cloudHost.exec(name)?.[1] }
})

/**
 * Finds the service that a request is for, by its Host or by the service of its credential scope. A scope that repeats the
 * Host says nothing, since some clients take the service from the endpoint.
 *
 * @returns The service name; undefined if it is unknown.
 */
export function addressedService({
  host,
  headers,
}: Pick<WireRequest, 'host' | 'headers'>): string | undefined {
  const { label, service } = readHost(host)
  if (service !== undefined) return service
  const authorization = headers.get('authorization') ?? ''
  const [, ofScope] = credentialScope.exec(authorization) ?? []
  return ofScope === label ? undefined : ofScope
}

/**
 * The error for a request to another product.
 *
 * @returns Undefined if the request does not claim to be for another product than the given one.
 */
export function misdirection(
  request: Pick<WireRequest, 'host' | 'headers'>,
  service: string,
  companions: readonly string[],
): MisdirectedError | undefined {
  const other = addressedService(request)
  return other === undefined || other === service
    ? undefined
    : new MisdirectedError(service, other, companions)
}

/**
 * Wraps a stage that runs before the action is known. If a request for another product fails there, that is its error: other
 * products have other methods and bodies, too.
 */
export function orMisdirected<Call extends { readonly request: WireRequest }, Fields>(
  stage: (call: Call) => Fields,
  service: string,
  companions: readonly string[],
): (call: Call) => Fields {
  return (call) => {
    try {
      return stage(call)
    } catch (error) {
      throw misdirection(call.request, service, companions) ?? error
    }
  }
}
