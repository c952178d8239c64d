import type { Clock } from '../clock.js'
import type { CredentialProvider } from '../credentials.js'
import { fromCvmRole } from './cvm-role.js'
import { fromEnv } from './env.js'
import { CredentialsError, isCredentialsError } from './error.js'
import type { Environment } from '../environment/variables.js'
import type { ReadFile } from './internal/read-file.js'
import { singleFlight } from './internal/single-flight.js'
import { fromOidc } from './oidc.js'
import { fromProfile } from './profile.js'

/** The options of `fromDefaultChain`; the defaults are those of the process. */
export interface DefaultChainOptions {
  /** The environment variables. */
  readonly environment?: Environment | undefined
  /** Reads files. */
  readonly readFile?: ReadFile | undefined
  /** Sends requests. */
  readonly fetch?: typeof fetch | undefined
  /** The source of the time and of delays. */
  readonly clock?: Clock | undefined
}

/**
 * Returns a provider that uses the first source of credentials that is set up: the environment, the profile file, the
 * role of the CVM instance, the role of the TKE pod. It then uses only that source, so that the identity does not change
 * while the program runs.
 *
 * The provider throws a CredentialsError that lists what is missing for each source. If a source is set up but cannot
 * be used, it throws the error of that source instead of trying the next one, which may have another identity. After an
 * error, the next call searches again.
 */
export function fromDefaultChain(options: DefaultChainOptions = {}): CredentialProvider {
  const providers = [fromEnv(options), fromProfile(options), fromCvmRole(options), fromOidc(options)]
  let chosen: CredentialProvider | undefined

  const search = singleFlight(async () => {
    const missing: string[] = []
    for (const provider of providers) {
      try {
        const credentials = await provider()
        chosen = provider
        return credentials
      } catch (error) {
        if (!isCredentialsError(error) || !error.absent) throw error
        missing.push(`\n- ${error.provider}: ${error.message}`)
      }
    }
    throw new CredentialsError(`No credentials are set up. Set up one of these:${missing.join('')}`, {
      provider: 'default',
      absent: true,
    })
  })

  return () => (chosen ?? search)()
}
