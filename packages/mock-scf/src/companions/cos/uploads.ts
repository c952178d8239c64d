import type { ProtocolCall } from '@tc3/mock'
import { decodeBase64 } from '../../code/zip.js'
import type {
  CompanionTables,
  ObjectRecord,
  UploadPartRecord,
  UploadRecord,
} from '../../store/companion-records.js'
import { CosError } from './cos-error.js'
import { storedContent, uploadScope } from './storage.js'
import { decodeText, elementsOf, type XmlContent } from './xml.js'

/** The most uploads of a bucket that are not complete. */
const maxUploads = 1000
const maxParts = 10_000

/** An upload in parts, and where it is. */
export interface OpenUpload {
  readonly id: string
  readonly record: UploadRecord
  /** The scope of the bucket. */
  readonly bucket: string
}

/** Begins an upload, and returns its UploadId. Must be called within a change of the store. */
export function beginUpload(
  { uploads }: CompanionTables,
  bucket: string,
  record: UploadRecord,
  random: () => number,
): string {
  if (uploads.all(bucket).size >= maxUploads) {
    throw new CosError(400, 'TooManyUploads', `A bucket can have at most ${maxUploads} uploads. Abort some.`)
  }
  const id = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('')
  uploads.put(bucket, id, record)
  return id
}

/** @throws {CosError} NoSuchUpload */
export function findUpload(
  { uploads }: CompanionTables,
  bucket: string,
  id: string,
  key: string,
): OpenUpload {
  const record = uploads.get(bucket, id)
  if (record?.key === key) return { id, record, bucket }
  throw new CosError(404, 'NoSuchUpload', `The object has no upload ${id.slice(0, 64)}.`)
}

/** Stores a part, and returns it. Must be called within a change of the store. */
export function putPart(
  tables: CompanionTables,
  { bucket, id }: OpenUpload,
  number: string,
  bytes: Uint8Array,
  { now }: ProtocolCall,
): UploadPartRecord {
  if (!/^[1-9]\d{0,4}$/.test(number) || Number(number) > maxParts) {
    throw new CosError(400, 'InvalidArgument', `partNumber must be a number from 1 to ${maxParts}.`)
  }
  const part = { ...storedContent(bytes), modified: now }
  tables.uploadParts.put(uploadScope(bucket, id), number, part)
  return part
}

/**
 * Puts the parts together that a request lists.
 *
 * @param xml The body of the request.
 * @throws {CosError} If a part is missing or has another ETag, or the parts are not in order.
 */
export function completeObject(
  tables: CompanionTables,
  { bucket, id, record }: OpenUpload,
  xml: string,
  { now }: ProtocolCall,
): ObjectRecord {
  const stored = tables.uploadParts.all(uploadScope(bucket, id))
  const listed = elementsOf(xml, 'Part').map((part) => ({
    number: elementsOf(part, 'PartNumber')[0] ?? '',
    etag: decodeText(elementsOf(part, 'ETag')[0] ?? ''),
  }))
  if (listed.length === 0) throw new CosError(400, 'MalformedXML', 'The body must list the parts.')
  const parts = listed.map(({ number, etag }, index) => {
    if (index > 0 && Number(number) <= Number(listed[index - 1]?.number)) {
      throw new CosError(400, 'InvalidPartOrder', 'The parts must be in the order of their numbers.')
    }
    const part = stored.get(number)
    if (part && unquote(part.etag) === unquote(etag)) return part
    throw new CosError(400, 'InvalidPart', `The upload has no part ${number.slice(0, 5)} with this ETag.`)
  })
  const bytes = new Uint8Array(parts.reduce((sum, { size }) => sum + size, 0))
  let position = 0
  for (const { content, size } of parts) {
    bytes.set(decodeBase64(content) ?? [], position)
    position += size
  }
  const { content, size, etag } = storedContent(bytes)
  return {
    content,
    size,
    etag: `"${unquote(etag)}-${parts.length}"`,
    modified: now,
    headers: record.headers,
  }
}

/** Ends an upload. Must be called within a change of the store. */
export function endUpload({ uploads, uploadParts }: CompanionTables, { bucket, id }: OpenUpload): void {
  uploads.delete(bucket, id)
  uploadParts.clear(uploadScope(bucket, id))
}

/** Describes the uploads of a bucket. */
export function listUploads(
  { uploads }: CompanionTables,
  bucket: string,
  name: string,
  prefix: string,
): XmlContent {
  return {
    Bucket: name,
    Prefix: prefix,
    MaxUploads: maxUploads,
    IsTruncated: false,
    Upload: [...uploads.all(bucket)]
      .filter(([, { key }]) => key.startsWith(prefix))
      .map(([id, { key, started }]) => ({
        Key: key,
        UploadId: id,
        StorageClass: 'STANDARD',
        Initiated: new Date(started).toISOString(),
      })),
  }
}

/** Describes the parts of an upload. */
export function listParts({ uploadParts }: CompanionTables, name: string, upload: OpenUpload): XmlContent {
  const parts = [...uploadParts.all(uploadScope(upload.bucket, upload.id))]
  return {
    Bucket: name,
    Key: upload.record.key,
    UploadId: upload.id,
    StorageClass: 'STANDARD',
    PartNumberMarker: 0,
    MaxParts: maxParts,
    IsTruncated: false,
    Part: parts
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([number, { etag, size, modified }]) => ({
        PartNumber: number,
        LastModified: new Date(modified).toISOString(),
        ETag: etag,
        Size: size,
      })),
  }
}

function unquote(etag: string): string {
  return etag.replaceAll('"', '')
}
