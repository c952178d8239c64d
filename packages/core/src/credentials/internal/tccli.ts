import type { Clock } from '../../clock.js'
import type { CredentialProvider, Credentials } from '../../credentials.js'
import { processEnvironment } from '../../environment/variables.js'
import { CredentialsError } from '../error.js'
import { createAssumeRole } from './assume-role.js'
import type { ClientFunctions } from './client-functions.js'
import { createCvmRole } from './cvm-role.js'
import { homePath, type ProfileOptions, readProfileFile, selectedProfile } from './profile-file.js'
import { singleFlight } from './single-flight.js'
import { asObject, asString, type JsonObject } from './temporary-credentials.js'

/** The options of `fromTccli`. */
export interface TccliOptions extends ProfileOptions {
  /**
   * The name of the profile; by default the environment variable `TENCENTCLOUD_PROFILE`, then `TCCLI_PROFILE`, then
   * `default`.
   */
  readonly profile?: string | undefined
  /** Sends the requests of profiles with a role; by default the platform's `fetch`. */
  readonly fetch?: typeof fetch | undefined
  /** The source of the time and of delays; by default the system clock and timer. */
  readonly clock?: Clock | undefined
}

const provider = 'tccli'

/** The types of profiles: those with a key pair, and those whose temporary key pair only tccli can renew. */
const types = { pair: ['', 'default'], login: ['oauth', 'sso'], instance: 'cvm-role' }

function parseJson(text: string): unknown {
  try {
    // Python writes no byte order mark, but editors do.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    // The error is dropped, because its message could quote a key.
    return undefined
  }
}

/** A value of a profile; empty if it has none. tccli writes None for a value that the user did not enter. */
function textOf(profile: JsonObject, name: string): string {
  const value = asString(profile[name])
  return value === 'None' ? '' : value
}

/** Creates the provider of the credentials that a profile describes. */
function readProfile(
  content: JsonObject,
  path: string,
  options: TccliOptions,
  functions: ClientFunctions,
): CredentialProvider {
  const { clock = Date, environment, fetch } = options
  const credentialsError = (problem: string): CredentialsError =>
    new CredentialsError(`${path} ${problem}`, { provider, absent: false })

  const type = textOf(content, 'type')
  if (type === types.instance) return createCvmRole({ clock, fetch }, functions)
  const isLogin = types.login.includes(type)
  if (!isLogin && !types.pair.includes(type)) {
    throw credentialsError(
      `has a type other than ${[...types.login, types.instance].join(', ')} and default. Configure the profile with a key pair, or pass the option credentials.`,
    )
  }

  const names = ['secretId', 'secretKey', ...(isLogin ? ['token'] : [])]
  const missing = names.filter((name) => !textOf(content, name))
  if (missing.length > 0) {
    throw credentialsError(
      `has no ${missing.join(' and no ')}. Run tccli ${isLogin ? 'auth login' : 'configure'} for this profile.`,
    )
  }
  const credentials: Credentials = {
    secretId: textOf(content, 'secretId'),
    secretKey: textOf(content, 'secretKey'),
    token: textOf(content, 'token') || undefined,
  }

  const { expiresAt } = content
  if (isLogin && typeof expiresAt !== 'number') {
    throw credentialsError('has no number expiresAt. Log in again with tccli.')
  }
  function unexpired(): Credentials {
    if (typeof expiresAt !== 'number' || clock.now() < expiresAt * 1000) return credentials
    throw credentialsError(
      'has a key pair that has expired. Any command of tccli with this profile renews it; otherwise, log in again with tccli.',
    )
  }

  const roleArn = textOf(content, 'role-arn')
  const sessionName = textOf(content, 'role-session-name')
  if (!roleArn && !sessionName) return unexpired
  if (!roleArn || !sessionName) {
    const [present, absent] = roleArn ? ['role-arn', 'role-session-name'] : ['role-session-name', 'role-arn']
    throw credentialsError(`has ${present} but no ${absent}. Add ${absent}, or remove ${present}.`)
  }
  return createAssumeRole(
    { credentials: unexpired, roleArn, sessionName, environment, clock, fetch },
    functions,
  )
}

/** Implements `fromTccli`. */
export function createTccli(options: TccliOptions, functions: ClientFunctions): CredentialProvider {
  let latest: { readonly text: string; readonly credentials: CredentialProvider } | undefined
  return singleFlight(async () => {
    const { TCCLI_PROFILE } = options.environment ?? processEnvironment()
    const profile = selectedProfile(options) ?? (TCCLI_PROFILE || 'default')
    const credentialsError = (message: string, absent: boolean): CredentialsError =>
      new CredentialsError(message, { provider, absent })

    if (/[\\/]/.test(profile)) {
      throw credentialsError(`The name of the profile ${profile} must not contain a slash.`, true)
    }
    const path = homePath(options, `.tccli/${profile}.credential`)
    const text = path && (await readProfileFile(path, provider, options))
    if (path === undefined || text === undefined) {
      throw credentialsError(
        `${path ?? `The home folder of ${profile}.credential`} does not exist. Run tccli configure${profile === 'default' ? '' : ` --profile ${profile}`}.`,
        true,
      )
    }
    if (text !== latest?.text) {
      const content = parseJson(text)
      if (typeof content !== 'object' || content === null) {
        throw credentialsError(
          `${path} is not a JSON object. Correct it, or remove it and run tccli configure.`,
          false,
        )
      }
      // Kept, because the provider of a role caches its credentials.
      latest = { text, credentials: readProfile(asObject(content), path, options, functions) }
    }
    return latest.credentials()
  })
}
