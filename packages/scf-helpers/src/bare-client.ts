import type { Client } from '@tc3/core'

/** A client of SCF: an `ScfClient`, or the client that `createClient` of `@tc3/core` returns for the service `scf`. */
export type AnyScfClient = Client | { readonly client: Client }

/** The client that sends the calls of either. */
export function bareClient(client: AnyScfClient): Client {
  return 'client' in client ? client.client : client
}
