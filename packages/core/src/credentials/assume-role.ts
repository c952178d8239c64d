import type { CredentialProvider, Credentials } from '../credentials.js'
import {
  createStsClient,
  requestStsCredentials,
  type StsAction,
  type StsInput,
  type StsOptions,
} from './internal/sts.js'
import { refreshing } from './refreshing.js'

/** The options of `fromAssumeRole`. */
export interface AssumeRoleOptions extends StsOptions {
  /** The credentials of the caller that assumes the role. */
  readonly credentials: Credentials | CredentialProvider
  /** The ARN of the role: `qcs::cam::uin/100000000001:roleName/name`. */
  readonly roleArn: string
  /** The external ID, if the role requires one. */
  readonly externalId?: string | undefined
  /** A policy, as an object, that restricts the permissions of the session; by default it has those of the role. */
  readonly policy?: object | undefined
  /**
   * The region of STS.
   *
   * @defaultValue `'ap-guangzhou'`
   */
  readonly region?: string | undefined
}

interface AssumeRoleInput extends StsInput {
  readonly ExternalId: string | undefined
  readonly Policy: string | undefined
}

// Idempotent in effect: a repeated request creates another session, and only one is used.
const assumeRole: StsAction<AssumeRoleInput> = { name: 'AssumeRole', region: true, idempotent: true }

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
  const { roleArn, externalId, policy, sessionName = 'tc3', duration } = options
  const { credentials, region = 'ap-guangzhou', endpoint, environment, fetch, clock } = options
  const client = createStsClient({ credentials, endpoint, environment, fetch, clock })
  const input: AssumeRoleInput = {
    RoleArn: roleArn,
    RoleSessionName: sessionName,
    DurationSeconds: duration,
    ExternalId: externalId,
    // STS expects a URL-encoded policy, whatever the form of the request.
    Policy: policy && encodeURIComponent(JSON.stringify(policy)),
  }
  return refreshing(
    () =>
      requestStsCredentials(client, { provider: 'assume-role', action: assumeRole, region, input, clock }),
    { clock },
  )
}
