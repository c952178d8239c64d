import { describe, expect, it } from 'vitest'
import { ask, codeOf, errorOf, v1, v3 } from './caller.js'
import { createDemo, now } from './demo.js'

describe('a missing common parameter is named in the error', () => {
  it.each(['X-TC-Action', 'X-TC-Version', 'X-TC-Timestamp', 'Authorization'])('v3: %s', async (name) => {
    const request = v3()
    const headers = new Map(request.headers)
    headers.delete(name.toLowerCase())
    const error = await errorOf(createDemo(), { ...request, headers })
    expect(error).toEqual({ Code: 'MissingParameter', Message: expect.stringContaining(name) })
  })

  it.each(['Action', 'Version', 'Timestamp', 'Nonce', 'SecretId', 'Signature'])('v1: %s', async (name) => {
    const error = await errorOf(createDemo(), v1({ sent: { [name]: undefined } }))
    expect(error).toEqual({ Code: 'MissingParameter', Message: expect.stringContaining(name) })
  })

  it('all of them at once, as for a URL opened in a browser', async () => {
    const request = {
      method: 'GET',
      origin: 'http://h',
      host: 'h',
      path: '/',
      query: '',
      headers: new Map(),
      body: new Uint8Array(),
    }
    const error = await errorOf(createDemo(), request)
    expect(error).toEqual({
      Code: 'MissingParameter',
      Message: 'The common parameters Action, Timestamp, Nonce, SecretId, Signature, Version are missing.',
    })
  })

  it('an empty one counts as missing', async () => {
    expect(await codeOf(createDemo(), v3({ action: '' }))).toBe('MissingParameter')
  })

  it('Region, if the action requires it', async () => {
    const call = { action: 'Measure', region: undefined }
    expect(await errorOf(createDemo(), v3({ ...call, input: { Name: 'abc' } }))).toEqual({
      Code: 'MissingParameter',
      Message: expect.stringContaining('X-TC-Region'),
    })
    expect(await errorOf(createDemo(), v1(call))).toEqual({
      Code: 'MissingParameter',
      Message: expect.stringContaining(' Region '),
    })
  })
})

describe('a timestamp or nonce must be a number', () => {
  it.each(['tomorrow', '-1', '1.5', '9'.repeat(13)])('X-TC-Timestamp %s', async (timestamp) => {
    const request = v3({ headers: { 'x-tc-timestamp': timestamp } })
    expect(await codeOf(createDemo(), request)).toBe('InvalidParameter')
  })

  it('Timestamp and Nonce', async () => {
    expect(await codeOf(createDemo(), v1({ sent: { Timestamp: 'x' } }))).toBe('InvalidParameter')
    expect(await codeOf(createDemo(), v1({ sent: { Nonce: '-5' } }))).toBe('InvalidParameter')
  })
})

describe('the action', () => {
  it('must exist; the error suggests a similar name', async () => {
    expect(await errorOf(createDemo(), v3({ action: 'Ecoh' }))).toEqual({
      Code: 'InvalidAction',
      Message: expect.stringContaining('Did you mean Echo?'),
    })
  })

  it.each(['toString', '__proto__', 'constructor'])('must not be an inherited name: %s', async (action) => {
    expect(await codeOf(createDemo(), v3({ action }))).toBe('InvalidAction')
  })

  it('must be called in its version', async () => {
    expect(await errorOf(createDemo(), v3({ version: '2017-03-12' }))).toEqual({
      Code: 'NoSuchVersion',
      Message: expect.stringContaining('2020-01-01'),
    })
  })
})

describe('the region', () => {
  async function contextOf(call: Parameters<typeof v3>[0]) {
    const { Context } = await ask(createDemo(), v3(call))
    return Context
  }

  it('must be supported by the product and the action', async () => {
    const measure = { action: 'Measure', input: { Name: 'abc' } }
    expect(await codeOf(createDemo(), v3({ ...measure, region: 'ap-east' }))).toBe('UnsupportedRegion')
    expect(await codeOf(createDemo(), v3({ ...measure, region: 'ap-north' }))).toHaveProperty('Input')
    expect(await errorOf(createDemo(), v3({ action: 'Southern', region: 'ap-north' }))).toEqual({
      Code: 'UnsupportedRegion',
      Message: expect.stringContaining('ap-south'),
    })
    expect(await codeOf(createDemo(), v3({ action: 'Southern', region: 'ap-south' }))).toHaveProperty('Place')
  })

  it('is optional for some actions, and an unknown one is no error there', async () => {
    expect(await contextOf({ region: 'ap-south' })).toMatchObject({ region: 'ap-south' })
    expect(await contextOf({ region: 'ap-east' })).toMatchObject({ region: 'ap-north' })
  })

  it('defaults to that of the endpoint, or else the first', async () => {
    const host = 'demo.ap-south.tencentcloudapi.com'
    expect(await contextOf({ region: undefined, host })).toMatchObject({ region: 'ap-south' })
    expect(await contextOf({ region: undefined, host: '127.0.0.1' })).toMatchObject({ region: 'ap-north' })
  })
})

it('the handler receives the context of the call', async () => {
  const { Context, RequestId } = await ask(createDemo(), v3())
  expect(Context).toEqual({
    action: 'Echo',
    account: '100000000001',
    secretId: 'AKIDTEST',
    region: 'ap-north',
    requestId: RequestId,
    now: now * 1000,
    origin: 'https://demo.tencentcloudapi.com',
  })
})
