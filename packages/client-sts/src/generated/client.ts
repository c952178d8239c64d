// Generated from spec/sts/2018-08-13 by `tc3 generate`. Do not edit.

import { type CallOptions, type Client, type ClientOptions, createClient } from '@tc3/core';
import { type AssumeRoleRequest, type AssumeRoleResponse, assumeRole } from './actions/assumeRole.js';
import { type AssumeRoleWithSAMLRequest, type AssumeRoleWithSAMLResponse, assumeRoleWithSAML } from './actions/assumeRoleWithSAML.js';
import { type AssumeRoleWithWebIdentityRequest, type AssumeRoleWithWebIdentityResponse, assumeRoleWithWebIdentity } from './actions/assumeRoleWithWebIdentity.js';
import { type GetCallerIdentityRequest, type GetCallerIdentityResponse, getCallerIdentity } from './actions/getCallerIdentity.js';
import { type GetFederationTokenRequest, type GetFederationTokenResponse, getFederationToken } from './actions/getFederationToken.js';
import type { StsRegion } from './regions.js';
import { sts } from './service.js';

/** The client of Security Token Service (STS), version 2018-08-13, with one method for each action. */
export class StsClient {
  /** Sends the calls. Functions such as `stream` of `@tc3/core/stream` need it. */
  readonly client: Client;
  /** Calls any action, also one that this class does not have: `send({ name: 'NewAction', region: true }, input)`. */
  readonly send: Client['send'];

  /** @param options The region, the credentials and the settings of requests. */
  constructor(options: ClientOptions<StsRegion> = {}) {
    this.client = createClient(sts, options)
    this.send = this.client.send
  }

  /**
   * Requests temporary credentials of a role.
   *
   * The caller must be allowed to assume the role, and the role must trust the caller.
   */
  public assumeRole(input: AssumeRoleRequest, options?: CallOptions<StsRegion>): Promise<AssumeRoleResponse> {
    return this.client.send(assumeRole, input, options)
  }

  /**
   * Requests temporary credentials of a role with a SAML assertion.
   *
   * The request is not signed: its Authorization is SKIP.
   */
  public assumeRoleWithSAML(input: AssumeRoleWithSAMLRequest, options?: CallOptions<StsRegion>): Promise<AssumeRoleWithSAMLResponse> {
    return this.client.send(assumeRoleWithSAML, input, options)
  }

  /**
   * Requests temporary credentials of a role with an OIDC token.
   *
   * The request is not signed: its Authorization is SKIP.
   */
  public assumeRoleWithWebIdentity(input: AssumeRoleWithWebIdentityRequest, options?: CallOptions<StsRegion>): Promise<AssumeRoleWithWebIdentityResponse> {
    return this.client.send(assumeRoleWithWebIdentity, input, options)
  }

  /** Returns the identity of the caller. */
  public getCallerIdentity(input: GetCallerIdentityRequest = {}, options?: CallOptions<StsRegion>): Promise<GetCallerIdentityResponse> {
    return this.client.send(getCallerIdentity, input, options)
  }

  /**
   * Requests temporary credentials with a part of the permissions of the caller.
   *
   * Only permanent keys can call it.
   */
  public getFederationToken(input: GetFederationTokenRequest, options?: CallOptions<StsRegion>): Promise<GetFederationTokenResponse> {
    return this.client.send(getFederationToken, input, options)
  }
}
