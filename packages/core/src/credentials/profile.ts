import type { CredentialProvider, Credentials } from '../credentials.js'
import { CredentialsError } from './error.js'
import { type Environment, processEnvironment } from './internal/environment.js'
import { parseIni } from './internal/ini.js'
import { fileErrorCode, type ReadFile, readTextFile } from './internal/read-file.js'
import { singleFlight } from './internal/single-flight.js'

/** Where `fromProfile` looks. */
export interface ProfileOptions {
  /** The section of the file; `default` by default. */
  readonly profile?: string | undefined
  /** The variables that tell the home folder, HOME or USERPROFILE; those of the process by default. */
  readonly environment?: Environment | undefined
  /** Reads the files; by default from the file system, where there is one. */
  readonly readFile?: ReadFile | undefined
}

const provider = 'profile'

function pathsOf({ HOME, USERPROFILE }: Environment): string[] {
  const home = HOME || USERPROFILE
  const shared = '/etc/tencentcloud/credentials'
  return home ? [`${home}/.tencentcloud/credentials`, shared] : [shared]
}

function credentialsOf(section: Map<string, string>, where: string): Credentials {
  const secretId = section.get('secret_id')
  const secretKey = section.get('secret_key')
  if (secretId && secretKey) return { secretId, secretKey, token: section.get('token') || undefined }
  const missing = [...(secretId ? [] : ['secret_id']), ...(secretKey ? [] : ['secret_key'])].join(' and no ')
  throw new CredentialsError(
    `${where} has no ${missing}. Write secret_id = … and secret_key = … below the line with its name.`,
    { provider, absent: false },
  )
}

/**
 * Credentials of a profile: the section of an ini file that has `secret_id`, `secret_key` and, for a temporary pair,
 * `token`. The files are `~/.tencentcloud/credentials`, then `/etc/tencentcloud/credentials`; the first that has the
 * profile counts. They are read at each call, so that a change is seen, and once for calls at the same time.
 *
 * The provider throws a CredentialsError when no file has the profile, when the profile has no ID or no key, and
 * when a file is there but cannot be read.
 */
export function fromProfile(options: ProfileOptions = {}): CredentialProvider {
  const { profile = 'default', readFile = readTextFile } = options
  return singleFlight(async () => {
    const lacks: string[] = []
    for (const path of pathsOf(options.environment ?? processEnvironment())) {
      let text: string
      try {
        text = await readFile(path)
      } catch (cause) {
        const code = fileErrorCode(cause)
        if (code === 'ENOENT' || code === 'ENOTDIR') {
          lacks.push(`${path} does not exist`)
          continue
        }
        throw new CredentialsError(
          `${path} cannot be read${code && ` (${code})`}. Let this process read it, or remove it.`,
          { provider, absent: false, cause },
        )
      }
      const section = parseIni(text).get(profile)
      if (section) return credentialsOf(section, `The profile ${profile} in ${path}`)
      lacks.push(`${path} has no [${profile}]`)
    }
    throw new CredentialsError(
      `There is no profile ${profile}: ${lacks.join(', ')}. Write [${profile}], secret_id = … and secret_key = … into one of them.`,
      { provider, absent: true },
    )
  })
}
