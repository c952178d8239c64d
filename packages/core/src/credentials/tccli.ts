import type { CredentialProvider } from '../credentials.js'
import { client } from './internal/client.js'
import { createTccli, type TccliOptions } from './internal/tccli.js'

export type { TccliOptions }

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
  return createTccli(options, client)
}
