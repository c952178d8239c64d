import type { Clock } from '@tc3/core'
import { type MaybePromise, signature } from '@tc3/core/signing'
import { equal } from '../util/timing-safe-equal.js'
import { controlPrefix } from './prefix.js'

/** What an address leads to. */
export interface Download {
  readonly bytes: Uint8Array
  /** What the file is called where it is saved. */
  readonly name: string
}

/** What an address is for, until when, and what shows that the emulator gave it. */
export interface Link {
  readonly scope: string
  readonly key: string
  /** In seconds since 1970. */
  readonly expires: number
  readonly signature: string
}

/** Addresses on the emulator from which whoever has one can download something for a while. */
export interface Downloads {
  /**
   * Gives the address of what is under a key.
   *
   * @param origin The scheme and host at which the emulator is reached.
   */
  address(origin: string, scope: string, key: string): Promise<string>
  /** Gives what an address leads to, or says why it leads nowhere. */
  open(link: Link): Promise<Download | 'not signed' | 'expired' | 'gone'>
}

/** What downloads are made of. */
export interface DownloadsOptions {
  /** Finds what is under a key. */
  readonly find: (scope: string, key: string) => MaybePromise<Download | undefined>
  readonly clock: Clock
  /** Gives the numbers, from 0 up to 1, that the secret is made from. Default: cryptographically strong ones. */
  readonly random?: (() => number) | undefined
  /** How long an address leads somewhere, in seconds. Default: 600. */
  readonly lifetime?: number
}

function strong(): number {
  return crypto.getRandomValues(new Uint8Array(1)).reduce((_, byte) => byte / 256, 0)
}

/** Makes addresses, signed with a secret of their own. */
export function createDownloads({
  find,
  clock,
  random = strong,
  lifetime = 600,
}: DownloadsOptions): Downloads {
  const secret = Uint8Array.from({ length: 32 }, () => Math.floor(random() * 256))
  const sign = async ({ scope, key, expires }: Omit<Link, 'signature'>): Promise<string> =>
    signature(secret, JSON.stringify([scope, key, expires]))

  return {
    async address(origin, scope, key) {
      const expires = Math.floor(clock.now() / 1000) + lifetime
      const signed = await sign({ scope, key, expires })
      const path = [scope, key].map(encodeURIComponent).join('/')
      return `${origin}${controlPrefix}download/${path}?expires=${expires}&signature=${signed}`
    },
    async open(link) {
      if (!equal(await sign(link), link.signature)) return 'not signed'
      if (clock.now() >= link.expires * 1000) return 'expired'
      return (await find(link.scope, link.key)) ?? 'gone'
    },
  }
}
