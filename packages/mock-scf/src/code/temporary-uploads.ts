import { globals } from '@tc3/core/globals'
import type { TemporaryUploads } from '../emulator.js'
import { encodeBase64 } from './zip.js'

interface Upload {
  readonly account: string
  readonly object: string
  /** In milliseconds since 1970. */
  readonly end: number
}

/** How long an upload may take, in milliseconds. */
const lifetime = 30 * 60_000

/** The most uploads. Beyond it, the oldest are no longer allowed. */
const maxUploads = 1000

/** Creates the temporary uploads of an emulator. */
export function createTemporaryUploads(random: () => number): TemporaryUploads {
  const uploads = new Map<string, Upload>()
  return {
    allow(account, object, now) {
      const [oldest] = uploads.keys()
      if (uploads.size >= maxUploads && oldest !== undefined) uploads.delete(oldest)
      const digits = Array.from({ length: 20 }, () => Math.floor(random() * 36).toString(36))
      const upload = { account, object: withoutSlash(object), end: now + lifetime }
      const signature = signatureOf(digits.join(''), upload, now)
      uploads.set(signature, upload)
      return signature
    },
    find(signature, object, now) {
      const upload = uploads.get(signature)
      if (!upload || upload.end < now) return undefined
      return object === '' || withoutSlash(object) === upload.object ? upload.account : undefined
    },
  }
}

/** The account of the cloud that the buckets of temporary objects belong to. */
const appId = '1253665819'

/** Returns a signature in the older form of the storage, which SDKs expect: 20 bytes and the fields, in Base64. */
function signatureOf(bytes: string, { object, end }: Upload, now: number): string {
  const [expiry, time] = [end, now].map((ms) => Math.floor(ms / 1000))
  const fields = `a=${appId}&b=tempcos&k=temporary&t=${time}&e=${expiry}&r=0&f=/${object}`
  return encodeBase64(new (globals().TextEncoder)().encode(bytes + fields))
}

/** Tools write the path of an object with any number of slashes before it. */
export function withoutSlash(object: string): string {
  return object.replace(/^\/+/, '')
}
