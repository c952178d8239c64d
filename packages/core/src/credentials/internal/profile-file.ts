import { type Environment, processEnvironment } from '../../environment/variables.js'
import { CredentialsError, type ProviderName } from '../error.js'
import { fileErrorCode, maxFileBytes, type ReadFile, readTextFile } from './read-file.js'

/** The options of providers that read a profile from a file. */
export interface ProfileOptions {
  /**
   * The name of the profile; by default the environment variable `TENCENTCLOUD_PROFILE`, then `default`.
   */
  readonly profile?: string | undefined
  /** The environment variables, of which HOME or USERPROFILE is the home folder; by default those of the process. */
  readonly environment?: Environment | undefined
  /** Reads the files; by default from the file system, if there is one. */
  readonly readFile?: ReadFile | undefined
}

/** The profile that the options or the environment select; undefined if they select none. */
export function selectedProfile({
  profile,
  environment = processEnvironment(),
}: ProfileOptions): string | undefined {
  return profile ?? (environment.TENCENTCLOUD_PROFILE || undefined)
}

/** The path of a file in the home folder; undefined if the environment has no home folder. */
export function homePath(
  { environment = processEnvironment() }: ProfileOptions,
  path: string,
): string | undefined {
  const home = environment.HOME || environment.USERPROFILE
  return home ? `${home}/${path}` : undefined
}

/**
 * Reads a file of profiles; undefined if it does not exist.
 *
 * @throws {CredentialsError} If it cannot be read, is too large, or is not in UTF-8.
 */
export async function readProfileFile(
  path: string,
  provider: ProviderName,
  { readFile = readTextFile }: ProfileOptions,
): Promise<string | undefined> {
  const credentialsError = (message: string, cause?: unknown): CredentialsError =>
    new CredentialsError(message, { provider, absent: false, cause })
  const tooLarge = (): CredentialsError =>
    credentialsError(
      `${path} has more than ${maxFileBytes} bytes, so it is not a file of profiles. Correct it, or remove it.`,
    )

  let text: string
  try {
    text = await readFile(path)
  } catch (cause) {
    const code = fileErrorCode(cause)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    if (code === 'EFBIG') throw tooLarge()
    throw credentialsError(
      `${path} cannot be read${code && ` (${code})`}. Let this process read it, or remove it.`,
      cause,
    )
  }
  // Another ReadFile may not limit the size.
  if (text.length > maxFileBytes) throw tooLarge()
  if (text.includes('\0')) {
    throw credentialsError(
      `${path} is not in UTF-8, but contains NUL characters, as a file in UTF-16 does. Save it in UTF-8.`,
    )
  }
  return text
}
