import type { Clock } from '../../clock.js'
import type { CredentialProvider } from '../../credentials.js'

/** Makes the credential provider of a client that was given none; `options` are the client's. */
export type DefaultCredentials = (options: {
  readonly fetch?: typeof fetch | undefined
  readonly clock?: Clock | undefined
}) => CredentialProvider
