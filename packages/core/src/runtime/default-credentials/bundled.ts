import { createDefaultChain } from '../../credentials/internal/default-chain.js'
import type { CredentialProvider } from '../../credentials.js'
import type { DefaultCredentials } from './provider.js'

/** Imports the chain, so that bundlers need no second file for it. */
export const defaultCredentials: DefaultCredentials = ({ clock, environment, fetch }, functions) => {
  let chain: CredentialProvider | undefined
  return (request) => {
    chain ??= createDefaultChain({ clock, environment, fetch }, functions)
    return chain(request)
  }
}
