import type { Credentials } from '@tc3/core/signing'

/** A key pair that the emulator knows. */
export interface AccountCredentials extends Credentials {
  /** The account that owns the pair; each account has resources of its own. Default: one account for all pairs. */
  readonly account?: string
}

/** Owns the key pairs that name no account. */
export const defaultAccount = '100000000001'

/** What the emulator knows unless it is told otherwise: plainly no key of the cloud, and the same each time. */
export const fakeCredentials: AccountCredentials = {
  secretId: 'AKIDFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKE',
  secretKey: 'fakefakefakefakefakefakefakefake',
}
