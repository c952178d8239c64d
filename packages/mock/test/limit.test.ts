import { describe, expect, test } from 'vitest'
import { codeOf, v3 } from './caller.js'
import { createDemo, now } from './demo.js'

const ok = { Input: {} }
const exceeded = 'RequestLimitExceeded'

/** Echo may be called three times a second. */
function limited() {
  let time = now * 1000
  const credentials = [
    { secretId: 'AKIDONE', secretKey: 'one', account: '1' },
    { secretId: 'AKIDTWO', secretKey: 'two', account: '2' },
  ]
  const mock = createDemo({ rateLimits: true, credentials, clock: { now: () => time } })
  const call = (over: object = {}) => codeOf(mock, v3({ secretId: 'AKIDONE', secretKey: 'one', ...over }))
  return { call, wait: (milliseconds: number) => (time += milliseconds) }
}

describe('the limit of requests a second', () => {
  test('slides: no second has more', async () => {
    const { call, wait } = limited()
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

  test('is of each action, account and region', async () => {
    const { call } = limited()
    for (let count = 0; count < 3; count++) await call()
    expect(await call()).toBe(exceeded)
    expect(await call({ region: 'ap-south' })).toMatchObject(ok)
    expect(await call({ secretId: 'AKIDTWO', secretKey: 'two' })).toMatchObject(ok)
    expect(await call({ action: 'Measure', input: { Name: 'abc' } })).toHaveProperty('Input')
  })

  test('does not count requests that nobody signed', async () => {
    const { call } = limited()
    for (let count = 0; count < 5; count++) await call({ secretKey: 'wrong' })
    expect(await call()).toMatchObject(ok)
  })

  test('counts requests whose input is wrong', async () => {
    const { call } = limited()
    for (let count = 0; count < 3; count++) expect(await call({ input: { No: 1 } })).toBe('UnknownParameter')
    expect(await call()).toBe(exceeded)
  })

  test('can be switched off', async () => {
    const mock = createDemo({ rateLimits: false })
    for (let count = 0; count < 10; count++) expect(await codeOf(mock, v3())).toMatchObject(ok)
  })
})
