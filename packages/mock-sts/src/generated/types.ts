// Generated from spec/sts/2018-08-13/types.yaml by `tc3 generate`. Do not edit.

/**
 * Temporary credentials.
 *
 * Used by AssumeRole, AssumeRoleWithSAML, AssumeRoleWithWebIdentity, GetFederationToken.
 */
export interface Credentials {
  /** The token, which requests contain in addition to the keys. */
  Token: string;
  /**
   * The SecretId.
   *
   * At most 1024 bytes.
   */
  TmpSecretId: string;
  /**
   * The SecretKey.
   *
   * At most 1024 bytes.
   */
  TmpSecretKey: string;
}

/**
 * A tag of a session.
 *
 * Used by AssumeRole.
 */
export interface Tag {
  /**
   * The key of the tag.
   *
   * At most 128 characters.
   */
  Key: string;
  /**
   * The value of the tag.
   *
   * At most 256 characters.
   */
  Value: string;
}
