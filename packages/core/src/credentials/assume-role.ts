import type { CredentialProvider, Credentials } from '../credentials.js'
import { askSts, createStsClient, type StsAction, type StsInput, type StsOptions } from './internal/sts.js'
import { refreshing } from './refreshing.js'

/** Which role `fromAssumeRole` assumes, and who asks. */
export interface AssumeRoleOptions extends StsOptions {
  /** Who assumes the role. */
  readonly credentials: Credentials | CredentialProvider
  /** The role: `qcs::cam::uin/100000000001:roleName/name`. */
  readonly roleArn: string
  /** The external ID that the role may ask for. */
  readonly externalId?: string | undefined
  /** A policy, as an object, that allows less than the role does; by default all that the role may do. */
  readonly policy?: object | undefined
  /** The region of STS; `ap-guangzhou` by default. */
  readonly region?: string | undefined
}

interface AssumeRoleInput extends StsInput {
  readonly ExternalId: string | undefined
  readonly Policy: string | undefined
}

// Asked twice, STS gives two sessions, of which one is used.
const assumeRole: StsAction<AssumeRoleInput> = { name: 'AssumeRole', region: true, idempotent: true }

/**
 * Temporary credentials of a role, from the action AssumeRole of STS (2018-08-13); refreshed before they end.
 *
 * Throws a ConfigurationError when `endpoint` is neither a host nor a URL of scheme and host. The provider throws a
 * CredentialsError when STS gives no credentials, a ConfigurationError when the source credentials cannot sign, and
 * what their provider throws.
 */
export function fromAssumeRole(options: AssumeRoleOptions): CredentialProvider {
  const { roleArn, externalId, policy, sessionName = 'tc3', duration } = options
  const { credentials, region = 'ap-guangzhou', endpoint, fetch, clock } = options
  const client = createStsClient({ credentials, endpoint, fetch, clock })
  const input: AssumeRoleInput = {
    RoleArn: roleArn,
    RoleSessionName: sessionName,
    DurationSeconds: duration,
    ExternalId: externalId,
    // STS takes a policy URL-encoded, whatever the form of the request.
    Policy: policy && encodeURIComponent(JSON.stringify(policy)),
  }
  return refreshing(() => askSts(client, { provider: 'assume-role', action: assumeRole, region, input }), {
    clock,
  })
}
