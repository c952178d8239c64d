import type { CredentialProvider } from '../../credentials.js'
import type { DefaultCredentials } from './provider.js'

/** Loads the chain in the first call, so that clients with credentials never load it. */
export const defaultCredentials: DefaultCredentials = ({ clock, environment, fetch }, functions) => {
  let chain: Promise<CredentialProvider> | undefined
  async function loadChain(): Promise<CredentialProvider> {
    const { createDefaultChain } = await import('../../credentials/internal/default-chain.js')
    return createDefaultChain({ clock, environment, fetch }, functions)
  }
  return async (request) => {
    chain ??= loadChain()
    return (await chain)(request)
  }
}
