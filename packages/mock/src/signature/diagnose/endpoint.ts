import type { Product } from '../../api/product.js'

/** The product that a call is for, as far as its signature depends on it. */
export type SignedProduct = Pick<Product, 'service' | 'endpoint'>

/** The documented endpoint of a product. Callers may sign it although they reach the emulator under another host. */
export interface Endpoint {
  readonly service: string
  /** The host of the product, and its host in the region. */
  readonly hosts: readonly string[]
}

/** The documented endpoint of a product in a region. */
export function documentedEndpoint({ service, endpoint: host }: SignedProduct, region: string): Endpoint {
  const [label = '', ...domain] = host.split('.')
  return { service, hosts: region === '' ? [host] : [host, [label, region, ...domain].join('.')] }
}
