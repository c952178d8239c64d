import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { ApiError, type KeyPair, type ProtocolCall } from '@tc3/mock'
import { CosError } from './cos-error.js'
import type { CosRequest } from './request.js'

/** The fields of a signature, by name, such as `q-ak`. */
type Fields = ReadonlyMap<string, string>

/**
 * Verifies the signature of a request (q-sign-algorithm, HMAC-SHA1), in the header Authorization or in the query.
 *
 * @throws {CosError} If it is missing, malformed or wrong, or its time has passed.
 */
export async function authenticate(request: CosRequest, call: ProtocolCall): Promise<KeyPair> {
  const fields = readFields(request)
  if (fields.get('q-sign-algorithm') !== 'sha1') {
    throw new CosError(403, 'AccessDenied', 'The request is not signed with q-sign-algorithm=sha1.')
  }
  if (call.signatureAge) checkTime(fields, call.now)
  const keyPair = await findKeyPair(fields.get('q-ak') ?? '', request, call)
  const { host } = request
  const hosts = [host, host.split(':', 1)[0] ?? '']
  const signature = fields.get('q-signature') ?? ''
  if (hosts.some((host) => isEqual(sign(request, host, fields, keyPair.secretKey), signature))) return keyPair
  throw new CosError(
    403,
    'SignatureDoesNotMatch',
    `The signature does not match the request. The emulator signs ${JSON.stringify(stringToSign(request, host, fields))}.`,
  )
}

function readFields({ headers, query }: CosRequest): Fields {
  const authorization = headers.get('authorization')
  if (authorization === undefined) return query
  const pairs = authorization.slice(0, 8192).split('&')
  return new Map(
    pairs.map((pair) => {
      const equals = pair.indexOf('=')
      return equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)]
    }),
  )
}

function checkTime(fields: Fields, now: number): void {
  const [, start, end] = /^(\d{1,12});(\d{1,12})$/.exec(fields.get('q-sign-time') ?? '') ?? []
  const seconds = Math.floor(now / 1000)
  if (seconds > Number(end)) throw new CosError(403, 'AccessDenied', 'Request has expired')
  // The cloud tolerates a difference of the clocks.
  if (seconds >= Number(start) - maxSkew) return
  throw new CosError(403, 'RequestTimeTooSkewed', 'The time of the signature is in the future.')
}

/** In seconds. */
const maxSkew = 900

async function findKeyPair(
  secretId: string,
  { headers, query }: CosRequest,
  { keyPairs, now }: ProtocolCall,
): Promise<KeyPair> {
  const token = headers.get('x-cos-security-token') ?? query.get('x-cos-security-token')
  try {
    return await keyPairs.find(secretId, token, now)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const isUnknown = error.code === 'AuthFailure.SecretIdNotFound'
    throw new CosError(403, isUnknown ? 'InvalidAccessKeyId' : 'InvalidToken', error.message)
  }
}

function sign(request: CosRequest, host: string, fields: Fields, secretKey: string): string {
  const key = hmacHex(secretKey, fields.get('q-key-time') ?? '')
  return hmacHex(key, stringToSign(request, host, fields))
}

function stringToSign({ method, path, headers, query }: CosRequest, host: string, fields: Fields): string {
  const parameters = new Map([...query].map(([name, value]) => [name.toLowerCase(), value]))
  const httpString = [
    method.toLowerCase(),
    path,
    signedPairs(fields.get('q-url-param-list'), (name) => parameters.get(name)),
    signedPairs(fields.get('q-header-list'), (name) => (name === 'host' ? host : headers.get(name))),
    '',
  ].join('\n')
  return ['sha1', fields.get('q-sign-time') ?? '', bytesToHex(sha1(utf8ToBytes(httpString))), ''].join('\n')
}

/** Formats the signed parameters or headers, in the order of their list. */
function signedPairs(list: string | undefined, lookUp: (name: string) => string | undefined): string {
  if (!list) return ''
  return list
    .split(';')
    .map((name) => `${name}=${encode(lookUp(decodeName(name)) ?? '')}`)
    .join('&')
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name).toLowerCase()
  } catch {
    return name
  }
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function hmacHex(key: string, text: string): string {
  return bytesToHex(hmac(sha1, utf8ToBytes(key), utf8ToBytes(text)))
}

/** Compares without revealing by its time how much is equal. */
function isEqual(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let index = 0; index < a.length; index += 1) difference |= a.charCodeAt(index) ^ b.charCodeAt(index)
  return difference === 0
}
