import type { CredentialProvider, Credentials } from '../../credentials.js'
import { refreshing } from '../refreshing.js'
import type { ClientFunctions, ProviderAction } from './client-functions.js'
import { createStsClient, requestStsCredentials, type StsInput, type StsOptions } from './sts.js'

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
const action: ProviderAction = { name: 'AssumeRole', region: true, idempotent: true }

/** Implements `fromAssumeRole`. */
export function createAssumeRole(options: AssumeRoleOptions, functions: ClientFunctions): CredentialProvider {
  const { roleArn, externalId, policy, sessionName = 'tc3', duration } = options
  const { credentials, region = 'ap-guangzhou', endpoint, environment, fetch, clock } = options
  const client = createStsClient(functions, { credentials, endpoint, environment, fetch, clock })
  const input: AssumeRoleInput = {
    RoleArn: roleArn,
    RoleSessionName: sessionName,
    DurationSeconds: duration,
    ExternalId: externalId,
    // STS expects a URL-encoded policy, whatever the form of the request.
    Policy: policy && encodeURIComponent(JSON.stringify(policy)),
  }
  return refreshing(
    () => requestStsCredentials(functions, client, { provider: 'assume-role', action, region, input, clock }),
    { clock },
  )
}
