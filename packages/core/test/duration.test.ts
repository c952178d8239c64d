import { createClient, standardRetry } from '@tc3/core'
import { fromCvmRole } from '@tc3/core/credentials/cvm-role'
import { createFailover } from '@tc3/core/failover'
import { waitUntil } from '@tc3/core/wait'
import { describe, expect, it } from 'vitest'
import { cvm } from './request-recorder.js'
import { read, respondingWith } from './scripted-responses.js'
import { VirtualClock } from './virtual-clock.js'

const backup = 'cvm.ap-guangzhou.tencentcloudapi.com'
const waiter = { name: 'ready', action: read, status: 'Status', success: ['Ready'], failure: [] }

/** Uses a duration in each place that accepts one, by the option and the place. */
const uses: readonly [option: string, place: string, use: (ms: number) => unknown][] = [
  ['timeout', 'a client', (timeout) => send({ timeout })],
  ['totalTimeout', 'a client', (totalTimeout) => send({ totalTimeout })],
  ['timeout', 'a call', (timeout) => send({}, { timeout })],
  ['totalTimeout', 'a call', (totalTimeout) => send({}, { totalTimeout })],
  ['timeout', 'a wait', (timeout) => wait({ timeout })],
  ['delay', 'a wait', (delay) => wait({ delay })],
  ['baseDelay', 'a retry policy', (baseDelay) => standardRetry({ baseDelay })],
  ['maxDelay', 'a retry policy', (maxDelay) => standardRetry({ maxDelay })],
  ['window', 'a failover', (window) => createFailover({ backup, window })],
  ['cooldown', 'a failover', (cooldown) => createFailover({ backup, cooldown })],
  ['timeout', 'the role of an instance', (timeout) => fromCvmRole({ timeout })],
]

function send(clientOptions: object, callOptions: object = {}) {
  const { options } = respondingWith()
  return createClient(cvm, { ...options, clock: new VirtualClock(), ...clientOptions }).send(
    read,
    {},
    callOptions,
  )
}

function wait(waitOptions: object) {
  const { options } = respondingWith(Response.json({ Response: { Status: 'Ready', RequestId: '1' } }))
  return waitUntil(createClient(cvm, options), waiter, {}, { clock: new VirtualClock(), ...waitOptions })
}

describe.each(uses)('the option %s of %s', (option, _place, use) => {
  it.each([Number.NaN, -1, 0, -0, 2 ** 31, Number.MAX_VALUE, Number.NEGATIVE_INFINITY])(
    'must not be %d',
    async (ms) => {
      await expect((async () => use(ms))()).rejects.toMatchObject({
        name: 'ConfigurationError',
        message: `The ${option} must be above 0 and at most 2147483647 milliseconds, but is ${ms}.`,
        option,
      })
    },
  )

  it.each([0.5, 2 ** 31 - 1])('can be %d', async (ms) => {
    await use(ms)
  })

  it('is unlimited if it is Infinity, unless it is a delay', async () => {
    const using = (async () => use(Number.POSITIVE_INFINITY))()
    if (/^(delay|baseDelay)$/.test(option)) await expect(using).rejects.toMatchObject({ option })
    else await using
  })
})
