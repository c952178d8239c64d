import type { CredentialProvider } from '../../credentials.js'
import type { ClientOptions } from '../../options.js'

/** Makes the credential provider of a client that was given none. */
export type DefaultCredentials = (options: Pick<ClientOptions, 'clock' | 'fetch'>) => CredentialProvider
