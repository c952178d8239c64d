import type { CredentialProvider } from '../credentials.js'
import { type AssumeRoleOptions, createAssumeRole } from './internal/assume-role.js'
import { client } from './internal/client.js'

export type { AssumeRoleOptions }

/**
 * Returns a provider of the temporary credentials of a role, from the action AssumeRole of STS (2018-08-13). They are
 * refreshed before they expire.
 *
 * The provider throws a CredentialsError if STS returns no credentials, a ConfigurationError if the source credentials
 * are invalid, and the errors of their provider.
 *
 * @throws {ConfigurationError} If `endpoint` is neither a host nor an origin.
 */
export function fromAssumeRole(options: AssumeRoleOptions): CredentialProvider {
  return createAssumeRole(options, client)
}
