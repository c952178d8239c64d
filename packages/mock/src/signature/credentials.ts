import type { Credentials } from '@tc3/core/signing'

/** A key pair that the emulator accepts, and its account. */
export interface AccountCredentials extends Credentials {
  /**
   * The account that owns the key pair. Each account has its own resources.
   *
   * @defaultValue One account for all key pairs without this.
   */
  readonly account?: string
  /**
   * The operations that are denied to the key pair, such as `cvm:StopInstances`, `cvm:Stop*` or `cvm:*`.
   *
   * @defaultValue `[]`
   */
  readonly deny?: readonly string[]
}

/** The account of key pairs that do not name one. */
export const defaultAccount = '100000000001'

/** The default key pair: always the same, and obviously not a key pair of the cloud. */
export const fakeCredentials: AccountCredentials = {
  secretId: 'AKIDFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKE',
  secretKey: 'fakefakefakefakefakefakefakefake',
}

/** A key pair, with its defaults filled in. */
export interface KeyPair extends AccountCredentials {
  readonly account: string
  readonly deny: readonly string[]
}

/** Fills in the defaults of a key pair. */
export function toKeyPair({ account = defaultAccount, deny = [], ...pair }: AccountCredentials): KeyPair {
  return { ...pair, account, deny }
}
