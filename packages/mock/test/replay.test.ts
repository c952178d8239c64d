import { type Action, createClient } from '@tc3/core'
import { hmacSha256 } from '@tc3/core/v1'
import { describe, expect, it } from 'vitest'
import { createReplayGuard } from '../src/signature/replay-guard.js'
import { createSeededRandom } from '../src/testing/seeded-random.js'
import { codeOf, errorOf, v1, v3 } from './caller.js'
import { createDemo, credentials, now } from './demo.js'

const ok = { Input: {} }
const signatureFailure = 'AuthFailure.SignatureFailure'

it('a request can be repeated by default: some callers use the time in seconds as Nonce', async () => {
  const mock = createDemo()
  for (let count = 0; count < 3; count += 1) expect(await codeOf(mock, v1())).toMatchObject(ok)
})

describe('a request of Signature v1, if replays are refused,', () => {
  it.each(['GET', 'POST'] as const)('is accepted once: %s', async (method) => {
    const mock = createDemo({ refuseReplays: true })
    expect(await codeOf(mock, v1({ method }))).toMatchObject(ok)
    expect(await errorOf(mock, v1({ method }))).toEqual({
      Code: signatureFailure,
      Message: expect.stringMatching(/replay.*Nonce/),
    })
  })

  it('is the same with the line break after its signature that Ruby adds', async () => {
    const mock = createDemo({ refuseReplays: true })
    expect(await codeOf(mock, v1())).toMatchObject(ok)
    const copy = v1({ signing: { signature: (signature) => `${signature}\n` } })
    expect((await errorOf(mock, copy))?.Message).toMatch(/replay/)
  })

  it('is rejected as a replay while its timestamp is valid, and for its age after that', async () => {
    const mock = createDemo({ refuseReplays: true })
    // Ahead of the emulator's time, so the timestamp is valid for ten minutes.
    const request = v1({ timestamp: now + 300 })
    expect(await codeOf(mock, request)).toMatchObject(ok)
    mock.clock.freeze()
    for (const step of [1, 299, 299, 1]) {
      mock.clock.advance(step * 1000)
      // Other requests are accepted in the meantime.
      const timestamp = Math.floor(mock.clock.now() / 1000)
      expect(await codeOf(mock, v1({ timestamp, nonce: 1 }))).toMatchObject(ok)
      expect(await codeOf(mock, request)).toBe(signatureFailure)
    }
    mock.clock.advance(1000)
    expect(await codeOf(mock, request)).toBe('AuthFailure.SignatureExpire')
  })

  it('is remembered only if it was accepted', async () => {
    const mock = createDemo({ refuseReplays: true })
    for (let attempt = 0; attempt < 2; attempt++) {
      expect(await codeOf(mock, v1({ timestamp: now + 301 }))).toBe('AuthFailure.SignatureExpire')
    }
    mock.clock.advance(1000)
    expect(await codeOf(mock, v1({ timestamp: now + 301 }))).toMatchObject(ok)
  })

  it('with another Nonce, Timestamp, credential or parameter is not a replay', async () => {
    const mock = createDemo({
      refuseReplays: true,
      credentials: [credentials, { secretId: 'AKIDOTHER', secretKey: 'another' }],
    })
    const others = [
      v1(),
      v1({ nonce: 11887 }),
      v1({ timestamp: now + 1 }),
      v1({ secretId: 'AKIDOTHER', secretKey: 'another' }),
      v1({ parameters: { Text: 'a' } }),
      v1({ method: 'POST' }),
    ]
    for (const request of others) expect(await codeOf(mock, request)).not.toBeTypeOf('string')
    for (const request of others) expect(await codeOf(mock, request)).toBe(signatureFailure)
  })
})

it('different requests with the same Timestamp and Nonce are no replays of each other', async () => {
  const mock = createDemo({ refuseReplays: true })
  // Nonces as in the official SDK for Node, and enough requests for some of them to repeat.
  const random = createSeededRandom(1)
  const requests = Array.from({ length: 1000 }, (_, index) => {
    const nonce = Math.round(random() * 65_535)
    return { nonce, request: v1({ nonce, parameters: { Text: String(index) } }) }
  })
  const nonces = requests.map(({ nonce }) => nonce)
  expect(new Set(nonces).size).toBeLessThan(nonces.length)
  for (const { request } of requests) expect(await codeOf(mock, request)).toMatchObject(ok)
  for (const { request } of requests) expect(await codeOf(mock, request)).toBe(signatureFailure)
})

it('a request of Signature v3, which has no Nonce, can be repeated', async () => {
  const mock = createDemo({ refuseReplays: true })
  expect(await codeOf(mock, v3())).toMatchObject(ok)
  expect(await codeOf(mock, v3())).toMatchObject(ok)
})

it('a retry by the client is no replay', async () => {
  const mock = createDemo({ refuseReplays: true })
  mock.faults.add({ kind: 'truncation', count: 2 })
  const service = { service: 'demo', version: '2020-01-01', endpoint: 'demo.tencentcloudapi.com' }
  const echo: Action<object, { RequestId: string }> = { name: 'Echo', region: false, idempotent: true }
  const clock = { now: () => now * 1000, sleep: async () => {} }
  const client = createClient(service, { credentials, clock, fetch: mock.fetch, signatureMethod: hmacSha256 })
  await client.send(echo, {})
  expect(mock.journal.calls('Echo')).toHaveLength(3)
})

it('beyond the capacity, the earliest requests are dropped', () => {
  const replayGuard = createReplayGuard(3)
  function admit(signature: string, timestamp: number) {
    const authentication = {
      version: 'v1',
      secretId: '',
      signature,
      method: 'HmacSHA1',
      parameters: [],
    } as const
    replayGuard.admit(authentication, { timestamp, time: now * 1000 })
  }
  for (const [index, signature] of ['a', 'b', 'c'].entries()) admit(signature, now + index)
  expect(() => admit('a', now)).toThrow('replay')
  admit('d', now + 3)
  admit('a', now)
  for (const [signature, timestamp] of [
    ['c', now + 2],
    ['d', now + 3],
    ['a', now],
  ] as const) {
    expect(() => admit(signature, timestamp)).toThrow('replay')
  }
})
