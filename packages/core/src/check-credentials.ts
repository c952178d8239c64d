import type { Credentials } from './credentials.js'
import { ConfigurationError } from './error.js'

/**
 * Checks that credentials are a key pair that can be sent, because providers and JavaScript programs can give anything.
 *
 * @throws {ConfigurationError} If they are not. The message quotes no value, only the names of other members.
 */
export function checkCredentials(credentials: Credentials): void {
  const { secretId, secretKey, token } = Object(credentials)
  const invalid = Object.entries({ secretId, secretKey, token: token || 'none' })
    // fetch rejects a header with other characters, or spaces, with an error that quotes it.
    .filter(([, value]) => typeof value !== 'string' || !/^[!-~]+$/.test(value))
    .map(([name]) => name)
  if (invalid.length === 0) return
  const others = Object.keys(Object(credentials)).filter((name) => !invalid.includes(name))
  const given =
    Object(credentials) !== credentials
      ? `are ${credentials && typeof credentials}`
      : 'then' in credentials
        ? 'are a Promise: await it, or pass a function'
        : `have ${others.join(', ') || 'none'}`
  throw new ConfigurationError(
    `The credentials need a ${invalid.join(' and ')} of visible ASCII characters, but ${given}.`,
    { option: 'credentials' },
  )
}
