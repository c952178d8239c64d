import { describe, expect, it } from 'vitest'
import { codeOf, v3 } from './caller.js'
import { createDemo, now } from './demo.js'

const ok = { Input: {} }
const exceeded = 'RequestLimitExceeded'

/** Creates an emulator with rate limits. Echo may be called three times per second. */
function createLimited() {
  let time = now * 1000
  const credentials = [
    { secretId: 'AKIDONE', secretKey: 'one', account: '1' },
    { secretId: 'AKIDTWO', secretKey: 'two', account: '2' },
  ]
  const mock = createDemo({ rateLimits: true, credentials, clock: { now: () => time } })
  const call = (over: object = {}) => codeOf(mock, v3({ secretId: 'AKIDONE', secretKey: 'one', ...over }))
  return { call, wait: (milliseconds: number) => (time += milliseconds) }
}

describe('the rate limit', () => {
  it('has a sliding window', async () => {
    const { call, wait } = createLimited()
    expect(await call()).toMatchObject(ok)
    wait(600)
    expect(await call()).toMatchObject(ok)
    expect(await call()).toMatchObject(ok)
    expect(await call()).toBe(exceeded)
    wait(399)
    expect(await call()).toBe(exceeded)
    wait(1)
    expect(await call()).toMatchObject(ok)
    expect(await call()).toBe(exceeded)
    wait(600)
    expect(await call()).toMatchObject(ok)
    expect(await call()).toMatchObject(ok)
    expect(await call()).toBe(exceeded)
  })

  it('applies to each action, account and region separately', async () => {
    const { call } = createLimited()
    for (let count = 0; count < 3; count++) await call()
    expect(await call()).toBe(exceeded)
    expect(await call({ region: 'ap-south' })).toMatchObject(ok)
    expect(await call({ secretId: 'AKIDTWO', secretKey: 'two' })).toMatchObject(ok)
    expect(await call({ action: 'Measure', input: { Name: 'abc' } })).toHaveProperty('Input')
  })

  it('does not count requests with a wrong signature', async () => {
    const { call } = createLimited()
    for (let count = 0; count < 5; count++) await call({ secretKey: 'wrong' })
    expect(await call()).toMatchObject(ok)
  })

  it('counts requests with invalid input', async () => {
    const { call } = createLimited()
    for (let count = 0; count < 3; count++) expect(await call({ input: { No: 1 } })).toBe('UnknownParameter')
    expect(await call()).toBe(exceeded)
  })

  it('can be switched off', async () => {
    const mock = createDemo({ rateLimits: false })
    for (let count = 0; count < 10; count++) expect(await codeOf(mock, v3())).toMatchObject(ok)
  })
})
