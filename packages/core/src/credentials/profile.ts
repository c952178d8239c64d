import type { CredentialProvider, Credentials } from '../credentials.js'
import { CredentialsError } from './error.js'
import { parseIni } from './internal/ini.js'
import { homePath, type ProfileOptions, readProfileFile, selectedProfile } from './internal/profile-file.js'
import { singleFlight } from './internal/single-flight.js'

export type { ProfileOptions } from './internal/profile-file.js'

const provider = 'profile'

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
 * exists but cannot be read, is larger than a megabyte, or is not in UTF-8.
 */
export function fromProfile(options: ProfileOptions = {}): CredentialProvider {
  return singleFlight(async () => {
    const profile = selectedProfile(options) ?? 'default'
    const problems: string[] = []
    for (const path of [homePath(options, '.tencentcloud/credentials'), '/etc/tencentcloud/credentials']) {
      if (path === undefined) continue
      const text = await readProfileFile(path, provider, options)
      const section = text === undefined ? undefined : parseIni(text).get(profile)
      if (section) return readCredentials(section, `The profile ${profile} in ${path}`)
      problems.push(text === undefined ? `${path} does not exist` : `${path} has no [${profile}]`)
    }
    throw new CredentialsError(
      `There is no profile ${profile}: ${problems.join(', ')}. Write [${profile}], secret_id = … and secret_key = … into one of them.`,
      { provider, absent: true },
    )
  })
}
