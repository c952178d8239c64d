/** A key pair of Tencent Cloud, permanent or temporary. Chapter Signature v3, "Applying for Security Credentials". */
export interface Credentials {
  /** Identifies the caller, like a user name. */
  readonly secretId: string
  /** Signs the requests, like a password. It is never sent. */
  readonly secretKey: string
  /** The token of a temporary key pair; a permanent one has none. */
  readonly token?: string | undefined
}

/** What a client knows when it asks a provider for credentials. */
export interface CredentialRequest {
  /**
   * The credentials that the service has just rejected with `AuthFailure.TokenFailure`, because their session expired or
   * was revoked. A provider that caches credentials loads new ones if it would return these. Providers may ignore it.
   */
  readonly rejected?: Credentials | undefined
}

/**
 * Returns the credentials of one attempt; it is called for each. An error that it throws is thrown by the call. If the
 * service rejects the token, the client asks once more in the same call, with `rejected`.
 */
export type CredentialProvider = (request?: CredentialRequest) => Credentials | Promise<Credentials>
