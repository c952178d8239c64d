/** A key pair of Tencent Cloud, permanent or temporary. Chapter Signature v3, "Applying for Security Credentials". */
export interface Credentials {
  /** Identifies the caller, like a user name. */
  readonly secretId: string
  /** Signs the requests, like a password. It is never sent. */
  readonly secretKey: string
  /** The token of a temporary key pair; a permanent one has none. */
  readonly token?: string | undefined
}

/** Returns the credentials of one attempt; it is called for each. An error that it throws is thrown by the call. */
export type CredentialProvider = () => Credentials | Promise<Credentials>
