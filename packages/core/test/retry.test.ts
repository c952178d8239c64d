import { createClient, type Failure, isTransportError, standardRetry } from '@tc3/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { credentials, cvm, expectedOutput, timestamp } from './request-recorder.js'
import { failure, read, respondingWith, type ScriptedResponse, success, write } from './scripted-responses.js'
import { VirtualClock } from './virtual-clock.js'

function reset(code: string) {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
}

async function outcome(action: typeof read, ...responses: ScriptedResponse[]) {
  const { options, requests, clock } = respondingWith(...responses)
  const result: unknown = await createClient(cvm, options)
    .send(action, {})
    .catch((error: unknown) => error)
  return { result, count: requests.length, sleeps: clock.sleeps }
}

describe('a request is retried', () => {
  it.each<[string, ScriptedResponse]>([
    ['too many requests', 'RequestLimitExceeded'],
    ['too many requests of a user', 'RequestLimitExceeded.UinLimitExceeded'],
    ['a change in progress', 'ResourceInUse'],
    ['a change in progress, a specific code', 'ResourceInUse.Disk'],
    ['a change in progress, a specific message', 'FailedOperation.Changing'],
    ['too many requests, of a gateway', 429],
    ['a refused connection', reset('ECONNREFUSED')],
    ['an unknown host', reset('ENOTFOUND')],
    ['a failed name resolution', reset('EAI_AGAIN')],
  ])('for any action after %s', async (_reason, failed) => {
    for (const action of [read, write]) {
      expect(await outcome(action, failed)).toMatchObject({ result: expectedOutput, count: 2 })
    }
  })

  it.each<[string, ScriptedResponse]>([
    ['an internal error', 'InternalError'],
    ['an internal error, a specific code', 'InternalError.Db'],
    ['an unavailable service', 'ServiceUnavailable'],
    ['a gateway’s page', 502],
    ['a connection that was reset', reset('ECONNRESET')],
    ['a network error without a code', new TypeError('Failed to fetch')],
  ])('only for an idempotent action after %s', async (_reason, failed) => {
    expect(await outcome(read, failed)).toMatchObject({ result: expectedOutput, count: 2 })
    expect((await outcome(write, failed)).count).toBe(1)
    // An action is not idempotent by default.
    expect((await outcome({ name: 'A', region: true }, failed)).count).toBe(1)
  })

  it.each<[string, ScriptedResponse]>([
    ['a wrong parameter', 'InvalidParameter'],
    ['a code with the same prefix', 'ResourceInUseByOthers'],
    ['another message of a code that may report a change in progress', 'FailedOperation.Broken'],
    ['a wrong signature', 'AuthFailure.SignatureFailure'],
    ['an HTML page', 404],
    ['a body that is not of the API', new Response('hello')],
  ])('for no action after %s', async (_reason, failed) => {
    expect((await outcome(read, failed)).count).toBe(1)
  })

  it('not if an option is invalid or the credentials fail', async () => {
    const { options, requests } = respondingWith()
    let providerCalls = 0
    function provider(): never {
      providerCalls += 1
      throw reset('ECONNREFUSED')
    }
    const client = createClient(cvm, { ...options, credentials: provider })
    await expect(client.send(read, {})).rejects.toThrow('fetch failed')
    expect(providerCalls).toBe(1)
    expect(requests).toEqual([])
  })

  it('with a new signature and current credentials', async () => {
    const { options, requests } = respondingWith('InternalError')
    const ids = ['AKIDFIRST', 'AKIDSECOND']
    const provider = () => ({ ...credentials, secretId: ids.shift() ?? '' })
    await createClient(cvm, { ...options, random: () => 0.99, credentials: provider }).send(read, {})
    const [first, second] = requests.map((request) => request.headers.get('authorization'))
    expect(first).toContain('AKIDFIRST/')
    expect(second).toContain('AKIDSECOND/')
  })
})

