import type { Clock } from '../clock.js'
import type { CredentialProvider, Credentials } from '../credentials.js'
import { processEnvironment } from '../environment/variables.js'
import { fromAssumeRole } from './assume-role.js'
import { fromCvmRole } from './cvm-role.js'
import { CredentialsError } from './error.js'
import { homePath, type ProfileOptions, readProfileFile, selectedProfile } from './internal/profile-file.js'
import { singleFlight } from './internal/single-flight.js'
import { asObject, asString, type JsonObject } from './internal/temporary-credentials.js'

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
function readProfile(content: JsonObject, path: string, options: TccliOptions): CredentialProvider {
  const { clock = Date, environment, fetch } = options
  const credentialsError = (problem: string): CredentialsError =>
    new CredentialsError(`${path} ${problem}`, { provider, absent: false })

  const type = textOf(content, 'type')
  if (type === types.instance) return fromCvmRole({ clock, fetch })
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
  return fromAssumeRole({ credentials: unexpired, roleArn, sessionName, environment, clock, fetch })
}

/**
 * Returns a provider that reads a profile of tccli, the command-line tool of Tencent Cloud:
 * `~/.tccli/<profile>.credential`. A profile may contain
 *
 * - a key pair, also a temporary one with `token`;
 * - the key pair of `tccli auth login` or `tccli sso login`. It is used until it expires, but only tccli renews it;
 * - `role-arn` and `role-session-name` besides a key pair: the role is assumed as with `fromAssumeRole`;
 * - the type `cvm-role`: the role of the instance, as with `fromCvmRole`.
 *
 * The file is read at each call, so that changes take effect; concurrent calls share one read. `~/.tccli/<profile>.configure`
 * is not read, so set the region otherwise.
 *
 * The provider throws a CredentialsError if there is no such file, it cannot be read, is larger than a megabyte or is not
 * a profile, or the key pair has expired; and the errors of `fromAssumeRole` and `fromCvmRole`.
 */
export function fromTccli(options: TccliOptions = {}): CredentialProvider {
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
      latest = { text, credentials: readProfile(asObject(content), path, options) }
    }
    return latest.credentials()
  })
}
