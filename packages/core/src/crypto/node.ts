import type { HmacBase64, HmacSha256, HmacSha256Hex, Sha256Hex } from './provider.js'

type Hash = (algorithm: string, data: string | Uint8Array, encoding?: 'hex' | 'binary') => string

function loadCrypto() {
  const { createHash, createHmac, hash } = process.getBuiltinModule('node:crypto')
  // Runtimes that emulate node:crypto may lack `hash`, which is faster.
  const fallback: Hash = (algorithm, data, encoding = 'hex') =>
    createHash(algorithm).update(data).digest(encoding)
  return { createHmac, hash: hash ?? fallback }
}

let loaded: ReturnType<typeof loadCrypto> | undefined

// Loaded by the first signature: it takes longer to load than this package, and not every importing program signs.
function crypto() {
  loaded ??= loadCrypto()
  return loaded
}

export const sha256Hex: Sha256Hex = (data) => crypto().hash('sha256', data)

export const hmacSha256: HmacSha256 = (key, data) => crypto().createHmac('sha256', key).update(data).digest()

const blockSize = 64
const digestSize = 32

/** Pads a key to a block, followed by `room` bytes for the data to hash after it. */
function padKey(key: Uint8Array, pad: number, room: number): Buffer {
  const block = Buffer.alloc(blockSize + room, pad)
  for (const [index, byte] of key.entries()) block[index] = byte ^ pad
  return block
}

/** Implements the definition of HMAC (RFC 2104): two calls of `hash` are faster than an object of createHmac. */
export const hmacSha256Hex: HmacSha256Hex = (key) => {
  const { hash, createHmac } = crypto()
  // Enough for strings to sign.
  const maxBytes = 512
  // HMAC replaces a key longer than a block by its hash.
  const blockKey = key.length > blockSize ? Buffer.from(hash('sha256', key), 'hex') : key
  const inner = padKey(blockKey, 0x36, maxBytes)
  const outer = padKey(blockKey, 0x5c, digestSize)
  let text = inner
  return (data) => {
    // A UTF-16 unit is at most three bytes of UTF-8.
    if (data.length * 3 > maxBytes) return createHmac('sha256', key).update(data).digest('hex')
    const end = blockSize + inner.write(data, blockSize)
    // Most strings to sign have the length of the previous one.
    if (text.length !== end) text = inner.subarray(0, end)
    outer.write(hash('sha256', text, 'binary'), blockSize, 'binary')
    return hash('sha256', outer)
  }
}

export const hmacBase64: HmacBase64 = (hash, key, data) =>
  crypto()
    .createHmac(hash === 'SHA-1' ? 'sha1' : 'sha256', key)
    .update(data)
    .digest('base64')
