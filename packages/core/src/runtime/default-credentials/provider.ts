import type { Clock } from '../../clock.js'
import type { CredentialProvider } from '../../credentials.js'
import type { Environment } from '../../environment/variables.js'

/** Creates the credential provider of a client without the option `credentials`. */
export type DefaultCredentials = (options: {
  readonly environment?: Environment | undefined
  readonly fetch?: typeof fetch | undefined
  readonly clock?: Clock | undefined
}) => CredentialProvider
