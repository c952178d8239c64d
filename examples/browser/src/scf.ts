import { ScfClient } from '@tc3/client-scf'
import { refreshing, type TemporaryCredentials } from '@tc3/core/credentials/refreshing'

const region = 'ap-guangzhou'

/**
 * Calls your account with the short-lived keys of your server: whoever opens a page can read the keys in it.
 * VITE_CREDENTIALS_URL says where the server gives them, as JSON: secretId, secretKey, token and expiration.
 */
function withKeysOf(url: string) {
  async function load(): Promise<TemporaryCredentials> {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`${url} gives no keys: ${response.status}`)
    return response.json()
  }
  return new ScfClient({ region, credentials: refreshing(load) })
}

/** Calls an emulator in the page, which is bundled only where the build is for it. */
async function withEmulator() {
  const { createScf } = await import('@tc3/mock-scf')
  const { credentials, fetch } = createScf()
  return new ScfClient({ region, credentials, fetch })
}

const url = import.meta.env.VITE_CREDENTIALS_URL

export const scf = url ? withKeysOf(url) : await withEmulator()
