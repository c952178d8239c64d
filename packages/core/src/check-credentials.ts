import { describeCredentials } from '#runtime'
import type { Credentials } from './credentials.js'
import { invalidOption } from './error.js'

/**
 * Checks that credentials are a key pair that can be sent, because providers and JavaScript programs can give anything.
 *
 * @throws {ConfigurationError} If they are not. The message quotes no value.
 */
export function checkCredentials(credentials: Credentials | undefined): asserts credentials is Credentials {
  const given = Object(credentials)
  const needed = given.token ? ['secretId', 'secretKey', 'token'] : ['secretId', 'secretKey']
  // fetch rejects a header with other characters, or spaces, with an error that quotes it.
  const invalid = needed.filter((name) => typeof given[name] !== 'string' || !/^[!-~]+$/.test(given[name]))
  if (invalid.length === 0) return
  const expected = `a ${invalid.join(' and ')} of visible ASCII characters`
  throw invalidOption('credentials', expected + describeCredentials(credentials, invalid))
}
