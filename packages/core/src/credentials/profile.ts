import type { CredentialProvider, Credentials } from '../credentials.js'
import { CredentialsError } from './error.js'
import { type Environment, processEnvironment } from '../environment/variables.js'
import { parseIni } from './internal/ini.js'
import { fileErrorCode, type ReadFile, readTextFile } from './internal/read-file.js'
import { singleFlight } from './internal/single-flight.js'

/** The options of `fromProfile`. */
export interface ProfileOptions {
  /**
   * The name of the profile, which is the section of the file.
   *
   * @defaultValue `'default'`
   */
  readonly profile?: string | undefined
  /** The environment variables, of which HOME or USERPROFILE is the home folder; by default those of the process. */
  readonly environment?: Environment | undefined
  /** Reads the files; by default from the file system, if there is one. */
  readonly readFile?: ReadFile | undefined
}

const provider = 'profile'

function profilePaths({ HOME, USERPROFILE }: Environment): string[] {
  const home = HOME || USERPROFILE
  const shared = '/etc/tencentcloud/credentials'
  return home ? [`${home}/.tencentcloud/credentials`, shared] : [shared]
}

function readCredentials(section: Map<string, string>, location: string): Credentials {
  const secretId = section.get('secret_id')
  const secretKey = section.get('secret_key')
  if (secretId && secretKey) return { secretId, secretKey, token: section.get('token') || undefined }
  const missing = [...(secretId ? [] : ['secret_id']), ...(secretKey ? [] : ['secret_key'])].join(' and no ')
  throw new CredentialsError(
    `${location} has no ${missing}. Write secret_id = … and secret_key = … below the line with its name.`,
    { provider, absent: false },
  )
}

/**
 * Returns a provider that reads a profile: a section of an ini file with `secret_id`, `secret_key` and, for a temporary
 * pair, `token`. It is looked up in `~/.tencentcloud/credentials`, then in `/etc/tencentcloud/credentials`. The files are
 * read at each call, so that changes take effect; concurrent calls share one read.
 *
 * The provider throws a CredentialsError if no file has the profile, if the profile has no ID or no key, or if a file
 * exists but cannot be read or is not in UTF-8.
 */
export function fromProfile(options: ProfileOptions = {}): CredentialProvider {
  const { profile = 'default', readFile = readTextFile } = options
  return singleFlight(async () => {
    const problems: string[] = []
    for (const path of profilePaths(options.environment ?? processEnvironment())) {
      let text: string
      try {
        text = await readFile(path)
      } catch (cause) {
        const code = fileErrorCode(cause)
        if (code === 'ENOENT' || code === 'ENOTDIR') {
          problems.push(`${path} does not exist`)
          continue
        }
        throw new CredentialsError(
          `${path} cannot be read${code && ` (${code})`}. Let this process read it, or remove it.`,
          { provider, absent: false, cause },
        )
      }
      if (text.includes('\0')) {
        throw new CredentialsError(
          `${path} is not in UTF-8, but contains NUL characters, as a file in UTF-16 does. Save it in UTF-8.`,
          { provider, absent: false },
        )
      }
      const section = parseIni(text).get(profile)
      if (section) return readCredentials(section, `The profile ${profile} in ${path}`)
      problems.push(`${path} has no [${profile}]`)
    }
    throw new CredentialsError(
      `There is no profile ${profile}: ${problems.join(', ')}. Write [${profile}], secret_id = … and secret_key = … into one of them.`,
      { provider, absent: true },
    )
  })
}
