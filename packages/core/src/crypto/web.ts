import { platformGlobals } from '../platform-globals.js'
import type { Bytes } from './bytes.js'
import type { HmacBase64, HmacSha256, HmacSha256Hex, Sha256Hex } from './provider.js'

// Copied, because WebCrypto accepts no view of a SharedArrayBuffer, which a Uint8Array may be.
function bytes(data: string | Uint8Array): Bytes {
  return typeof data === 'string' ? new platformGlobals.TextEncoder().encode(data) : new Uint8Array(data)
}

function hex(digest: Uint8Array): string {
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function subtle(): SubtleCrypto {
  const { crypto } = platformGlobals
  if (crypto?.subtle) return crypto.subtle
  throw new Error('crypto.subtle is missing: use https or localhost.')
}

async function hmac(hash: 'SHA-1' | 'SHA-256', key: string | Uint8Array, data: string): Promise<Uint8Array> {
  const algorithm = { name: 'HMAC', hash }
  const imported = await subtle().importKey('raw', bytes(key), algorithm, false, ['sign'])
  return new Uint8Array(await subtle().sign(algorithm, imported, bytes(data)))
}

export const sha256Hex: Sha256Hex = async (data) =>
  hex(new Uint8Array(await subtle().digest('SHA-256', bytes(data))))

export const hmacSha256: HmacSha256 = (key, data) => hmac('SHA-256', key, data)

export const hmacSha256Hex: HmacSha256Hex = (key) => async (data) => hex(await hmac('SHA-256', key, data))

export const hmacBase64: HmacBase64 = async (hash, key, data) =>
  btoa(String.fromCharCode(...(await hmac(hash, key, data))))
