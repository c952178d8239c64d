// A registered symbol, so that the guard recognizes the errors of other copies of this package and other realms.
const brand = Symbol.for('@tc3/core.CredentialsError')

/** The name of a provider, which is that of its entry point: `@tc3/core/credentials/<name>`. */
export type ProviderName = 'env' | 'profile' | 'tccli' | 'cvm-role' | 'oidc' | 'assume-role' | 'default'

/**
 * A provider has no credentials. The message states what is missing and what to do. It never contains a key, a token, or
 * the response of a service, which could be a key.
 */
export class CredentialsError extends Error {
  override get name(): 'CredentialsError' {
    return 'CredentialsError'
  }
  get [brand](): true {
    return true
  }
  /** The provider that failed. */
  readonly provider: ProviderName
  /**
   * Whether nothing is set up for this provider, so that the default chain tries the next one; false if something is set
   * up but cannot be used.
   */
  readonly absent: boolean

  constructor(message: string, fields: { provider: ProviderName; absent: boolean; cause?: unknown }) {
    super(message, fields.cause === undefined ? {} : { cause: fields.cause })
    this.provider = fields.provider
    this.absent = fields.absent
  }

  /** Returns the name, the message and the fields, but not the cause. */
  toJSON(): object {
    return Object.assign({ name: this.name, message: this.message }, this)
  }
}

/** Whether `error` is a CredentialsError. */
export function isCredentialsError(error: unknown): error is CredentialsError {
  return typeof error === 'object' && error !== null && brand in error
}
