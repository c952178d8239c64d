import { type Action, createClient } from '@tc3/core'
import { createScf } from '@tc3/mock-scf'
import { describe, expect, it } from 'vitest'
import * as examples from '../src/generated/examples.js'
import { createEmulator } from './emulator.js'
import { validInputs } from './recipes/account.js'
import { emulatedActions } from './recipes/index.js'

const service = { service: 'scf', version: '2018-04-16', endpoint: 'scf.tencentcloudapi.com' }

describe('each call', () => {
  it('validates its input before it looks up resources', async () => {
    const { errorCode } = createEmulator()
    expect(await errorCode('Invoke', {})).toBe('MissingParameter')
    expect(await errorCode('Invoke', { FunctionName: 'hello', InvocationType: 'Sync' })).toBe(
      'InvalidParameterValue',
    )
    expect(await errorCode('Invoke', { FunctionName: 'hello' }, { region: 'ap-nanjing' })).toBe(
      'UnsupportedRegion',
    )
    expect(await errorCode('ListFunctions', { Order: 'UP' })).toBe('InvalidParameterValue.Order')
    expect(await errorCode('InvokeFunctions')).toBe('InvalidAction')
  })
})

const event = { InvokeRequestId: '6add56fa-58f1-11e8-89a9-5254005d5fdb' }

describe('stubs', () => {
  it('return the documented example and store nothing', async () => {
    const scf = createScf({ stubs: true })
    const { credentials, fetch } = scf
    const client = createClient(service, { credentials, fetch, region: 'ap-guangzhou' })
    const invoke: Action<object, { Result: object; RequestId: string }> = { name: 'Invoke', region: true }
    const { RequestId, Result } = await client.send(invoke, { FunctionName: 'hello' })
    expect(RequestId).toMatch(/^[0-9a-f-]{36}$/)
    expect(Result).toMatchObject({ RetMsg: 'hello from scf', InvokeResult: 0 })
    await client.send({ name: 'CreateNamespace', region: false }, { Namespace: 'one' })
    expect(scf.snapshot()).toEqual({})
  })

  // This includes placeholders such as `abc`, which no other response has.
  it.each(Object.entries(emulatedActions))('of %s return its example', async (name, { handler }) => {
    const example = Object(examples)[handler] ?? {}
    const { credentials, fetch } = createScf({ stubs: true })
    const client = createClient(service, { credentials, fetch, region: 'ap-guangzhou' })
    const input = { ...validInputs[name], ...(/AsyncEvent(Status)?$/.test(name) && event) }
    const response = await client.send<object, object>({ name, region: false }, input)
    expect({ ...response, RequestId: '' }).toEqual({ ...example, RequestId: '' })
  })

  it('validate their input', async () => {
    const { errorCode } = createEmulator({ stubs: true })
    expect(await errorCode('Invoke', {})).toBe('MissingParameter')
    expect(await errorCode('ListFunctions', { Order: 'UP' })).toBe('InvalidParameterValue.Order')
  })
})

describe('the options', () => {
  it('have defaults: a fake key pair, the system’s time, limited rates', async () => {
    const scf = createScf()
    const { credentials, fetch } = scf
    expect(credentials).toEqual({
      secretId: expect.stringMatching(/FAKE/),
      secretKey: expect.stringMatching(/fake/),
    })
    await createClient(service, { credentials, fetch }).send({ name: 'ListNamespaces', region: false }, {})
  })

  it('enable rate limits', async () => {
    const { call, errorCode } = createEmulator({ rateLimits: true })
    // The rate limit of ListNamespaces is 20 a second.
    for (let count = 0; count < 20; count++) await call('ListNamespaces')
    expect(await errorCode('ListNamespaces')).toBe('RequestLimitExceeded')
  })

  it('set the log, random numbers and key pairs', async () => {
    const log: unknown[] = []
    const credentials = [{ secretId: 'AKIDONE', secretKey: 'one' }]
    const { call } = createEmulator({ log: (entry) => log.push(entry), random: () => 0, credentials })
    expect(await call('ListNamespaces')).toMatchObject({ RequestId: '00000000-0000-4000-8000-000000000000' })
    expect(log).toMatchObject([{ kind: 'request', action: 'ListNamespaces' }])
  })
})
