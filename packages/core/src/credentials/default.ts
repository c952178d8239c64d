import type { Clock } from '../clock.js'
import type { CredentialProvider } from '../credentials.js'
import { fromCvmRole } from './cvm-role.js'
import { fromEnv } from './env.js'
import { CredentialsError, isCredentialsError } from './error.js'
import type { Environment } from './internal/environment.js'
import type { ReadFile } from './internal/read-file.js'
import { singleFlight } from './internal/single-flight.js'
import { fromOidc } from './oidc.js'
import { fromProfile } from './profile.js'

/** The world that `fromDefaultChain` looks at; by default that of the process. */
export interface DefaultChainOptions {
  /** The environment variables. */
  readonly environment?: Environment | undefined
  /** Reads files. */
  readonly readFile?: ReadFile | undefined
  /** Sends requests. */
  readonly fetch?: typeof fetch | undefined
  /** Tells the time. */
  readonly clock?: Clock | undefined
}

/**
 * Credentials of the first that is set up: the environment, the profile file, the role of the CVM instance, the role
 * of the TKE pod. That one is remembered, so that who calls does not change while the program runs.
 *
 * The provider throws a CredentialsError that tells what each of them lacked, or, where one is set up but cannot be
 * used, the error of that one: passing it over would call as somebody else. The next call looks again.
 */
export function fromDefaultChain(options: DefaultChainOptions = {}): CredentialProvider {
  const providers = [fromEnv(options), fromProfile(options), fromCvmRole(options), fromOidc(options)]
  let found: CredentialProvider | undefined

  const search = singleFlight(async () => {
    const lacks: string[] = []
    for (const provider of providers) {
      try {
        const credentials = await provider()
        found = provider
        return credentials
      } catch (error) {
        if (!isCredentialsError(error) || !error.absent) throw error
        lacks.push(`\n- ${error.provider}: ${error.message}`)
      }
    }
    throw new CredentialsError(`No credentials are set up. One of these is enough:${lacks.join('')}`, {
      provider: 'default',
      absent: true,
    })
  })

  return () => (found ?? search)()
}
