import { md5 } from '@noble/hashes/legacy.js'
import { globals } from '@tc3/core/globals'
import { isDenied, type KeyPair, type ProtocolCall } from '@tc3/mock'
import { decodeBase64, encodeBase64 } from '../../code/zip.js'
import type { Emulator } from '../../emulator.js'
import type { CompanionTables, ObjectRecord } from '../../store/companion-records.js'
import {
  createBucket,
  deleteBucket,
  findBucket,
  listBuckets,
  listObjects,
  readObjectList,
} from './buckets.js'
import { CosError } from './cos-error.js'
import type { CosRequest } from './request.js'
import { bucketScope, checkKey, checkRoom, storedContent } from './storage.js'
import {
  beginUpload,
  completeObject,
  endUpload,
  findUpload,
  listParts,
  listUploads,
  putPart,
} from './uploads.js'
import { decodeText, elementsOf, formatXml } from './xml.js'

/** The result of an operation. */
export interface CosResult {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** What operations work with. */
export interface CosContext {
  readonly emulator: Emulator
  readonly tables: CompanionTables
  readonly keyPair: KeyPair
  readonly call: ProtocolCall
}

type Operation = (request: CosRequest, context: CosContext) => CosResult

/** The parameters of a query that select another operation. */
const subresources = ['delete', 'uploads', 'uploadId']

/** The operations by method, target and subresource. */
const operations: Readonly<Record<string, readonly [name: string, run: Operation]>> = {
  'GET account': ['GetService', getService],
  'PUT bucket': ['PutBucket', putBucket],
  'HEAD bucket': ['HeadBucket', headBucket],
  'GET bucket': ['GetBucket', getBucket],
  'DELETE bucket': ['DeleteBucket', removeBucket],
  'GET bucket uploads': ['ListMultipartUploads', getUploads],
  'POST bucket delete': ['DeleteMultipleObjects', deleteObjects],
  'PUT object': ['PutObject', putObject],
  'GET object': ['GetObject', getObject],
  'HEAD object': ['HeadObject', headObject],
  'DELETE object': ['DeleteObject', deleteObject],
  'POST object uploads': ['InitiateMultipartUpload', initiateUpload],
  'PUT object uploadId': ['UploadPart', uploadPart],
  'GET object uploadId': ['ListParts', getParts],
  'POST object uploadId': ['CompleteMultipartUpload', completeUpload],
  'DELETE object uploadId': ['AbortMultipartUpload', abortUpload],
}

/** The parameters of configurations of buckets and objects, and of copies, which the emulator does not have. */
const unsupportedParameters =
  /^(?:acl|cors|encryption|inventory|lifecycle|location|logging|policy|referer|replication|restore|retention|tagging|versioning|versions|website)$/

/** An operation with its name. */
export interface NamedOperation {
  readonly name: string
  run(context: CosContext): CosResult
}

/**
 * Finds the operation of a request.
 *
 * @throws {CosError} MethodNotAllowed or NotImplemented
 */
export function findOperation(request: CosRequest): NamedOperation {
  const { method, bucket, key, query, headers } = request
  const unsupported = [...query.keys()].find((name) => unsupportedParameters.test(name))
  if (unsupported !== undefined || headers.has('x-cos-copy-source')) {
    throw new CosError(
      501,
      'NotImplemented',
      `The emulator does not implement ${unsupported === undefined ? 'copies of objects' : `?${unsupported}`}.`,
    )
  }
  const target = bucket === undefined ? 'account' : key === '' ? 'bucket' : 'object'
  const subresource = subresources.find((name) => query.has(name))
  const id = [method, target, ...(subresource === undefined ? [] : [subresource])].join(' ')
  const found = Object.hasOwn(operations, id) ? operations[id] : undefined
  if (!found) {
    throw new CosError(405, 'MethodNotAllowed', `The emulator does not implement ${id.slice(0, 80)}.`)
  }
  const [name, run] = found
  return {
    name,
    run(context) {
      if (isDenied(context.keyPair.deny, `cos:${name}`)) {
        throw new CosError(403, 'AccessDenied', `The key pair is not allowed to perform cos:${name}.`)
      }
      return run(request, context)
    },
  }
}

/** The bucket of a request, which exists. */
function bucketOf({ bucket = '' }: CosRequest, { tables, keyPair }: CosContext) {
  const { name, region } = findBucket(tables, keyPair.account, bucket)
  return { name, region, scope: bucketScope(keyPair.account, name) }
}

/** Invokes the functions that have a trigger for an event of an object. */
function publish(
  request: CosRequest,
  context: CosContext,
  event: string,
  key: string,
  { size, headers }: Pick<ObjectRecord, 'size' | 'headers'>,
): void {
  const { name, region } = bucketOf(request, context)
  const { 'content-type': contentType } = headers
  const meta = contentType === undefined ? {} : { 'Content-Type': contentType }
  const { emulator, keyPair } = context
  const message = { key, event: `cos:${event}`, size, meta }
  emulator.publish(keyPair.account, 'cos', `${name}.cos.${region}.myqcloud.com`, message)
}

/** Deletes an object, if there is one. Must be called within a change of the store. */
function removeObject(request: CosRequest, context: CosContext, key: string): void {
  const { objects } = context.tables
  const { scope } = bucketOf(request, context)
  const object = objects.get(scope, key)
  if (!object) return
  objects.delete(scope, key)
  publish(request, context, 'ObjectRemove:Delete', key, object)
}

function xmlResult(root: string, content: Parameters<typeof formatXml>[1]): CosResult {
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: formatXml(root, content) }
}

