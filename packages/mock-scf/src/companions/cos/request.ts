import type { WireRequest } from '@tc3/mock'
import { CosError } from './cos-error.js'

/** A request to the storage, with its address and query decoded. */
export interface CosRequest extends Pick<WireRequest, 'method' | 'host' | 'headers' | 'body'> {
  /** The path, decoded. It begins with a slash. */
  readonly path: string
  /** The parameters by name. Names without a value have an empty one. */
  readonly query: ReadonlyMap<string, string>
  /** The bucket with its AppId, such as `code-1300000001`; undefined for requests to the account. */
  readonly bucket: string | undefined
  /** Undefined if the host names none. */
  readonly region: string | undefined
  /** The key of the object; empty for requests to a bucket. */
  readonly key: string
}

/** The most parameters of a query. */
const maxParameters = 100

/** The domains of the storage. */
const domains = ['.myqcloud.com', '.tencentcos.cn']

/**
 * Decodes the address and the query of a request.
 *
 * @throws {CosError} If they are malformed, or the host is not one of the storage.
 */
export function readRequest(request: WireRequest): CosRequest {
  const { method, host, headers, body } = request
  const path = decode(request.path)
  const query = readQuery(request.query)
  const name = (host.split(':', 1)[0] ?? '').toLowerCase()
  const address = readHost(name)
  if (address) {
    const key = address.bucket === undefined ? '' : path.slice(1)
    return { method, host, headers, body, path, query, ...address, key }
  }
  throw new CosError(
    400,
    'InvalidURI',
    `The host ${name.slice(0, 100)} must be <bucket>-<AppId>.cos.<region>.myqcloud.com or service.cos.myqcloud.com.`,
  )
}

/** Reads a host such as `code-1300000001.cos.ap-guangzhou.myqcloud.com`; returns undefined if it is none of the storage. */
function readHost(name: string): Pick<CosRequest, 'bucket' | 'region'> | undefined {
  const domain = domains.find((one) => name.endsWith(one))
  if (domain === undefined) return undefined
  const labels = name.slice(0, -domain.length).split('.', 4)
  const [first, second, third] = labels
  if (labels.length === 3 && second === 'cos' && first !== undefined && endsWithAppId(first)) {
    return { bucket: first, region: third }
  }
  if (labels.length !== 2) return undefined
  if (first === 'cos') return { bucket: undefined, region: second }
  return first === 'service' && second === 'cos' ? { bucket: undefined, region: undefined } : undefined
}

function endsWithAppId(bucket: string): boolean {
  const hyphen = bucket.lastIndexOf('-')
  return hyphen >= 0 && /^\d{1,20}$/.test(bucket.slice(hyphen + 1))
}

function readQuery(text: string): Map<string, string> {
  const query = new Map<string, string>()
  if (text === '') return query
  const pairs = text.split('&', maxParameters + 1)
  if (pairs.length > maxParameters) {
    throw new CosError(400, 'InvalidArgument', `The query has more than ${maxParameters} parameters.`)
  }
  for (const pair of pairs) {
    const equals = pair.indexOf('=')
    const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)]
    if (name !== '') query.set(decode(name), decode(value))
  }
  return query
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new CosError(400, 'InvalidURI', 'The address must be percent-encoded UTF-8.')
  }
}
