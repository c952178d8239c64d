import { globals } from '../globals.js'
import type { Bytes } from './bytes.js'
import type { HmacBase64, HmacSha256, HmacSha256Hex, Sha256Hex } from './provider.js'

// Copied, because WebCrypto accepts no view of a SharedArrayBuffer, which a Uint8Array may be.
function bytes(data: string | Uint8Array): Bytes {
  return typeof data === 'string' ? new (globals().TextEncoder)().encode(data) : new Uint8Array(data)
}

function hex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function subtle(): SubtleCrypto {
  const { crypto } = globals()
  if (crypto?.subtle) return crypto.subtle
  throw new Error('Signing needs crypto.subtle: use https or localhost.')
}

async function hmac(hash: 'SHA-1' | 'SHA-256', key: string | Uint8Array, data: string): Promise<ArrayBuffer> {
  const imported = await subtle().importKey('raw', bytes(key), { name: 'HMAC', hash }, false, ['sign'])
  return subtle().sign('HMAC', imported, bytes(data))
}

export const sha256Hex: Sha256Hex = async (data) => hex(await subtle().digest('SHA-256', bytes(data)))

export const hmacSha256: HmacSha256 = async (key, data) => new Uint8Array(await hmac('SHA-256', key, data))

export const hmacSha256Hex: HmacSha256Hex = (key) => async (data) => hex(await hmac('SHA-256', key, data))

export const hmacBase64: HmacBase64 = async (hash, key, data) =>
  btoa(String.fromCharCode(...new Uint8Array(await hmac(hash, key, data))))
