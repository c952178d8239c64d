import type { Credentials, MaybePromise } from '@tc3/core/signing'
import { signatureV1 } from '@tc3/core/signing'
import type { Store } from '../store/store.js'
import { type AccountCredentials, fakeCredentials, type KeyPair, toKeyPair } from './credentials.js'

/** For whom temporary credentials stand in the cloud's access management. */
export interface TemporaryIdentity {
  /** The kind of caller, such as `CAMRole`. */
  readonly type: string
  /** The resource name. */
  readonly arn: string
  /** The user, or the role with the name of its session. */
  readonly userId: string
}

/** Temporary credentials, as they are handed out. */
export interface IssuedCredentials extends Credentials {
  readonly token: string
}

/** A temporary key pair, as stored. It contains no secrets: they are derived from the key pair that it was issued to. */
export interface TemporaryKeyPair {
  /** The SecretId of the permanent key pair that it was issued to. */
  readonly issuedTo: string
  readonly identity: TemporaryIdentity
  /** In milliseconds since 1970. */
  readonly expires: number
}

/** The temporary key pairs of an emulator. They belong to its store, so they outlive the process if that does. */
export interface TemporaryCredentials {
  /**
   * Issues a key pair with a token. It belongs to the account of the caller, and is denied the same operations.
   *
   * @param secretId The SecretId of the caller, permanent or temporary.
   * @param expires In milliseconds since 1970.
   */
  issue(
    secretId: string,
    identity: TemporaryIdentity,
    expires: number,
    now: number,
  ): Promise<IssuedCredentials>
  /** Returns a temporary key pair without its secrets; undefined if it is unknown, or its issuer is no longer accepted. */
  get(secretId: string): TemporaryKeyPair | undefined
  /** Returns a temporary key pair, even if it has expired. */
  find(secretId: string): Promise<KeyPair> | undefined
}

/** Where temporary key pairs are kept. */
export interface TemporaryCredentialsOptions {
  readonly store: Store
  /**
   * The permanent key pairs that the emulator accepts.
   *
   * @defaultValue the default key pair of emulators
   */
  readonly credentials?: readonly AccountCredentials[] | undefined
  /**
   * Returns random numbers from 0 up to, but not including, 1.
   *
   * @defaultValue `Math.random`
   */
  readonly random?: (() => number) | undefined
}

/** The table of the store, and the scope of all its records. */
const tableName = 'temporaryCredentials'
const scope = ''

/** The most temporary key pairs. Beyond it, the oldest ones are deleted. */
const maxKeyPairs = 10_000

/** Creates the temporary key pairs of an emulator, for its option `temporaryCredentials` and for handlers that issue them. */
export function createTemporaryCredentials({
  store,
  credentials = [fakeCredentials],
  random = Math.random,
}: TemporaryCredentialsOptions): TemporaryCredentials {
  const table = store.table<TemporaryKeyPair>(tableName)

  function permanentOf(secretId: string): AccountCredentials | undefined {
    return credentials.find((pair) => pair.secretId === secretId)
  }

  function makeRoom(now: number): void {
    const pairs = table.all(scope)
    for (const [secretId, { expires }] of [...pairs]) {
      if (expires <= now || pairs.size >= maxKeyPairs) table.delete(scope, secretId)
    }
  }

  function get(secretId: string): TemporaryKeyPair | undefined {
    const pair = table.get(scope, secretId)
    return pair && permanentOf(pair.issuedTo) && pair
  }

  return {
    async issue(caller, identity, expires, now) {
      const issuedTo = get(caller)?.issuedTo ?? caller
      const permanent = permanentOf(issuedTo)
      if (!permanent) throw new TypeError(`There is no key pair ${caller.slice(0, 8)}….`)
      const secretId = createSecretId(random)
      store.change(() => {
        makeRoom(now)
        table.put(scope, secretId, { issuedTo, identity, expires })
      })
      return deriveSecrets(secretId, permanent)
    },
    get,
    find(secretId) {
      const pair = table.get(scope, secretId)
      const permanent = pair && permanentOf(pair.issuedTo)
      if (!permanent) return undefined
      const { account, deny } = toKeyPair(permanent)
      return deriveSecrets(secretId, permanent).then((secrets) => ({ ...secrets, account, deny }))
    },
  }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

function createSecretId(random: () => number): string {
  return `AKID${Array.from({ length: 32 }, () => letters[Math.floor(random() * letters.length)]).join('')}`
}

/** Derives the SecretKey and the token of a temporary key pair with the SecretKey of a permanent one, as a v1 signature. */
async function deriveSecrets(
  secretId: string,
  { secretKey }: AccountCredentials,
): Promise<IssuedCredentials> {
  const derive = (purpose: string): MaybePromise<string> =>
    signatureV1(secretKey, 'HmacSHA256', `${purpose} of ${secretId}`)
  return { secretId, secretKey: await derive('SecretKey'), token: await derive('token') }
}