function getService({ region }: CosRequest, { tables, keyPair }: CosContext): CosResult {
  return xmlResult('ListAllMyBucketsResult', listBuckets(tables, keyPair.account, region))
}

function putBucket({ bucket: name = '', region = '' }: CosRequest, context: CosContext): CosResult {
  const { emulator, tables, keyPair, call } = context
  emulator.store.change(() => createBucket(tables, keyPair.account, { name, region }, call))
  return { status: 200 }
}

function headBucket(request: CosRequest, context: CosContext): CosResult {
  bucketOf(request, context)
  return { status: 200 }
}

function getBucket(request: CosRequest, context: CosContext): CosResult {
  const { name } = bucketOf(request, context)
  const page = readObjectList(request.query)
  return xmlResult('ListBucketResult', listObjects(context.tables, context.keyPair.account, name, page))
}

function removeBucket(request: CosRequest, context: CosContext): CosResult {
  const { emulator, tables, keyPair } = context
  const { name } = bucketOf(request, context)
  emulator.store.change(() => deleteBucket(tables, keyPair.account, name))
  return { status: 204 }
}

function getUploads(request: CosRequest, context: CosContext): CosResult {
  const { name, scope } = bucketOf(request, context)
  const prefix = request.query.get('prefix') ?? ''
  return xmlResult('ListMultipartUploadsResult', listUploads(context.tables, scope, name, prefix))
}

function deleteObjects(request: CosRequest, context: CosContext): CosResult {
  bucketOf(request, context)
  const xml = readText(request)
  const keys = elementsOf(xml, 'Object').map((object) => decodeText(elementsOf(object, 'Key')[0] ?? ''))
  if (keys.length > 1000) throw new CosError(400, 'MalformedXML', 'The body can list at most 1000 objects.')
  context.emulator.store.change(() => {
    for (const key of keys) removeObject(request, context, key)
  })
  const isQuiet = elementsOf(xml, 'Quiet')[0] === 'true'
  return xmlResult('DeleteResult', isQuiet ? {} : { Deleted: keys.map((Key) => ({ Key })) })
}

function putObject(request: CosRequest, context: CosContext): CosResult {
  const { emulator, tables, call } = context
  const { scope } = bucketOf(request, context)
  const { key, body } = request
  checkKey(key)
  checkRoom(emulator.limits, tables, body.length)
  checkDigest(request)
  const record = { ...storedContent(body), modified: call.now, headers: storedHeaders(request) }
  emulator.store.change(() => {
    tables.objects.put(scope, key, record)
    publish(request, context, 'ObjectCreated:Put', key, record)
  })
  return { status: 200, headers: { etag: record.etag } }
}

/** @throws {CosError} NoSuchKey */
function findObject(request: CosRequest, context: CosContext): ObjectRecord {
  const found = context.tables.objects.get(bucketOf(request, context).scope, request.key)
  if (found) return found
  throw new CosError(404, 'NoSuchKey', 'The object does not exist.')
}

