import type { ClientFunctions } from '../../credentials/internal/client-functions.js'
import type { DefaultChainOptions } from '../../credentials/internal/default-chain.js'
import type { CredentialProvider } from '../../credentials.js'

/** Creates the credential provider of a client without the option `credentials`; undefined if the platform has none. */
export type DefaultCredentials = (
  options: Pick<DefaultChainOptions, 'clock' | 'environment' | 'fetch'>,
  functions: ClientFunctions,
) => CredentialProvider | undefined
