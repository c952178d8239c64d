import crypto from 'node:crypto'
import type { HmacBase64, HmacSha256, HmacSha256Hex, Sha256Hex } from './provider.js'

export const sha256Hex: Sha256Hex = (data) =>
  // Runtimes that imitate node:crypto may lack the faster hash of one call.
  crypto.hash ? crypto.hash('sha256', data) : crypto.createHash('sha256').update(data).digest('hex')

export const hmacSha256: HmacSha256 = (key, data) => crypto.createHmac('sha256', key).update(data).digest()

export const hmacSha256Hex: HmacSha256Hex = (key, data) =>
  crypto.createHmac('sha256', key).update(data).digest('hex')

export const hmacBase64: HmacBase64 = (hash, key, data) =>
  crypto
    .createHmac(hash === 'SHA-1' ? 'sha1' : 'sha256', key)
    .update(data)
    .digest('base64')
