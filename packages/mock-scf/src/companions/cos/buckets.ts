import type { ProtocolCall } from '@tc3/mock'
import type { BucketRecord, CompanionTables } from '../../store/companion-records.js'
import { CosError } from './cos-error.js'
import { bucketScope } from './storage.js'
import type { XmlContent } from './xml.js'

const maxBuckets = 200
/** The most objects of a page. */
const maxKeys = 1000

/** A page of the objects of a bucket. */
export interface ObjectList {
  readonly prefix: string
  readonly delimiter: string
  readonly marker: string
  readonly limit: number
  readonly isUrlEncoded: boolean
}

/** @throws {CosError} NoSuchBucket */
export function findBucket({ buckets }: CompanionTables, account: string, name: string): BucketRecord {
  const found = buckets.get(account, name)
  if (found) return found
  throw new CosError(404, 'NoSuchBucket', `The bucket ${name} does not exist.`)
}

/** Creates a bucket. Must be called within a change of the store. */
export function createBucket(
  { buckets }: CompanionTables,
  account: string,
  { name, region }: Pick<BucketRecord, 'name' | 'region'>,
  { now }: ProtocolCall,
): void {
  if (!/^[a-z0-9][a-z0-9-]{0,48}-\d{5,12}$/.test(name)) {
    throw new CosError(
      400,
      'InvalidBucketName',
      'The name of a bucket has 1 to 50 lowercase letters, digits and hyphens, followed by -<AppId>.',
    )
  }
  if (buckets.get(account, name)) {
    throw new CosError(409, 'BucketAlreadyOwnedByYou', `The bucket ${name} already exists.`)
  }
  if (buckets.all(account).size >= maxBuckets) {
    throw new CosError(400, 'TooManyBuckets', `An account can have at most ${maxBuckets} buckets.`)
  }
  buckets.put(account, name, { name, region, created: now })
}

/** Deletes a bucket without objects. Must be called within a change of the store. */
export function deleteBucket(tables: CompanionTables, account: string, name: string): void {
  const scope = bucketScope(account, name)
  if (tables.objects.all(scope).size > 0 || tables.uploads.all(scope).size > 0) {
    throw new CosError(409, 'BucketNotEmpty', `The bucket ${name} has objects or uploads. Delete them first.`)
  }
  tables.buckets.delete(account, name)
}

/** Describes the buckets of an account. */
export function listBuckets({ buckets }: CompanionTables, account: string, region?: string): XmlContent {
  const all = [...buckets.all(account).values()].filter((bucket) => !region || bucket.region === region)
  return {
    Owner: { ID: `qcs::cam::uin/${account}:uin/${account}`, DisplayName: account },
    Buckets: {
      Bucket: all.map(({ name, region, created }) => ({
        Name: name,
        Location: region,
        CreationDate: new Date(created).toISOString(),
        BucketType: 'cos',
      })),
    },
  }
}

/** @throws {CosError} InvalidArgument */
export function readObjectList(query: ReadonlyMap<string, string>): ObjectList {
  const limit = query.get('max-keys') || String(maxKeys)
  if (!/^\d{1,9}$/.test(limit)) throw new CosError(400, 'InvalidArgument', 'max-keys must be a number.')
  return {
    prefix: query.get('prefix') ?? '',
    delimiter: query.get('delimiter') ?? '',
    marker: query.get('marker') ?? '',
    limit: Math.min(Number(limit), maxKeys),
    isUrlEncoded: query.get('encoding-type') === 'url',
  }
}

/** Describes a page of the objects of a bucket, in the order of their keys. */
export function listObjects(
  { objects }: CompanionTables,
  account: string,
  bucket: string,
  { prefix, delimiter, marker, limit, isUrlEncoded }: ObjectList,
): XmlContent {
  const text = (key: string) => (isUrlEncoded ? encodeURIComponent(key) : key)
  const stored = objects.all(bucketScope(account, bucket))
  const contents: XmlContent[] = []
  const prefixes = new Set<string>()
  let last = ''
  let isTruncated = false
  for (const key of [...stored.keys()].filter((key) => key.startsWith(prefix)).sort()) {
    const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)
    const entry = end < 0 ? key : key.slice(0, end + delimiter.length)
    if (entry <= marker || prefixes.has(entry)) continue
    if (contents.length + prefixes.size >= limit) {
      isTruncated = true
      break
    }
    last = entry
    const object = stored.get(key)
    if (end >= 0) prefixes.add(entry)
    else if (object) {
      contents.push({
        Key: text(key),
        LastModified: new Date(object.modified).toISOString(),
        ETag: object.etag,
        Size: object.size,
        Owner: { ID: account, DisplayName: account },
        StorageClass: 'STANDARD',
      })
    }
  }
  return {
    Name: bucket,
    Prefix: text(prefix),
    Marker: text(marker),
    MaxKeys: limit,
    ...(delimiter !== '' && { Delimiter: text(delimiter) }),
    ...(isUrlEncoded && { EncodingType: 'url' }),
    IsTruncated: isTruncated,
    ...(isTruncated && { NextMarker: text(last) }),
    Contents: contents,
    CommonPrefixes: [...prefixes].map((one) => ({ Prefix: text(one) })),
  }
}
