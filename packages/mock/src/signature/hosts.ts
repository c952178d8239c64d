import type { MaybePromise } from '@tc3/core/signing'
import type { Product } from '../api/product.js'
import { equal } from '../util/equal.js'
import { after } from '../util/maybe-promise.js'

/**
 * Compares a signature with those for each value of Host that it may be made for: as sent, and without its port. Some
 * clients, the official SDK for Node among them, sign the host name alone although they send the port too.
 *
 * @returns What would have been accepted, or undefined where the signature is.
 */
export function unlessSigned<T extends { readonly signature: string }>(
  received: string,
  host: string,
  sign: (host: string) => MaybePromise<T>,
): MaybePromise<readonly [T, ...T[]] | undefined> {
  return after(sign(host), (asSent): MaybePromise<readonly [T, ...T[]] | undefined> => {
    if (equal(asSent.signature, received)) return undefined
    const bare = withoutPort(host)
    if (bare === host) return [asSent]
    return after(sign(bare), (asSome) => (equal(asSome.signature, received) ? undefined : [asSent, asSome]))
  })
}

export function withoutPort(host: string): string {
  return host.replace(/:\d*$/, '')
}

/** Where the documentation says that the product is, which is what callers sign who reach the emulator otherwise. */
export interface Endpoint {
  readonly service: string
  /** The product's own host, and the host of the region. */
  readonly hosts: readonly string[]
}

/** The endpoint of a product in a region. */
export function documentedEndpoint({ service, endpoint: host }: Product, region: string): Endpoint {
  const [label = '', ...domain] = host.split('.')
  return { service, hosts: region === '' ? [host] : [host, [label, region, ...domain].join('.')] }
}
