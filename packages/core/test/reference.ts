// A second implementation of the signatures, step by step as documented, without code of the package.
import { createHash, createHmac } from 'node:crypto'

function sha256(data: string | Uint8Array) {
  return createHash('sha256').update(data).digest('hex')
}
function hmac(key: string | Buffer, data: string) {
  return createHmac('sha256', key).update(data, 'utf8').digest()
}

/** Chapter Signature v3, 3. */
export function referenceSigningKey(secretKey: string, date: string, service: string): Buffer {
  const secretDate = hmac(`TC3${secretKey}`, date)
  const secretService = hmac(secretDate, service)
  return hmac(secretService, 'tc3_request')
}

/** Chapter Signature v3: the Authorization header. */
export function referenceAuthorization(request: {
  method: string
  query: string
  headers: readonly (readonly [string, string])[]
  payload: string | Uint8Array
  secretId: string
  secretKey: string
  timestamp: number
  service: string
}): string {
  const headers = request.headers
    .map(([key, value]) => ({ key: key.toLowerCase(), value: value.toLowerCase().trim() }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
  const signedHeaders = headers.map(({ key }) => key).join(';')

  let canonicalRequest = `${request.method}\n`
  canonicalRequest += '/\n'
  canonicalRequest += `${request.query}\n`
  for (const { key, value } of headers) canonicalRequest += `${key}:${value}\n`
  canonicalRequest += '\n'
  canonicalRequest += `${signedHeaders}\n`
  canonicalRequest += sha256(request.payload)

  const time = new Date(request.timestamp * 1000)
  const month = String(time.getUTCMonth() + 1).padStart(2, '0')
  const day = String(time.getUTCDate()).padStart(2, '0')
  const date = `${time.getUTCFullYear()}-${month}-${day}`
  const scope = `${date}/${request.service}/tc3_request`

  let stringToSign = 'TC3-HMAC-SHA256\n'
  stringToSign += `${request.timestamp}\n`
  stringToSign += `${scope}\n`
  stringToSign += sha256(canonicalRequest)

  const signature = hmac(
    referenceSigningKey(request.secretKey, date, request.service),
    stringToSign,
  ).toString('hex')
  return `TC3-HMAC-SHA256 Credential=${request.secretId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`
}

/** Chapter Signature, 2: the parameter Signature, before it is percent-encoded. */
export function referenceSignatureV1(request: {
  method: string
  host: string
  parameters: Readonly<Record<string, string>>
  secretKey: string
  signatureMethod: 'HmacSHA1' | 'HmacSHA256'
}): string {
  const names = Object.keys(request.parameters).sort()
  const requestString = names.map((name) => `${name}=${request.parameters[name]}`).join('&')
  return createHmac(request.signatureMethod === 'HmacSHA1' ? 'sha1' : 'sha256', request.secretKey)
    .update(`${request.method}${request.host}/?${requestString}`, 'utf8')
    .digest('base64')
}

/** RFC 3986, 2: encodes everything except the unreserved characters, byte by byte. */
export function referenceEncode(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const character = String.fromCharCode(byte)
      return /[A-Za-z0-9._~-]/.test(character)
        ? character
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')
}
