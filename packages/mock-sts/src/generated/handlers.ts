// Generated from spec/sts/2018-08-13/actions by `tc3 generate`. Do not edit.

import type { Context } from '@tc3/mock';
import type { AssumeRoleRequest, AssumeRoleResponse, AssumeRoleWithSAMLRequest, AssumeRoleWithSAMLResponse, AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse, GetCallerIdentityRequest, GetCallerIdentityResponse, GetFederationTokenRequest, GetFederationTokenResponse } from './actions.js';

/** The handlers of STS: one method for each action, which is called with a valid input. */
export interface StsHandlers {
  /** Requests temporary credentials of a role. */
  assumeRole(input: AssumeRoleRequest, context: Context<'AssumeRole'>): AssumeRoleResponse | Promise<AssumeRoleResponse>;
  /** Requests temporary credentials of a role with a SAML assertion. */
  assumeRoleWithSAML(input: AssumeRoleWithSAMLRequest, context: Context<'AssumeRoleWithSAML'>): AssumeRoleWithSAMLResponse | Promise<AssumeRoleWithSAMLResponse>;
  /** Requests temporary credentials of a role with an OIDC token. */
  assumeRoleWithWebIdentity(input: AssumeRoleWithWebIdentityRequest, context: Context<'AssumeRoleWithWebIdentity'>): AssumeRoleWithWebIdentityResponse | Promise<AssumeRoleWithWebIdentityResponse>;
  /** Returns the identity of the caller. */
  getCallerIdentity(input: GetCallerIdentityRequest, context: Context<'GetCallerIdentity'>): GetCallerIdentityResponse | Promise<GetCallerIdentityResponse>;
  /** Requests temporary credentials with a part of the permissions of the caller. */
  getFederationToken(input: GetFederationTokenRequest, context: Context<'GetFederationToken'>): GetFederationTokenResponse | Promise<GetFederationTokenResponse>;
}
