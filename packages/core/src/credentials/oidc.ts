import type { CredentialProvider } from '../credentials.js'
import { client } from './internal/client.js'
import { createOidc, type OidcOptions } from './internal/oidc.js'

export type { OidcOptions }

/**
 * Returns a provider of the temporary credentials of the role of a pod in Tencent Kubernetes Engine, from the action
 * AssumeRoleWithWebIdentity of STS (2018-08-13), which is an unsigned call. They are refreshed before they expire. The
 * environment variables `TKE_REGION`, `TKE_PROVIDER_ID`, `TKE_WEB_IDENTITY_TOKEN_FILE` and `TKE_ROLE_ARN`, and the file,
 * are read at each refresh.
 *
 * The provider throws a CredentialsError if a variable or the file is missing, or STS returns no credentials.
 *
 * @throws {ConfigurationError} If `endpoint` is neither a host nor an origin.
 */
export function fromOidc(options: OidcOptions = {}): CredentialProvider {
  return createOidc(options, client)
}
