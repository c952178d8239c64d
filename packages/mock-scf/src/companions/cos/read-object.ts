import type { CompanionTables } from '../../store/companion-records.js'
import { appIdOf } from '../app-id.js'
import { bucketScope } from './storage.js'

/** Where the code of a function or layer is, as a request specifies it. */
export interface ObjectLocation {
  /** With or without the AppId. */
  readonly bucket: string
  /** With or without a slash at its beginning. */
  readonly object: string
}

/** Returns the content of an object in Base64; undefined if the account has no such object. */
export function readObject(
  { buckets, objects }: CompanionTables,
  account: string,
  { bucket, object }: ObjectLocation,
): string | undefined {
  const name = [bucket, `${bucket}-${appIdOf(account)}`].find((candidate) => buckets.get(account, candidate))
  if (name === undefined) return undefined
  const stored = objects.all(bucketScope(account, name))
  return (stored.get(object) ?? stored.get(object.replace(/^\//, '')))?.content
}
