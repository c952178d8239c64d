import type { CredentialProvider } from '../credentials.js'
import { client } from './internal/client.js'
import { createDefaultChain, type DefaultChainOptions } from './internal/default-chain.js'

export type { DefaultChainOptions }

/**
 * Returns a provider that uses the first source of credentials that is set up, in this order:
 *
 * 1. the environment: `fromEnv`;
 * 2. a profile in the file of credentials: `fromProfile`;
 * 3. a profile of the command-line tool: `fromTccli`;
 * 4. the role of the CVM instance: `fromCvmRole`;
 * 5. the role of the TKE pod: `fromOidc`.
 *
 * It then uses only that source, so that the identity does not change while the program runs. If a profile is selected by
 * name, the chain never uses the role of the machine instead.
 *
 * The provider throws a CredentialsError that lists what is missing for each source. If a source is set up but cannot
 * be used, it throws the error of that source instead of trying the next one, which may have another identity. After an
 * error, the next call searches again.
 */
export function fromDefaultChain(options: DefaultChainOptions = {}): CredentialProvider {
  return createDefaultChain(options, client)
}
