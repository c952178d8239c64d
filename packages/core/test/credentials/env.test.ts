import { fromEnv } from '@tc3/core/credentials/env'
import { isCredentialsError } from '@tc3/core/credentials/error'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { credentialsErrorMessage, errorOf } from './fixtures.js'

afterEach(() => vi.unstubAllEnvs())

const users = {
  TENCENTCLOUD_SECRET_ID: 'AKIDown',
  TENCENTCLOUD_SECRET_KEY: 'own-key',
  TENCENTCLOUD_SESSION_TOKEN: 'own-token',
}
const inFunctions = {
  TENCENTCLOUD_SECRETID: 'AKIDfunction',
  TENCENTCLOUD_SECRETKEY: 'function-key',
  TENCENTCLOUD_SESSIONTOKEN: 'function-token',
}

describe('fromEnv', () => {
  it.each([
    ['the variables of users', users, { secretId: 'AKIDown', secretKey: 'own-key', token: 'own-token' }],
    [
      'the variables inside functions',
      inFunctions,
      { secretId: 'AKIDfunction', secretKey: 'function-key', token: 'function-token' },
    ],
    [
      'the variables of users before the others',
      { ...inFunctions, ...users },
      { secretId: 'AKIDown', secretKey: 'own-key', token: 'own-token' },
    ],
    [
      'a permanent pair, without the token of the other variables',
      { ...users, ...inFunctions, TENCENTCLOUD_SESSION_TOKEN: '' },
      { secretId: 'AKIDown', secretKey: 'own-key', token: undefined },
    ],
    [
      'the complete set of variables',
      { TENCENTCLOUD_SECRET_ID: 'AKIDown', ...inFunctions },
      { secretId: 'AKIDfunction', secretKey: 'function-key', token: 'function-token' },
    ],
  ])('reads %s', async (_case, environment, credentials) => {
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

  it('reports what to set if nothing is set', async () => {
    for (const environment of [{}, { TENCENTCLOUD_SECRET_ID: '', TENCENTCLOUD_SESSION_TOKEN: 'alone' }]) {
      const problem = await credentialsErrorMessage(fromEnv({ environment }), {
        provider: 'env',
        absent: true,
      })
      expect(problem).toContain('Set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY')
    }
  })

  it.each([
    ['TENCENTCLOUD_SECRET_KEY', { TENCENTCLOUD_SECRET_ID: 'AKIDown' }],
    ['TENCENTCLOUD_SECRET_ID', { TENCENTCLOUD_SECRET_KEY: 'own-key', TENCENTCLOUD_SECRETID: 'AKIDfunction' }],
    ['TENCENTCLOUD_SECRETKEY', { TENCENTCLOUD_SECRETID: 'AKIDfunction', TENCENTCLOUD_SECRETKEY: '' }],
  ])('reports a missing %s', async (missing, environment) => {
    const problem = await credentialsErrorMessage(fromEnv({ environment }), {
      provider: 'env',
      absent: false,
    })
    expect(problem).toContain(`no ${missing}. Set ${missing}`)
  })
})

describe('isCredentialsError', () => {
  it('recognizes the errors of another copy of the package, and no others', async () => {
    const error = await errorOf(fromEnv({ environment: {} }))
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
