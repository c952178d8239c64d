import { fromEnv } from '@tc3/core/credentials/env'
import { isCredentialsError } from '@tc3/core/credentials/error'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { problemOf, thrownBy } from './world.js'

afterEach(() => vi.unstubAllEnvs())

const own = {
  TENCENTCLOUD_SECRET_ID: 'AKIDown',
  TENCENTCLOUD_SECRET_KEY: 'own-key',
  TENCENTCLOUD_SESSION_TOKEN: 'own-token',
}
const functions = {
  TENCENTCLOUD_SECRETID: 'AKIDfunction',
  TENCENTCLOUD_SECRETKEY: 'function-key',
  TENCENTCLOUD_SESSIONTOKEN: 'function-token',
}

describe('fromEnv', () => {
  it.each([
    ['the spelling of users', own, { secretId: 'AKIDown', secretKey: 'own-key', token: 'own-token' }],
    [
      'the spelling inside functions',
      functions,
      { secretId: 'AKIDfunction', secretKey: 'function-key', token: 'function-token' },
    ],
    [
      'the spelling of users before the other',
      { ...functions, ...own },
      { secretId: 'AKIDown', secretKey: 'own-key', token: 'own-token' },
    ],
    [
      'a permanent pair, with no token of the other spelling',
      { ...own, ...functions, TENCENTCLOUD_SESSION_TOKEN: '' },
      { secretId: 'AKIDown', secretKey: 'own-key', token: undefined },
    ],
    [
      'the spelling that is whole',
      { TENCENTCLOUD_SECRET_ID: 'AKIDown', ...functions },
      { secretId: 'AKIDfunction', secretKey: 'function-key', token: 'function-token' },
    ],
  ])('gives %s', async (_what, environment, credentials) => {
    expect(await fromEnv({ environment })()).toEqual(credentials)
  })

  it('reads the environment of the process, at each call', async () => {
    const provider = fromEnv()
    vi.stubEnv('TENCENTCLOUD_SECRET_ID', 'AKIDfirst')
    vi.stubEnv('TENCENTCLOUD_SECRET_KEY', 'first-key')
    expect(await provider()).toMatchObject({ secretId: 'AKIDfirst', secretKey: 'first-key' })
    vi.stubEnv('TENCENTCLOUD_SECRET_KEY', 'second-key')
    expect(await provider()).toMatchObject({ secretKey: 'second-key' })
  })

  it('tells what to set where nothing is set', async () => {
    for (const environment of [{}, { TENCENTCLOUD_SECRET_ID: '', TENCENTCLOUD_SESSION_TOKEN: 'alone' }]) {
      const problem = await problemOf(fromEnv({ environment }), { provider: 'env', absent: true })
      expect(problem).toContain('Set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY')
    }
  })

  it.each([
    ['TENCENTCLOUD_SECRET_KEY', { TENCENTCLOUD_SECRET_ID: 'AKIDown' }],
    ['TENCENTCLOUD_SECRET_ID', { TENCENTCLOUD_SECRET_KEY: 'own-key', TENCENTCLOUD_SECRETID: 'AKIDfunction' }],
    ['TENCENTCLOUD_SECRETKEY', { TENCENTCLOUD_SECRETID: 'AKIDfunction', TENCENTCLOUD_SECRETKEY: '' }],
  ])('asks for %s where half a pair is set', async (missing, environment) => {
    const problem = await problemOf(fromEnv({ environment }), { provider: 'env', absent: false })
    expect(problem).toContain(`no ${missing}. Set ${missing}`)
  })
})

describe('isCredentialsError', () => {
  it('knows the errors of another copy of the package, and no others', async () => {
    const error = await thrownBy(fromEnv({ environment: {} }))
    vi.resetModules()
    const copy = await import('@tc3/core/credentials/error')
    expect(error).not.toBeInstanceOf(copy.CredentialsError)
    expect(copy.isCredentialsError(error)).toBe(true)
    for (const other of [
      undefined,
      null,
      'CredentialsError',
      {},
      new Error('x'),
      { name: 'CredentialsError' },
    ]) {
      expect(isCredentialsError(other)).toBe(false)
    }
  })
})
