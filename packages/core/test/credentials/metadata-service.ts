import type { Clock } from '@tc3/core'
import { serve } from './http-server.js'

const folder = '/latest/meta-data/cam/security-credentials/'

/** The nth credentials that the service returns. */
export function instanceCredentials(n: number) {
  return {
    secretId: `AKIDinstance${n}`,
    secretKey: `instance-key-${n}`,
    token: `instance-token-${n}`,
  }
}

/** Emulates the metadata service of an instance with a role; credentials expire after `lifetime` milliseconds. */
export async function metadataService(clock: Clock, { role = 'CVMas', lifetime = 3_600_000 } = {}) {
  let count = 0
  return serve(clock, ({ method, path }) => {
    if (method !== 'GET') return { status: 405, body: '' }
    if (path === folder) return role ? { body: role } : { status: 404, body: 'not found' }
    if (path !== folder + role) return { status: 404, body: 'not found' }
    count += 1
    const { secretId, secretKey, token } = instanceCredentials(count)
    const expiration = clock.now() + lifetime
    return {
      body: JSON.stringify({
        TmpSecretId: secretId,
        TmpSecretKey: secretKey,
        ExpiredTime: expiration / 1000,
        Expiration: new Date(expiration).toISOString(),
        Token: token,
        Code: 'Success',
      }),
    }
  })
}
