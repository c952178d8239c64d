import { createClient, type Failure, isTransportError, standardRetry } from '@tc3/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, answering, read, write } from './answers.js'
import { answer, credentials, cvm } from './recorder.js'

function reset(code: string) {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
}

async function outcome(action: typeof read, ...answers: Answer[]) {
  const { options, requests, clock } = answering(...answers)
  const result: unknown = await createClient(cvm, options)
    .send(action, {})
    .catch((error: unknown) => error)
  return { result, count: requests.length, sleeps: clock.sleeps }
}

describe('a request is made again', () => {
  it.each<[string, Answer]>([
    ['too many requests', 'RequestLimitExceeded'],
    ['too many requests of a user', 'RequestLimitExceeded.UinLimitExceeded'],
    ['a change in progress', 'ResourceInUse'],
    ['a change in progress, told closer', 'ResourceInUse.Disk'],
    ['a connection that was refused', reset('ECONNREFUSED')],
    ['a host that is not known', reset('ENOTFOUND')],
    ['a resolver that cannot tell', reset('EAI_AGAIN')],
  ])('whatever the action, after %s', async (_why, failed) => {
    for (const action of [read, write]) {
      expect(await outcome(action, failed)).toMatchObject({ result: answer, count: 2 })
    }
  })

  it.each<[string, Answer]>([
    ['an internal error', 'InternalError'],
    ['an internal error, told closer', 'InternalError.Db'],
    ['an unavailable service', 'ServiceUnavailable'],
    ['a gateway’s page', 502],
    ['a connection that was reset', reset('ECONNRESET')],
    ['a fault that tells nothing', new TypeError('Failed to fetch')],
  ])('of an idempotent action alone, after %s', async (_why, failed) => {
    expect(await outcome(read, failed)).toMatchObject({ result: answer, count: 2 })
    expect((await outcome(write, failed)).count).toBe(1)
    // An action that does not tell is taken for one that is not.
    expect((await outcome({ name: 'A', region: true }, failed)).count).toBe(1)
  })

  it.each<[string, Answer]>([
    ['a wrong parameter', 'InvalidParameter'],
    ['a code that only begins alike', 'ResourceInUseByOthers'],
    ['a wrong signature', 'AuthFailure.SignatureFailure'],
    ['a page', 404],
    ['a body that is not the API’s', new Response('hello')],
  ])('of no action, after %s', async (_why, failed) => {
    expect((await outcome(read, failed)).count).toBe(1)
  })

  it('not when an option is wrong or the credentials fail', async () => {
    const { options, requests } = answering()
    let asked = 0
    function provider(): never {
      asked += 1
      throw reset('ECONNREFUSED')
    }
    const client = createClient(cvm, { ...options, credentials: provider })
    await expect(client.send(read, {})).rejects.toThrow('fetch failed')
    expect(asked).toBe(1)
    expect(requests).toEqual([])
  })

  it('signed anew, with the credentials of the moment', async () => {
    const { options, requests } = answering('InternalError')
    const ids = ['AKIDFIRST', 'AKIDSECOND']
    const provider = () => ({ ...credentials, secretId: ids.shift() ?? '' })
    await createClient(cvm, { ...options, random: () => 0.99, credentials: provider }).send(read, {})
    const [first, second] = requests.map((request) => request.headers.get('authorization'))
    expect(first).toContain('AKIDFIRST/')
    expect(second).toContain('AKIDSECOND/')
  })
})

describe('the standard policy', () => {
  it('makes three attempts, and tells so in the error', async () => {
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

  it('waits longer when the service refused', async () => {
    expect((await outcome(write, 'RequestLimitExceeded', 'ResourceInUse')).sleeps).toEqual([250, 500])
  })

  it('tells of one attempt where there was one', async () => {
    const { result } = await outcome(write, 'InternalError')
    expect(result).toMatchObject({ attempts: 1, totalRetryDelay: 0 })
  })

  it('waits at random up to a bound that doubles and is capped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.boolean(),
        (attempts, random, refused) => {
          const policy = standardRetry({ attempts: 99, baseDelay: 10, maxDelay: 1000, random: () => random })
          const delay = policy.delay({ error: 0, action: 'A', attempts, refused, repeatable: true })
          const bound = Math.min(1000, (refused ? 50 : 10) * 2 ** (attempts - 1))
          expect(delay).toBeCloseTo(random * bound, 6)
        },
      ),
    )
  })

  it('stops repeating a service that only fails, until it succeeds again', () => {
    const policy = standardRetry({ attempts: 99, capacity: 3 })
    const failed: Failure = { error: 0, action: 'A', attempts: 1, refused: false, repeatable: true }
    const tries = (count: number) => Array.from({ length: count }, () => policy.delay(failed) !== undefined)
    expect(tries(5)).toEqual([true, true, true, false, false])
    for (let call = 0; call < 4; call += 1) policy.succeeded?.(1)
    expect(tries(1)).toEqual([false])
    policy.succeeded?.(1)
    expect(tries(2)).toEqual([true, false])
    policy.succeeded?.(2)
    expect(tries(2)).toEqual([true, false])
    // The stock never grows beyond what it was.
    for (let call = 0; call < 99; call += 1) policy.succeeded?.(3)
    expect(tries(4)).toEqual([true, true, true, false])
  })

  it('keeps the stock of one client to all its calls', async () => {
    const { options, requests } = answering(...Array.from({ length: 9 }, () => 503))
    const retry = standardRetry({ attempts: 2, capacity: 2 })
    const client = createClient(cvm, { ...options, retry })
    for (let call = 0; call < 4; call += 1) await client.send(read, {}).catch(() => {})
    expect(requests).toHaveLength(4 + 2)
  })
})

describe('another policy', () => {
  it('may be none', async () => {
    const { options, requests } = answering('RequestLimitExceeded')
    const call = createClient(cvm, { ...options, retry: false }).send(read, {})
    await expect(call).rejects.toMatchObject({ code: 'RequestLimitExceeded', attempts: 1 })
    expect(requests).toHaveLength(1)
  })

  it('is told all it needs to decide', async () => {
    const { options, clock } = answering(reset('ECONNRESET'), 'InvalidParameter')
    const failures: Failure[] = []
    const succeeded: number[] = []
    const retry = {
      delay: (failed: Failure) => {
        failures.push(failed)
        return 7
      },
      succeeded: (attempts: number) => succeeded.push(attempts),
    }
    await createClient(cvm, { ...options, retry }).send(write, {})
    expect(failures).toMatchObject([
      { action: 'RunInstances', attempts: 1, refused: false, repeatable: false },
      { error: { code: 'InvalidParameter' }, attempts: 2, refused: false, repeatable: false },
    ])
    expect(isTransportError(failures[0]?.error)).toBe(true)
    expect(clock.sleeps).toEqual([7, 7])
    expect(succeeded).toEqual([3])
  })
})
