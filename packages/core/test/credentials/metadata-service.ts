import type { Clock } from '@tc3/core'
import { serve } from './http-server.js'

const folder = '/latest/meta-data/cam/security-credentials/'

/** The nth credentials that the service gives. */
export function instanceCredentials(n: number) {
  return {
    secretId: `AKIDinstance${n}`,
    secretKey: `instance-key-${n}`,
    token: `instance-token-${n}`,
  }
}

/** Plays the metadata service of an instance with the role `role`; credentials end after `lifetime` milliseconds. */
export async function metadataService(clock: Clock, { role = 'CVMas', lifetime = 3_600_000 } = {}) {
  let given = 0
  return serve(clock, ({ method, path }) => {
    if (method !== 'GET') return { status: 405, body: '' }
    if (path === folder) return role ? { body: role } : { status: 404, body: 'not found' }
    if (path !== folder + role) return { status: 404, body: 'not found' }
    given += 1
    const { secretId, secretKey, token } = instanceCredentials(given)
    const end = clock.now() + lifetime
    return {
      body: JSON.stringify({
        TmpSecretId: secretId,
        TmpSecretKey: secretKey,
        ExpiredTime: end / 1000,
        Expiration: new Date(end).toISOString(),
        Token: token,
        Code: 'Success',
      }),
    }
  })
}
