import { createClient, endpointOf } from '@tc3/core'
import { createFailover } from '@tc3/core/failover'
import { describe, expect, it } from 'vitest'
import { cvm, expectedOutput } from './request-recorder.js'
import { failure, read, respondingWith } from './scripted-responses.js'
import { VirtualClock } from './virtual-clock.js'

const minute = 60_000
const own = 'cvm.tencentcloudapi.com'
const backup = 'cvm.ap-guangzhou.tencentcloudapi.com'

/** A client with a failover, whose own endpoint responds with `respond`. */
function setUp(respond: () => Response) {
  const clock = new VirtualClock()
  const hosts: string[] = []
  const state = { respond }
  const { options } = respondingWith()
  const client = createClient(cvm, {
    ...options,
    clock,
    retry: false,
    failover: createFailover({ backup }),
    fetch: async (url, init) => {
      const { host } = new URL(new Request(url, init).url)
      hosts.push(host)
      return host === own ? state.respond() : new Response(JSON.stringify({ Response: expectedOutput }))
    },
  })
  async function call(times = 1): Promise<string[]> {
    hosts.length = 0
    for (let count = 0; count < times; count += 1) await client.send(read, {}).catch(() => {})
    return hosts
  }
  return { client, clock, call, state }
}

function failureResponse() {
  return new Response('', { status: 503 })
}
function successResponse() {
  return new Response(JSON.stringify({ Response: expectedOutput }))
}

describe('a failover', () => {
  it('switches to the backup for a minute after five failures', async () => {
    const { call, clock } = setUp(failureResponse)
    expect(await call(7)).toEqual([own, own, own, own, own, backup, backup])
    await clock.advance(minute - 1)
    expect(await call()).toEqual([backup])
  })

  it('then probes the own endpoint with one attempt, and returns to it if that succeeds', async () => {
    const { call, clock, state } = setUp(failureResponse)
    await call(5)
    await clock.advance(minute)
    expect(await call(2)).toEqual([own, backup])
    await clock.advance(minute)
    state.respond = successResponse
    expect(await call(3)).toEqual([own, own, own])
    // As many failures as before are needed to switch again.
    await clock.advance(5 * minute)
    state.respond = failureResponse
    expect(await call(6)).toEqual([own, own, own, own, own, backup])
  })

  it('does not switch after few failures among many attempts', async () => {
    const { call, state } = setUp(successResponse)
    await call(2)
    state.respond = failureResponse
    expect(await call(7)).toEqual([own, own, own, own, own, own, backup])
  })

  it('does not count failures of a previous window', async () => {
    const { call, clock } = setUp(failureResponse)
    await call(4)
    await clock.advance(5 * minute)
    expect(await call(5)).not.toContain(backup)
  })

  it('counts InternalError as a failure, but no other errors of the service', async () => {
    const rejecting = setUp(() => new Response(failure('InvalidParameter')))
    expect(await rejecting.call(20)).not.toContain(backup)
    const failing = setUp(() => new Response(failure('InternalError')))
    expect(await failing.call(6)).toContain(backup)
  })

  it('sends retries to the backup', async () => {
    const { options } = respondingWith()
    const client = createClient(cvm, {
      ...options,
      failover: createFailover({ backup, faults: 1, clock: options.clock }),
      fetch: async (url, init) => {
        if (new URL(String(url)).host === own) throw new TypeError('fetch failed')
        expect(new Headers(init?.headers).get('x-tc-region')).toBe('ap-guangzhou')
        return successResponse()
      },
    })
    expect(await client.send(read, {})).toEqual(expectedOutput)
  })

  it('rejects an invalid endpoint', () => {
    expect(() => createFailover({ backup: 'no host' })).toThrow('The endpoint must be a host')
  })
})

describe('endpointOf', () => {
  it.each([
    ['ap-guangzhou', 'cvm.ap-guangzhou.tencentcloudapi.com'],
    ['intl', 'cvm.intl.tencentcloudapi.com'],
    ['internal', 'cvm.internal.tencentcloudapi.com'],
  ])('%s is %s', (where, host) => {
    expect(endpointOf(cvm, where)).toBe(host)
  })
})
