import { createClient, endpointOf } from '@tc3/core'
import { createFailover } from '@tc3/core/failover'
import { describe, expect, it } from 'vitest'
import { answering, failure, read } from './answers.js'
import { answer, cvm } from './recorder.js'
import { VirtualClock } from './virtual-clock.js'

const minute = 60_000
const own = 'cvm.tencentcloudapi.com'
const backup = 'cvm.ap-guangzhou.tencentcloudapi.com'

/** A client with a failover, of whose endpoints the own one does as told. */
function failing(respond: () => Response) {
  const clock = new VirtualClock()
  const hosts: string[] = []
  const state = { respond }
  const { options } = answering()
  const client = createClient(cvm, {
    ...options,
    clock,
    retry: false,
    failover: createFailover({ backup, clock }),
    fetch: async (url, init) => {
      const { host } = new URL(new Request(url, init).url)
      hosts.push(host)
      return host === own ? state.respond() : new Response(JSON.stringify({ Response: answer }))
    },
  })
  async function call(times = 1): Promise<string[]> {
    hosts.length = 0
    for (let count = 0; count < times; count += 1) await client.send(read, {}).catch(() => {})
    return hosts
  }
  return { client, clock, call, state }
}

function fault() {
  return new Response('', { status: 503 })
}
function success() {
  return new Response(JSON.stringify({ Response: answer }))
}

describe('a failover', () => {
  it('sends to the backup after five faults, and for a minute', async () => {
    const { call, clock } = failing(fault)
    expect(await call(7)).toEqual([own, own, own, own, own, backup, backup])
    await clock.advance(minute - 1)
    expect(await call()).toEqual([backup])
  })

  it('then tries the own endpoint with one attempt, and stays there if that works', async () => {
    const { call, clock, state } = failing(fault)
    await call(5)
    await clock.advance(minute)
    expect(await call(2)).toEqual([own, backup])
    await clock.advance(minute)
    state.respond = success
    expect(await call(3)).toEqual([own, own, own])
    // It needs as many faults as before to switch again.
    await clock.advance(5 * minute)
    state.respond = fault
    expect(await call(6)).toEqual([own, own, own, own, own, backup])
  })

  it('is not moved by few faults among many attempts', async () => {
    const { call, state } = failing(success)
    await call(2)
    state.respond = fault
    expect(await call(7)).toEqual([own, own, own, own, own, own, backup])
  })

  it('forgets faults of long ago', async () => {
    const { call, clock } = failing(fault)
    await call(4)
    await clock.advance(5 * minute)
    expect(await call(5)).not.toContain(backup)
  })

  it('counts no answers that are right to be errors, and InternalError', async () => {
    const refused = failing(() => new Response(failure('InvalidParameter')))
    expect(await refused.call(20)).not.toContain(backup)
    const internal = failing(() => new Response(failure('InternalError')))
    expect(await internal.call(6)).toContain(backup)
  })

  it('serves the calls that fail meanwhile, where they are retried', async () => {
    const { options } = answering()
    const faulty = createClient(cvm, {
      ...options,
      failover: createFailover({ backup, faults: 1, clock: options.clock }),
      fetch: async (url, init) => {
        if (new URL(String(url)).host === own) throw new TypeError('fetch failed')
        expect(new Headers(init?.headers).get('x-tc-region')).toBe('ap-guangzhou')
        return success()
      },
    })
    expect(await faulty.send(read, {})).toEqual(answer)
  })

  it('needs an endpoint', () => {
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
