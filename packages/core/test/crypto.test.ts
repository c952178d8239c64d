import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as node from '../dist/runtime/node.js'
import * as web from '../dist/runtime/web.js'
import { anyText } from './arbitrary-text.js'

describe.each([
  ['node', node],
  ['web', web],
])('the %s provider', (_name, { sha256Hex, hmacSha256, hmacSha256Hex, hmacBase64 }) => {
  const key = fc.oneof(anyText, fc.uint8Array()).filter((value) => value.length > 0)

  it('hashes text and bytes', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(anyText, fc.uint8Array()), async (data) => {
        expect(await sha256Hex(data)).toBe(createHash('sha256').update(data).digest('hex'))
      }),
    ))

  it('computes the HMAC-SHA256 as bytes', () =>
    fc.assert(
      fc.asyncProperty(key, anyText, async (secret, data) => {
        const expected = createHmac('sha256', secret).update(data).digest()
        expect(Buffer.from(await hmacSha256(secret, data))).toEqual(expected)
      }),
    ))

  it('computes the HMAC-SHA256 as hexadecimal, for keys and texts of any length', () =>
    fc.assert(
      fc.asyncProperty(
        // Keys shorter and longer than a block of SHA-256, which has 64 bytes.
        fc.uint8Array({ minLength: 1, maxLength: 130 }),
        fc.array(fc.tuple(anyText, fc.nat(200))),
        async (secret, texts) => {
          const hmac = hmacSha256Hex(secret)
          for (const [text, times] of texts) {
            const data = text.repeat(times)
            expect(await hmac(data)).toBe(createHmac('sha256', secret).update(data).digest('hex'))
          }
        },
      ),
    ))

  it('does not mix up keys', async () => {
    const keys = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
    const hmacs = keys.map((secret) => hmacSha256Hex(secret))
    for (const data of ['a', 'b', 'aa', '']) {
      for (const [index, hmac] of hmacs.entries()) {
        const expected = createHmac('sha256', keys[index] ?? '').update(data)
        expect(await hmac(data)).toBe(expected.digest('hex'))
      }
    }
  })

  it('computes HMACs as Base64', () =>
    fc.assert(
      fc.asyncProperty(anyText, anyText, async (secret, data) => {
        fc.pre(secret.length > 0)
        expect(await hmacBase64('SHA-1', secret, data)).toBe(
          createHmac('sha1', secret).update(data).digest('base64'),
        )
        expect(await hmacBase64('SHA-256', secret, data)).toBe(
          createHmac('sha256', secret).update(data).digest('base64'),
        )
      }),
    ))

  it('hashes only the bytes of a view into a larger buffer', async () => {
    const view = new Uint8Array([1, 2, 3, 4]).subarray(1, 3)
    expect(await sha256Hex(view)).toBe(
      createHash('sha256')
        .update(Buffer.from([2, 3]))
        .digest('hex'),
    )
  })
})

describe('the web provider', () => {
  it('explains that an insecure page lacks crypto.subtle', async () => {
    const real = globalThis.crypto
    Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true })
    try {
      await expect(web.sha256Hex('')).rejects.toThrow(/https or localhost/)
    } finally {
      Object.defineProperty(globalThis, 'crypto', { value: real, configurable: true })
    }
  })
})
