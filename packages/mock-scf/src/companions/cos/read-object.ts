import { withoutSlash } from '../../code/temporary-uploads.js'
import type { CompanionTables } from '../../store/companion-records.js'
import { appIdOf } from '../app-id.js'
import { bucketScope } from './storage.js'

/** Where the code of a function or layer is, as a request specifies it. */
export interface ObjectLocation {
  /** With or without the AppId; absent for a temporary object. */
  readonly bucket?: string
  /** With or without slashes at its beginning. */
  readonly object: string
}

/** Returns the content of an object in Base64; undefined if the account has no such object. */
export function readObject(
  { buckets, objects }: CompanionTables,
  account: string,
  { bucket, object }: ObjectLocation,
): string | undefined {
  const names =
    bucket === undefined
      ? [...buckets.all(account).keys()].filter(isTemporaryBucket)
      : [bucket, `${bucket}-${appIdOf(account)}`].filter((candidate) => buckets.get(account, candidate))
  for (const name of names) {
    const stored = objects.all(bucketScope(account, name))
    const found = stored.get(object) ?? stored.get(withoutSlash(object))
    if (found) return found.content
  }
  return undefined
}

/** Whether a bucket is one of the cloud's own for temporary objects, such as `gztempcos-1253665819`. */
export function isTemporaryBucket(name: string): boolean {
  return /^[a-z]*tempcos-\d+$/.test(name)
}
