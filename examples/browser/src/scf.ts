import { ScfClient } from '@tc3/client-scf'
import { refreshing, type TemporaryCredentials } from '@tc3/core/credentials/refreshing'

const region = 'ap-guangzhou'

/**
 * Creates a client of your account with short-lived keys from your server, because visitors can read the keys of a page.
 * The server responds to VITE_CREDENTIALS_URL with JSON: secretId, secretKey, token and expiration.
 */
function createAccountClient(url: string) {
  async function load(): Promise<TemporaryCredentials> {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`${url} responded with status ${response.status} instead of keys.`)
    return response.json()
  }
  return new ScfClient({ region, credentials: refreshing(load) })
}

/** Creates a client of an emulator in the page. It is bundled only if the build does not set VITE_CREDENTIALS_URL. */
async function createEmulatorClient() {
  const { createScf } = await import('@tc3/mock-scf')
  const { credentials, fetch } = createScf()
  return new ScfClient({ region, credentials, fetch })
}

const url = import.meta.env.VITE_CREDENTIALS_URL

export const scf = url ? createAccountClient(url) : await createEmulatorClient()
