import type { Credentials } from './credentials.js'
import { ConfigurationError } from './error.js'

/**
 * Checks that credentials are a key pair that can be sent, because providers and JavaScript programs can give anything.
 *
 * @throws {ConfigurationError} If they are not. The message quotes no value, only the names of unknown members.
 */
export function checkCredentials(credentials: Credentials): void {
  const { secretId, secretKey, token, ...others } = Object(credentials)
  const invalid = Object.entries({ secretId, secretKey, token: token || 'none' })
    // fetch rejects a header with other characters, or spaces, with an error that quotes it.
    .filter(([, value]) => typeof value !== 'string' || !/^[!-~]+$/.test(value))
    .map(([name]) => name)
  if (invalid.length === 0) return
  const names = Object.keys(others).join(', ')
  const hint =
    Object(credentials) !== credentials
      ? `They are ${credentials === null ? null : typeof credentials}.`
      : 'then' in credentials
        ? 'They are a Promise: await it, or pass a function that returns it.'
        : names
          ? `They have ${names}; the names are secretId, secretKey and token.`
          : 'Check where they are read from. They must be visible ASCII characters.'
  throw new ConfigurationError(`The credentials have no valid ${invalid.join(' and ')}. ${hint}`, {
    option: 'credentials',
  })
}