describe('the standard policy', () => {
  it('makes three attempts, which the error states', async () => {
    const { result, count, sleeps } = await outcome(read, 503, 503, 503)
    expect(count).toBe(3)
    expect(sleeps).toEqual([50, 100])
    expect(result).toMatchObject({
      name: 'ResponseError',
      statusCode: 503,
      attempts: 3,
      totalRetryDelay: 150,
    })
  })

  it('retries a response from status 500 on', async () => {
    expect((await outcome(read, 499)).count).toBe(1)
    expect((await outcome(read, 500)).count).toBe(2)
  })

  it('waits longer after throttling', async () => {
    expect((await outcome(write, 'RequestLimitExceeded', 'ResourceInUse')).sleeps).toEqual([250, 500])
  })

  it('reports a single attempt in the error', async () => {
    const { result } = await outcome(write, 'InternalError')
    expect(result).toMatchObject({ attempts: 1, totalRetryDelay: 0 })
  })

  it('waits randomly up to a bound that doubles and is capped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.boolean(),
        (attempts, random, throttled) => {
          const policy = standardRetry({ attempts: 99, baseDelay: 10, maxDelay: 1000, random: () => random })
          const delay = policy.delay({ error: 0, action: 'A', attempts, throttled, retryable: true })
          const bound = Math.min(1000, (throttled ? 50 : 10) * 2 ** (attempts - 1))
          expect(delay).toBeCloseTo(random * bound, 6)
        },
      ),
    )
  })

  it('stops retrying a failing service until calls succeed again', () => {
    const policy = standardRetry({ attempts: 99, capacity: 3 })
    const failed: Failure = { error: 0, action: 'A', attempts: 1, throttled: false, retryable: true }
    const retries = (count: number) => Array.from({ length: count }, () => policy.delay(failed) !== undefined)
    expect(retries(5)).toEqual([true, true, true, false, false])
    for (let call = 0; call < 4; call += 1) policy.onSuccess?.(1)
    expect(retries(1)).toEqual([false])
    policy.onSuccess?.(1)
    expect(retries(2)).toEqual([true, false])
    policy.onSuccess?.(2)
    expect(retries(2)).toEqual([true, false])
    // The bucket never exceeds its capacity.
    for (let call = 0; call < 99; call += 1) policy.onSuccess?.(3)
    expect(retries(4)).toEqual([true, true, true, false])
  })

  it('shares its bucket among all calls of a client', async () => {
    const { options, requests } = respondingWith(...Array.from({ length: 9 }, () => 503))
    const retry = standardRetry({ attempts: 2, capacity: 2 })
    const client = createClient(cvm, { ...options, retry })
    for (let call = 0; call < 4; call += 1) await client.send(read, {}).catch(() => {})
    expect(requests).toHaveLength(4 + 2)
  })
})

