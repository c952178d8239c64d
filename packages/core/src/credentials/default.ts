import type { Clock } from '../clock.js'
import type { CredentialProvider } from '../credentials.js'
import type { Environment } from '../environment/variables.js'
import { fromCvmRole } from './cvm-role.js'
import { fromEnv } from './env.js'
import { CredentialsError, isCredentialsError } from './error.js'
import { selectedProfile } from './internal/profile-file.js'
import type { ReadFile } from './internal/read-file.js'
import { singleFlight } from './internal/single-flight.js'
import { fromOidc } from './oidc.js'
import { fromProfile } from './profile.js'
import { fromTccli } from './tccli.js'

/** The options of `fromDefaultChain`; the defaults are those of the process. */
export interface DefaultChainOptions {
  /**
   * The name of a profile, in a file of `fromProfile` or `fromTccli`. The chain then has only these two sources. By
   * default the environment variable `TENCENTCLOUD_PROFILE`; if it is set, the chain has no sources after these two.
   */
  readonly profile?: string | undefined
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
 * Returns a provider that uses the first source of credentials that is set up, in this order:
 *
 * 1. the environment: `fromEnv`;
 * 2. a profile in the file of credentials: `fromProfile`;
 * 3. a profile of the command-line tool: `fromTccli`;
 * 4. the role of the CVM instance: `fromCvmRole`;
 * 5. the role of the TKE pod: `fromOidc`.
 *
 * It then uses only that source, so that the identity does not change while the program runs. If a profile is selected by
 * name, the chain never uses the role of the machine instead.
 *
 * The provider throws a CredentialsError that lists what is missing for each source. If a source is set up but cannot
 * be used, it throws the error of that source instead of trying the next one, which may have another identity. After an
 * error, the next call searches again.
 */
export function fromDefaultChain(options: DefaultChainOptions = {}): CredentialProvider {
  const environment = fromEnv(options)
  const profiles = [fromProfile(options), fromTccli(options)]
  const roles = [fromCvmRole(options), fromOidc(options)]
  const hint = options.fetch
    ? '\nIf the option fetch is that of an emulator, pass cloud.credentials too.'
    : ''
  let chosen: CredentialProvider | undefined

  const search = singleFlight(async () => {
    const missing: string[] = []
    const isSelected = selectedProfile(options) !== undefined
    for (const candidate of [
      ...(options.profile === undefined ? [environment] : []),
      ...profiles,
      ...(isSelected ? [] : roles),
    ]) {
      try {
        const credentials = await candidate()
        chosen = candidate
        return credentials
      } catch (error) {
        if (!isCredentialsError(error)) throw error
        const { message, provider, absent, cause } = error
        if (!absent) throw new CredentialsError(message + hint, { provider, absent, cause })
        missing.push(`\n- ${provider}: ${message}`)
      }
    }
    throw new CredentialsError(`No credentials are set up. Set up one of these:${missing.join('')}${hint}`, {
      provider: 'default',
      absent: true,
    })
  })

  return (request) => (chosen ? chosen(request) : search())
}
