import type { CredentialProvider } from '../../credentials.js'
import type { DefaultCredentials } from './provider.js'

export const defaultCredentials: DefaultCredentials = ({ clock, environment, fetch }) => {
  let chain: Promise<CredentialProvider> | undefined
  // Loaded by the first call, so that clients with credentials never load it.
  async function loadChain(): Promise<CredentialProvider> {
    const { fromDefaultChain } = await import('../../credentials/default.js')
    return fromDefaultChain({ clock, environment, fetch })
  }
  return async (request) => {
    chain ??= loadChain()
    return (await chain)(request)
  }
}
