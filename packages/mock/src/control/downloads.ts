import type { Clock } from '@tc3/core'
import { globals } from '@tc3/core/globals'
import { type MaybePromise, signature } from '@tc3/core/signing'
import { timingSafeEqual } from '../crypto/timing-safe-equal.js'
import { controlPrefix } from './prefix.js'

/** A file to download. */
export interface Download {
  readonly bytes: Uint8Array
  /** The name under which the file is saved. */
  readonly name: string
}

/** The parsed URL of a download. */
export interface DownloadLink {
  readonly scope: string
  readonly key: string
  /** In seconds since 1970. */
  readonly expires: number
  readonly signature: string
}

/** Signed URLs on the emulator. Until it expires, anybody who has a URL can download its file. */
export interface Downloads {
  /**
   * Creates a URL for the file with a key.
   *
   * @param origin The scheme and host at which the emulator is reached.
   */
  createUrl(origin: string, scope: string, key: string): Promise<string>
  /** Returns the file of a link, or the reason why there is none. */
  open(link: DownloadLink): Promise<Download | 'invalid signature' | 'expired' | 'not found'>
}

/** The options of {@link createDownloads}. */
export interface DownloadsOptions {
  /** Finds the file with a key. */
  readonly find: (scope: string, key: string) => MaybePromise<Download | undefined>
  readonly clock: Clock
  /** Returns the random numbers, from 0 up to 1, of the signing secret. Default: cryptographically strong ones. */
  readonly random?: (() => number) | undefined
  /**
   * How long a URL is valid, in seconds.
   *
   * @defaultValue `600`
   */
  readonly lifetime?: number
}

function strongRandom(): number {
  return globals()
    .crypto.getRandomValues(new Uint8Array(1))
    .reduce((_, byte) => byte / 256, 0)
}

/** Creates downloads. Their URLs are signed with a new random secret. */
export function createDownloads({
  find,
  clock,
  random = strongRandom,
  lifetime = 600,
}: DownloadsOptions): Downloads {
  const secret = Uint8Array.from({ length: 32 }, () => Math.floor(random() * 256))
  const sign = async ({ scope, key, expires }: Omit<DownloadLink, 'signature'>): Promise<string> =>
    signature(secret, JSON.stringify([scope, key, expires]))

  return {
    async createUrl(origin, scope, key) {
      const expires = Math.floor(clock.now() / 1000) + lifetime
      const signed = await sign({ scope, key, expires })
      const path = [scope, key].map(encodeURIComponent).join('/')
      return `${origin}${controlPrefix}download/${path}?expires=${expires}&signature=${signed}`
    },
    async open(link) {
      if (!timingSafeEqual(await sign(link), link.signature)) return 'invalid signature'
      if (clock.now() >= link.expires * 1000) return 'expired'
      return (await find(link.scope, link.key)) ?? 'not found'
    },
  }
}