describe('the header Retry-After', () => {
  const busy = (retryAfter: string, status = 503) =>
    new Response('', { status, headers: { 'retry-after': retryAfter } })
  const start = timestamp * 1000
  const dateIn = (seconds: number) => new Date(start + seconds * 1000).toUTCString()

  it.each<[string, number, string]>([
    ['3', 3000, 'seconds'],
    ['0', 50, 'no seconds'],
    ['9999', 20_000, 'more than the maximum delay'],
    ['9'.repeat(400), 20_000, 'too many digits'],
    [dateIn(7), 7000, 'a date'],
    [dateIn(-7), 50, 'a date that has passed'],
    [dateIn(9999), 20_000, 'a late date'],
    ['-5', 50, 'a negative number'],
    ['soon', 50, 'another text'],
    ['', 50, 'an empty text'],
  ])('of %j delays by at least %i ms: %s', async (value, delay) => {
    expect((await outcome(read, busy(value))).sleeps).toEqual([delay])
  })

  it('delays after any retryable answer that has it', async () => {
    const headers = { 'retry-after': '3' }
    const throttled = new Response(failure('RequestLimitExceeded'), { headers })
    expect((await outcome(write, throttled)).sleeps).toEqual([3000])
    // It does not make an error retryable.
    expect((await outcome(write, busy('3'))).count).toBe(1)
  })

  it('does not affect the delay after a later attempt without an answer', async () => {
    expect((await outcome(read, busy('3'), reset('ECONNRESET'))).sleeps).toEqual([3000, 100])
  })

  it('is a time of the service’s clock', async () => {
    const date = dateIn(3600)
    const response = new Response('', { status: 503, headers: { date, 'retry-after': dateIn(3605) } })
    expect((await outcome(read, response)).sleeps).toEqual([5000])
  })

  it('is bounded by maxDelay and totalTimeout, and can be ignored by a policy', async () => {
    const { options, clock } = respondingWith(busy('3'))
    await createClient(cvm, { ...options, retry: standardRetry({ maxDelay: 2000 }) }).send(read, {})
    expect(clock.sleeps).toEqual([2000])

    const failures: Failure[] = []
    const retry = { delay: (failed: Failure) => void failures.push(failed) }
    await createClient(cvm, { ...respondingWith(busy('3')).options, retry })
      .send(read, {})
      .catch(() => {})
    await createClient(cvm, { ...respondingWith(503).options, retry })
      .send(read, {})
      .catch(() => {})
    expect(failures).toMatchObject([{ retryAfter: 3000 }, { retryAfter: undefined }])

    const virtual = new VirtualClock()
    const call = createClient(cvm, {
      ...respondingWith(busy('9')).options,
      clock: virtual,
      totalTimeout: 1000,
    })
      .send(read, {})
      .catch((error: unknown) => error)
    await virtual.advance(1000)
    expect(await call).toMatchObject({
      name: 'TimeoutError',
      option: 'totalTimeout',
      cause: { statusCode: 503 },
    })
  })
})

describe('a correction of the clock', () => {
  const expired = () => {
    const date = new Date(timestamp * 1000 + 600_000).toUTCString()
    return new Response(failure('AuthFailure.SignatureExpire'), { headers: { date } })
  }

  it('costs a token of the policy, which can decline it', async () => {
    const retry = standardRetry({ capacity: 1 })
    const { options, requests } = respondingWith(expired(), success, 503)
    await createClient(cvm, { ...options, retry }).send(write, {})
    expect(requests).toHaveLength(2)
    const declined = respondingWith(expired())
    const client = createClient(cvm, { ...declined.options, retry: standardRetry({ capacity: 0 }) })
    await expect(client.send(write, {})).rejects.toMatchObject({ attempts: 1 })
    // The next call uses the correction.
    await client.send(write, {})
    expect(declined.requests[1]?.headers.get('x-tc-timestamp')).toBe(String(timestamp + 600))
  })
})

describe('the option retry', () => {
  it('can be false', async () => {
    const { options, requests } = respondingWith('RequestLimitExceeded')
    const call = createClient(cvm, { ...options, retry: false }).send(read, {})
    await expect(call).rejects.toMatchObject({ code: 'RequestLimitExceeded', attempts: 1 })
    expect(requests).toHaveLength(1)
  })

  it('can be a policy, which gets each failure and success', async () => {
    const { options, clock } = respondingWith(reset('ECONNRESET'), 'InvalidParameter')
    const failures: Failure[] = []
    const successes: number[] = []
    const retry = {
      delay: (failed: Failure) => {
        failures.push(failed)
        return 7
      },
      onSuccess: (attempts: number) => successes.push(attempts),
    }
    await createClient(cvm, { ...options, retry }).send(write, {})
    expect(failures).toMatchObject([
      { action: 'RunInstances', attempts: 1, throttled: false, retryable: false },
      { error: { code: 'InvalidParameter' }, attempts: 2, throttled: false, retryable: false },
    ])
    expect(isTransportError(failures[0]?.error)).toBe(true)
    expect(clock.sleeps).toEqual([7, 7])
    expect(successes).toEqual([3])
  })
})
