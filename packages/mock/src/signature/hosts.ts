/**
 * Does something for each value of Host that a signature may be made for: as sent, and without its port. Some
 * clients, the official SDK for Node among them, sign the host name alone although they send the port too.
 */
export async function forSignableHosts<T>(
  host: string,
  make: (host: string) => T | Promise<T>,
): Promise<readonly [T, ...T[]]> {
  const bare = withoutPort(host)
  return bare === host ? [await make(host)] : [await make(host), await make(bare)]
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
export function documentedEndpoint(service: string, host: string, region: string): Endpoint {
  const [label = '', ...domain] = host.split('.')
  return { service, hosts: region === '' ? [host] : [host, [label, region, ...domain].join('.')] }
}
