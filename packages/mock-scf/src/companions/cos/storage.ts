import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { globals } from '@tc3/core/globals'
import { encodeBase64 } from '../../code/zip.js'
import type { CompanionTables } from '../../store/companion-records.js'
import type { Limits } from '../../store/limits.js'
import { CosError } from './cos-error.js'

/** The longest key of an object, in bytes of UTF-8. */
const maxKeyBytes = 850

/** The scope of the objects and uploads of a bucket. */
export function bucketScope(account: string, bucket: string): string {
  return `${account}/${bucket}`
}

/** The scope of the parts of an upload. */
export function uploadScope(bucket: string, uploadId: string): string {
  return `${bucket}/${uploadId}`
}

/** The members of an object or a part that its bytes determine. */
export function storedContent(bytes: Uint8Array) {
  return { content: encodeBase64(bytes), size: bytes.length, etag: `"${bytesToHex(md5(bytes))}"` }
}

/** @throws {CosError} KeyTooLong or InvalidArgument */
export function checkKey(key: string): void {
  if (new (globals().TextEncoder)().encode(key).length > maxKeyBytes) {
    throw new CosError(400, 'KeyTooLong', `The key of an object has at most ${maxKeyBytes} bytes.`)
  }
  if (/\p{Cc}/u.test(key)) {
    throw new CosError(400, 'InvalidArgument', 'The key of an object has no control characters.')
  }
}

/**
 * Checks that the storage has room for an object or a part.
 *
 * @throws {CosError} EntityTooLarge or OverQuota
 */
export function checkRoom(limits: Limits, { objects, uploadParts }: CompanionTables, size: number): void {
  if (size > limits.objectBytes) {
    throw new CosError(
      413,
      'EntityTooLarge',
      `The emulator stores objects of at most ${limits.objectBytes} bytes.`,
    )
  }
  let total = size
  let number = 1
  for (const table of [objects, uploadParts]) {
    for (const scope of table.scopes()) {
      for (const stored of table.all(scope).values()) {
        total += stored.size
        number += 1
      }
    }
  }
  if (total <= limits.storageBytes && number <= limits.objects) return
  throw new CosError(
    403,
    'OverQuota',
    `The emulator stores at most ${limits.storageBytes} bytes in ${limits.objects} objects. Delete some.`,
  )
}
