import type { CredentialProvider } from '../credentials.js'
import { type Environment, processEnvironment } from '../environment/variables.js'
import { CredentialsError } from './error.js'

/** The options of `fromEnv`. */
export interface EnvOptions {
  /** The environment variables, read at each call; by default those of the process. */
  readonly environment?: Environment | undefined
}

/** The variables for secret ID, secret key and token: those that users set, then those that are set inside a function. */
const variableSets = [
  ['TENCENTCLOUD_SECRET_ID', 'TENCENTCLOUD_SECRET_KEY', 'TENCENTCLOUD_SESSION_TOKEN'],
  ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY', 'TENCENTCLOUD_SESSIONTOKEN'],
] as const

/**
 * Returns a provider that reads the environment variables `TENCENTCLOUD_SECRET_ID`, `TENCENTCLOUD_SECRET_KEY` and, for
 * a temporary pair, `TENCENTCLOUD_SESSION_TOKEN`; otherwise `TENCENTCLOUD_SECRETID`, `TENCENTCLOUD_SECRETKEY` and
 * `TENCENTCLOUD_SESSIONTOKEN`, which are set inside a function. The two sets are never mixed.
 *
 * The provider throws a CredentialsError if neither set has both an ID and a key.
 */
export function fromEnv({ environment }: EnvOptions = {}): CredentialProvider {
  return () => {
    const variables = environment ?? processEnvironment()
    let incomplete: CredentialsError | undefined
    for (const [id, key, token] of variableSets) {
      const secretId = variables[id]
      const secretKey = variables[key]
      if (secretId && secretKey) return { secretId, secretKey, token: variables[token] || undefined }
      if (secretId || secretKey) {
        const [present, missing] = secretId ? [id, key] : [key, id]
        incomplete ??= new CredentialsError(
          `The environment has ${present} but no ${missing}. Set ${missing}, or unset ${present}.`,
          { provider: 'env', absent: false },
        )
      }
    }
    if (incomplete) throw incomplete
    const [[id, key]] = variableSets
    throw new CredentialsError(`The environment has no credentials. Set ${id} and ${key}.`, {
      provider: 'env',
      absent: true,
    })
  }
}
