import type { Clock } from '../../clock.js'
import type { CredentialProvider } from '../../credentials.js'
import type { Environment } from '../../environment/variables.js'
import { fromEnv } from '../env.js'
import { CredentialsError, isCredentialsError } from '../error.js'
import { fromProfile } from '../profile.js'
import type { ClientFunctions } from './client-functions.js'
import { createCvmRole } from './cvm-role.js'
import { createOidc } from './oidc.js'
import { selectedProfile } from './profile-file.js'
import type { ReadFile } from './read-file.js'
import { singleFlight } from './single-flight.js'
import { createTccli } from './tccli.js'

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

/** Implements `fromDefaultChain`. */
export function createDefaultChain(
  options: DefaultChainOptions,
  functions: ClientFunctions,
): CredentialProvider {
  const environment = fromEnv(options)
  const profiles = [fromProfile(options), createTccli(options, functions)]
  const roles = [createCvmRole(options, functions), createOidc(options, functions)]
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
