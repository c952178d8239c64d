import type { CustomDomainRecord, Tables } from '../store/records.js'

/** A domain, and the region of the account that it belongs to. */
export interface FoundDomain {
  readonly record: CustomDomainRecord
  /** The path of the region. */
  readonly region: string
}

/**
 * Finds a domain, which belongs to one region of one account only.
 *
 * @param host With or without a port. Upper and lower case are the same.
 */
export function findDomain({ customDomains }: Tables, host: string): FoundDomain | undefined {
  const [name = ''] = host.toLowerCase().split(':', 1)
  for (const region of customDomains.scopes()) {
    const record = customDomains.get(region, name)
    if (record) return { record, region }
  }
  return undefined
}
