// Generated from spec/sts/2018-08-13/actions by `tc3 generate`. Do not edit.

import type { Credentials, Tag } from './types.js';

/** The input of AssumeRole. */
export interface AssumeRoleRequest {
  /** The role, such as qcs::cam::uin/100000000001:roleName/example. */
  RoleArn: string;
  /**
   * A name for the session, which appears in audit logs.
   *
   * 2 to 128 characters.
   */
  RoleSessionName: string;
  /**
   * How long the credentials are valid.
   *
   * 0 to 43200. Unit: s.
   *
   * @defaultValue 7200
   */
  DurationSeconds: number;
  /** A policy in JSON, URL-encoded, that restricts the permissions of the credentials. */
  Policy?: string | undefined;
  /**
   * An identifier that the trust policy of the role may require.
   *
   * 2 to 128 characters.
   */
  ExternalId?: string | undefined;
  /**
   * Tags of the session.
   *
   * At most 50 elements.
   */
  Tags?: Tag[] | undefined;
  /** The identity of the user for whom the role is assumed. */
  SourceIdentity?: string | undefined;
  /** The serial number of a device for multi-factor authentication. */
  SerialNumber?: string | undefined;
  /** The code of the device for multi-factor authentication. */
  TokenCode?: string | undefined;
}

/** The output of AssumeRole without the RequestId. */
export interface AssumeRoleResponse {
  /** The temporary credentials. */
  Credentials: Credentials;
  /** When the credentials expire, in seconds since 1970. */
  ExpiredTime: number;
  /** When the credentials expire, as a time in UTC. */
  Expiration: string;
}

/** The input of AssumeRoleWithSAML. */
export interface AssumeRoleWithSAMLRequest {
  /** The SAML assertion in Base64. */
  SAMLAssertion: string;
  /** The SAML provider. */
  PrincipalArn: string;
  /** The role, such as qcs::cam::uin/100000000001:roleName/example. */
  RoleArn: string;
  /** A name for the session, which appears in audit logs. */
  RoleSessionName: string;
  /**
   * How long the credentials are valid.
   *
   * 0 to 43200. Unit: s.
   *
   * @defaultValue 7200
   */
  DurationSeconds: number;
}

/** The output of AssumeRoleWithSAML without the RequestId. */
export interface AssumeRoleWithSAMLResponse {
  /** The temporary credentials. */
  Credentials: Credentials;
  /** When the credentials expire, in seconds since 1970. */
  ExpiredTime: number;
  /** When the credentials expire, as a time in UTC. */
  Expiration: string;
}

/** The input of AssumeRoleWithWebIdentity. */
export interface AssumeRoleWithWebIdentityRequest {
  /** The name of the OIDC provider. */
  ProviderId: string;
  /** The token of the OIDC provider. */
  WebIdentityToken: string;
  /** The role, such as qcs::cam::uin/100000000001:roleName/example. */
  RoleArn: string;
  /** A name for the session, which appears in audit logs. */
  RoleSessionName: string;
  /**
   * How long the credentials are valid.
   *
   * At most 43200. Unit: s.
   *
   * @defaultValue 7200
   */
  DurationSeconds: number;
}

/** The output of AssumeRoleWithWebIdentity without the RequestId. */
export interface AssumeRoleWithWebIdentityResponse {
  /** When the credentials expire, in seconds since 1970. */
  ExpiredTime: number;
  /** When the credentials expire, as a time in UTC. */
  Expiration: string;
  /** The temporary credentials. */
  Credentials: Credentials;
}

/** The input of GetCallerIdentity, which has no parameters. */
export type GetCallerIdentityRequest = Record<string, never>;

/** The output of GetCallerIdentity without the RequestId. */
export interface GetCallerIdentityResponse {
  /** The resource name of the caller. */
  Arn: string;
  /** The account that owns the caller. */
  AccountId: string;
  /** The user, or the role with the name of its session. */
  UserId: string;
  /** The account of the key, or the user that requested the temporary credentials. */
  PrincipalId: string;
  /** The kind of caller, such as CAMUser or CAMRole. */
  Type: string;
}

/** The input of GetFederationToken. */
export interface GetFederationTokenRequest {
  /** A name for the user of the credentials. */
  Name: string;
  /** A policy in JSON, URL-encoded, with the permissions of the credentials. */
  Policy: string;
  /**
   * How long the credentials are valid.
   *
   * At least 0. Unit: s.
   *
   * @defaultValue 1800
   */
  DurationSeconds: number;
}

/** The output of GetFederationToken without the RequestId. */
export interface GetFederationTokenResponse {
  /** The temporary credentials. */
  Credentials: Credentials;
  /** When the credentials expire, in seconds since 1970. */
  ExpiredTime: number;
  /** When the credentials expire, as a time in UTC. */
  Expiration: string | null;
}

/** The inputs of the actions of STS. */
export interface StsRequests {
  readonly AssumeRole: AssumeRoleRequest;
  readonly AssumeRoleWithSAML: AssumeRoleWithSAMLRequest;
  readonly AssumeRoleWithWebIdentity: AssumeRoleWithWebIdentityRequest;
  readonly GetCallerIdentity: GetCallerIdentityRequest;
  readonly GetFederationToken: GetFederationTokenRequest;
}
