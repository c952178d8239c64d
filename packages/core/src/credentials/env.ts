import type { CredentialProvider } from '../credentials.js'
import { CredentialsError } from './error.js'
import { type Environment, processEnvironment } from './internal/environment.js'

/** Where `fromEnv` looks. */
export interface EnvOptions {
  /** The variables; those of the process by default, read at each call. */
  readonly environment?: Environment | undefined
}

/** The names of secret ID, secret key and token: as users set them, then as code that runs in the cloud finds them. */
const spellings = [
  ['TENCENTCLOUD_SECRET_ID', 'TENCENTCLOUD_SECRET_KEY', 'TENCENTCLOUD_SESSION_TOKEN'],
  ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY', 'TENCENTCLOUD_SESSIONTOKEN'],
] as const

/**
 * Credentials of the environment variables `TENCENTCLOUD_SECRET_ID`, `TENCENTCLOUD_SECRET_KEY` and, for a temporary
 * pair, `TENCENTCLOUD_SESSION_TOKEN`; otherwise of `TENCENTCLOUD_SECRETID`, `TENCENTCLOUD_SECRETKEY` and
 * `TENCENTCLOUD_SESSIONTOKEN`, which are set inside a function. The two spellings are never mixed.
 *
 * The provider throws a CredentialsError when neither spelling has both an ID and a key.
 */
export function fromEnv({ environment }: EnvOptions = {}): CredentialProvider {
  return () => {
    const variables = environment ?? processEnvironment()
    let half: CredentialsError | undefined
    for (const [id, key, token] of spellings) {
      const secretId = variables[id]
      const secretKey = variables[key]
      if (secretId && secretKey) return { secretId, secretKey, token: variables[token] || undefined }
      if (secretId || secretKey) {
        const [present, missing] = secretId ? [id, key] : [key, id]
        half ??= new CredentialsError(
          `The environment has ${present} but no ${missing}. Set ${missing}, or unset ${present}.`,
          { provider: 'env', absent: false },
        )
      }
    }
    if (half) throw half
    const [[id, key]] = spellings
    throw new CredentialsError(`The environment has no credentials. Set ${id} and ${key}.`, {
      provider: 'env',
      absent: true,
    })
  }
}
