import type { HmacBase64, HmacSha256, HmacSha256Hex, Sha256Hex } from './provider.js'

type Hash = (algorithm: string, data: string | Uint8Array, encoding?: 'hex' | 'binary') => string

function load() {
  const { createHash, createHmac, hash } = process.getBuiltinModule('node:crypto')
  // Runtimes that imitate node:crypto may lack the hash of one call, which is faster.
  const imitation: Hash = (algorithm, data, encoding = 'hex') =>
    createHash(algorithm).update(data).digest(encoding)
  return { createHmac, hash: hash ?? imitation }
}

let loaded: ReturnType<typeof load> | undefined

// Loaded by the first signature: it takes longer than this package, and not every program that imports this signs.
function crypto() {
  loaded ??= load()
  return loaded
}

export const sha256Hex: Sha256Hex = (data) => crypto().hash('sha256', data)

export const hmacSha256: HmacSha256 = (key, data) => crypto().createHmac('sha256', key).update(data).digest()

const blockSize = 64
const digestSize = 32

/** A key, padded to a block, with room for what is hashed after it. */
function padded(key: Uint8Array, pad: number, room: number): Buffer {
  const block = Buffer.alloc(blockSize + room, pad)
  for (const [index, byte] of key.entries()) block[index] = byte ^ pad
  return block
}

/** By the definition (RFC 2104): two hashes of one call each are faster than the object that createHmac makes. */
export const hmacSha256Hex: HmacSha256Hex = (key) => {
  const { hash, createHmac } = crypto()
  // Enough for strings to sign. A UTF-16 unit becomes three bytes at most.
  const longest = 512
  // A key longer than a block stands for its hash.
  const short = key.length > blockSize ? Buffer.from(hash('sha256', key), 'hex') : key
  const inner = padded(short, 0x36, longest)
  const outer = padded(short, 0x5c, digestSize)
  let text = inner
  return (data) => {
    if (data.length * 3 > longest) return createHmac('sha256', key).update(data).digest('hex')
    const end = blockSize + inner.write(data, blockSize)
    // Strings to sign are mostly as long as the last.
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
