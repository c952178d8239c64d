import type { CredentialProvider } from '../credentials.js'
import { client } from './internal/client.js'
import { type CvmRoleOptions, createCvmRole } from './internal/cvm-role.js'

export type { CvmRoleOptions }

/**
 * Returns a provider of the temporary credentials of the role that is bound to this Cloud Virtual Machine instance, from
 * its metadata service. They are refreshed before they expire.
 *
 * The provider throws a CredentialsError if there is no metadata service, no role is bound, or the response is not one
 * of the metadata service.
 *
 * @throws {TypeError} If `endpoint` is not a URL.
 * @throws {ConfigurationError} If `timeout` is not above 0.
 */
export function fromCvmRole(options: CvmRoleOptions = {}): CredentialProvider {
  return createCvmRole(options, client)
}
