import type { Credentials } from './credentials.js'
import { invalidOption } from './error.js'

/**
 * Checks that credentials are a key pair that can be sent, because providers and JavaScript programs can give anything.
 *
 * @throws {ConfigurationError} If they are not. The message quotes no value, only the names of other members.
 */
export function checkCredentials(credentials: Credentials): void {
  const given = Object(credentials)
  const needed = given.token ? ['secretId', 'secretKey', 'token'] : ['secretId', 'secretKey']
  // fetch rejects a header with other characters, or spaces, with an error that quotes it.
  const invalid = needed.filter((name) => typeof given[name] !== 'string' || !/^[!-~]+$/.test(given[name]))
  if (invalid.length === 0) return
  const others = Object.keys(given).filter((name) => !invalid.includes(name))
  const found =
    given !== credentials
      ? `are ${credentials && typeof credentials}`
      : 'then' in given
        ? 'are a Promise: await it, or pass a function'
        : `have ${others.join(', ') || 'none'}`
  throw invalidOption('credentials', `a ${invalid.join(' and ')} of visible ASCII characters, but ${found}`)
}
