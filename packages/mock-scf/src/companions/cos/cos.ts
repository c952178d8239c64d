import type { KeyPair, ProtocolCall, ProtocolCompanion, ProtocolResponse, WireRequest } from '@tc3/mock'
import type { Emulator } from '../../emulator.js'
import type { CompanionTables } from '../../store/companion-records.js'
import { createBucket } from './buckets.js'
import { CosError } from './cos-error.js'
import { type CosResult, findOperation } from './operations.js'
import { isTemporaryBucket } from './read-object.js'
import { type CosRequest, readRequest } from './request.js'
import { authenticate } from './signature.js'
import { formatXml } from './xml.js'

/** Creates the companion for the storage: buckets and objects, from which functions can be deployed. */
export function createCosCompanion(emulator: Emulator, tables: CompanionTables): ProtocolCompanion {
  return { handle: (request, call) => handle(request, call, emulator, tables) }
}

async function handle(
  wire: WireRequest,
  call: ProtocolCall,
  emulator: Emulator,
  tables: CompanionTables,
): Promise<ProtocolResponse> {
  let operation: string | undefined
  let account: string | undefined
  try {
    const request = readRequest(wire)
    const found = findOperation(request)
    operation = found.name
    const keyPair = uploaderOf(request, call, emulator, tables) ?? (await authenticate(request, call))
    account = keyPair.account
    const result = found.run({ emulator, tables, keyPair, call })
    await emulator.store.flush()
    return { response: respond(wire, call, result), operation, account }
  } catch (error) {
    if (!(error instanceof CosError)) throw error
    const { status, code, message } = error
    const content = { Code: code, Message: message, Resource: wire.host, RequestId: call.requestId }
    const body = formatXml('Error', content)
    const result = { status, headers: { 'content-type': 'application/xml' }, body }
    return { response: respond(wire, call, result), operation, account, error: { code, message } }
  }
}

/**
 * Returns the account that may upload a temporary object with a signature of GetTempCosInfo; undefined if the request has none.
 * The buckets of temporary objects belong to the cloud, so they exist already.
 */
function uploaderOf(
  { bucket = '', region = '', key, headers }: CosRequest,
  call: ProtocolCall,
  { store, temporaryUploads }: Emulator,
  tables: CompanionTables,
): KeyPair | undefined {
  const signature = headers.get('authorization')
  if (signature === undefined || !isTemporaryBucket(bucket)) return undefined
  const account = temporaryUploads?.find(signature, key, call.now)
  if (account === undefined) return undefined
  if (!tables.buckets.get(account, bucket)) {
    store.change(() => createBucket(tables, account, { name: bucket, region }, call))
  }
  return { secretId: '', secretKey: '', account, deny: [] }
}

function respond(
  { method }: WireRequest,
  { requestId, now }: ProtocolCall,
  { status, headers, body = '' }: CosResult,
): ProtocolResponse['response'] {
  const common = { date: new Date(now).toUTCString(), server: 'tencent-cos', 'x-cos-request-id': requestId }
  return { status, headers: { ...common, ...headers }, body: method === 'HEAD' ? '' : body }
}
