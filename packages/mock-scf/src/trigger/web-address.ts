import type { TriggerRecord } from '../store/records.js'

// Functions and APIs have addresses on the emulator: a host such as `hello.default.ap-guangzhou.scf.localhost`, or a path such
// as `/__scf/ap-guangzhou/default/hello` on the host of the emulator, for programs that cannot resolve such hosts.

/** What a request is addressed to. */
export type WebTarget = FunctionTarget | ApiTarget

/** A function: `scf` is its URL, `clb` a load balancer. Names may have lost their upper case. */
export interface FunctionTarget {
  readonly kind: 'scf' | 'clb'
  readonly region: string
  readonly namespace: string
  readonly functionName: string
  /** Without the dollar sign, such as `default`. Absent if the address has none. */
  readonly qualifier: string | undefined
}

/** A service of API Gateway. */
export interface ApiTarget {
  readonly kind: 'apigw'
  readonly region: string
  readonly serviceId: string
}

/** Where a request goes, and the path that is left for the function or API. */
export interface WebDestination {
  readonly target: WebTarget
  readonly path: string
}

const hostForm = /^((?:[\w-]+\.){2,4})(scf|clb|apigw)\.localhost(?::\d*)?$/i
const pathForm = /^\/__(scf|clb|apigw)(\/[^/]*){2}/

/** Returns whether a request is for a function or an API. Is called for each request. */
export function isWebAddress(host: string, path: string): boolean {
  return (
    (path.startsWith('/__') && pathForm.test(path)) || (host.includes('.localhost') && hostForm.test(host))
  )
}

/** Returns where a request goes; undefined if its address is incomplete. */
export function readWebAddress(host: string, path: string): WebDestination | undefined {
  if (pathForm.test(path)) {
    const [, kind = '', ...segments] = path.split('/')
    const labels = segments.splice(0, kind === '__apigw' ? 2 : 3).map(decode)
    const [region = '', namespace = '', last = ''] = labels
    const [name = '', qualifier] = last.split(':')
    const rest = `/${segments.join('/')}`
    return kind === '__apigw'
      ? toDestination('apigw', [region, namespace], undefined, rest)
      : toDestination(kind.slice('__'.length), [region, namespace, name], qualifier?.replace(/^\$/, ''), rest)
  }
  const [, labels = '', kind = ''] = hostForm.exec(host) ?? []
  const [region = '', ...names] = labels.toLowerCase().slice(0, -1).split('.').reverse()
  const [first = '', second = '', qualifier] = names
  return toDestination(kind.toLowerCase(), [region, first, second], qualifier, path)
}

function toDestination(
  kind: string,
  [region, first, second = '']: readonly [region: string, first: string, second?: string],
  qualifier: string | undefined,
  path: string,
): WebDestination | undefined {
  if (kind === 'apigw') return { target: { kind, region, serviceId: first }, path }
  if ((kind !== 'scf' && kind !== 'clb') || second === '') return undefined
  return { target: { kind, region, namespace: first, functionName: second, qualifier }, path }
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/**
 * Returns the address of a function URL on the emulator. It is a path, because most programs cannot resolve the hosts.
 *
 * @param origin The scheme and host at which the caller reaches the emulator.
 * @param path The scope of the function.
 */
export function functionUrl(origin: string, path: string, { qualifier }: TriggerRecord): string {
  const [, region = '', namespace = '', name = ''] = path.split('/')
  // A function URL without a qualifier is that of $LATEST.
  const suffix = qualifier === '$LATEST' ? '' : `:${qualifier.replace(/^\$/, '')}`
  return `${origin}/__scf/${region}/${namespace}/${name}${suffix}`
}

/**
 * Returns the address of a service of API Gateway on the emulator.
 *
 * @param origin The scheme and host at which the caller reaches the emulator.
 */
export function apiUrl(origin: string, region: string, serviceId: string): string {
  return `${origin}/__apigw/${region}/${serviceId}`
}
