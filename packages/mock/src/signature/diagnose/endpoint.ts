import type { Product } from '../../api/product.js'

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
