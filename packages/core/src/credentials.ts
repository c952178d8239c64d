/** A key pair of Tencent Cloud, permanent or temporary. Chapter Signature v3, "Applying for Security Credentials". */
export interface Credentials {
  /** Identifies the caller, like a user name. */
  readonly secretId: string
  /** Signs the requests, like a password. It is never sent. */
  readonly secretKey: string
  /** The token of a temporary key pair; a permanent one has none. */
  readonly token?: string | undefined
}

/** Gives the credentials of the next call; called once for each. What it throws, the call throws. */
export type CredentialProvider = () => Credentials | Promise<Credentials>