function objectHeaders({ headers, etag, modified, size }: ObjectRecord): Record<string, string> {
  return {
    'content-type': 'application/octet-stream',
    ...headers,
    etag,
    'last-modified': new Date(modified).toUTCString(),
    'content-length': String(size),
  }
}

function getObject(request: CosRequest, context: CosContext): CosResult {
  const object = findObject(request, context)
  return {
    status: 200,
    headers: objectHeaders(object),
    body: decodeBase64(object.content) ?? new Uint8Array(),
  }
}

function headObject(request: CosRequest, context: CosContext): CosResult {
  return { status: 200, headers: objectHeaders(findObject(request, context)) }
}

function deleteObject(request: CosRequest, context: CosContext): CosResult {
  bucketOf(request, context)
  context.emulator.store.change(() => removeObject(request, context, request.key))
  return { status: 204 }
}

function initiateUpload(request: CosRequest, context: CosContext): CosResult {
  const { emulator, tables, call } = context
  const { name, scope } = bucketOf(request, context)
  const { key } = request
  checkKey(key)
  const record = { key, headers: storedHeaders(request), started: call.now }
  const id = emulator.store.change(() => beginUpload(tables, scope, record, emulator.random))
  return xmlResult('InitiateMultipartUploadResult', { Bucket: name, Key: key, UploadId: id })
}

function uploadOf({ query, key }: CosRequest, { tables }: CosContext, scope: string) {
  return findUpload(tables, scope, query.get('uploadId') ?? '', key)
}

function uploadPart(request: CosRequest, context: CosContext): CosResult {
  const { emulator, tables, call } = context
  const upload = uploadOf(request, context, bucketOf(request, context).scope)
  checkDigest(request)
  const number = request.query.get('partNumber') ?? ''
  checkRoom(emulator.limits, tables, request.body.length)
  const part = emulator.store.change(() => putPart(tables, upload, number, request.body, call))
  return { status: 200, headers: { etag: part.etag } }
}

function getParts(request: CosRequest, context: CosContext): CosResult {
  const { name, scope } = bucketOf(request, context)
  return xmlResult('ListPartsResult', listParts(context.tables, name, uploadOf(request, context, scope)))
}

function completeUpload(request: CosRequest, context: CosContext): CosResult {
  const { emulator, tables, call } = context
  const { name, scope } = bucketOf(request, context)
  const upload = uploadOf(request, context, scope)
  const object = completeObject(tables, upload, readText(request), call)
  emulator.store.change(() => {
    endUpload(tables, upload)
    checkRoom(emulator.limits, tables, object.size)
    tables.objects.put(scope, request.key, object)
    publish(request, context, 'ObjectCreated:CompleteMultipartUpload', request.key, object)
  })
  return xmlResult('CompleteMultipartUploadResult', {
    Location: `${request.host}${request.path}`,
    Bucket: name,
    Key: request.key,
    ETag: object.etag,
  })
}

function abortUpload(request: CosRequest, context: CosContext): CosResult {
  const upload = uploadOf(request, context, bucketOf(request, context).scope)
  context.emulator.store.change(() => endUpload(context.tables, upload))
  return { status: 204 }
}

/** Checks the header Content-MD5, if there is one. */
function checkDigest({ headers, body }: CosRequest): void {
  const expected = headers.get('content-md5')
  if (!expected || expected === encodeBase64(md5(body))) return
  throw new CosError(400, 'InvalidDigest', 'Content-MD5 is not that of the body.')
}

/** The headers that are stored with an object. */
const storedHeader =
  /^(?:content-type|cache-control|content-disposition|content-encoding|content-language|expires|x-cos-meta-[\w-]{1,100})$/
/** The most characters of all headers of an object. */
const maxHeaders = 8192

function storedHeaders({ headers }: CosRequest): Record<string, string> {
  const stored = [...headers].filter(([name]) => storedHeader.test(name))
  if (stored.flat().join('').length > maxHeaders) {
    throw new CosError(
      400,
      'MetadataTooLarge',
      `The headers of an object have at most ${maxHeaders} characters.`,
    )
  }
  return Object.fromEntries(stored)
}

/** The most bytes of an XML document. */
const maxXmlBytes = 2 * 1024 * 1024

function readText({ body }: CosRequest): string {
  if (body.length > maxXmlBytes) throw new CosError(400, 'MalformedXML', 'The body is too large.')
  return new (globals().TextDecoder)().decode(body)
}
