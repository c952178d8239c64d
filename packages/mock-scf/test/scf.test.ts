import { type Action, createClient } from '@tc3/core'
import { createScf } from '@tc3/mock-scf'
import { describe, expect, test } from 'vitest'
import { scf as product } from '../src/generated/product.js'
import { cloud } from './cloud.js'
import { usual } from './recipes/account.js'

const service = { service: 'scf', version: '2018-04-16', endpoint: 'scf.tencentcloudapi.com' }

describe('each call', () => {
  test('has its input checked before anything is looked up', async () => {
    const { refusal } = cloud()
    expect(await refusal('Invoke', {})).toBe('MissingParameter')
    expect(await refusal('Invoke', { FunctionName: 'hello', InvocationType: 'Sync' })).toBe(
      'InvalidParameterValue',
    )
    expect(await refusal('Invoke', { FunctionName: 'hello' }, { region: 'ap-nanjing' })).toBe(
      'UnsupportedRegion',
    )
    expect(await refusal('ListFunctions', { Order: 'UP' })).toBe('InvalidParameterValue.Order')
    expect(await refusal('InvokeFunctions')).toBe('InvalidAction')
  })
})

const event = { InvokeRequestId: '6add56fa-58f1-11e8-89a9-5254005d5fdb' }

describe('stubs', () => {
  test('answer the documented example, and keep nothing', async () => {
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

  // Placeholders such as `abc` included, which no other answer has.
  test.each(Object.entries(product.actions))('of %s answer its example', async (name, { example = {} }) => {
    const { credentials, fetch } = createScf({ stubs: true })
    const client = createClient(service, { credentials, fetch, region: 'ap-guangzhou' })
    const input = { ...usual[name], ...(/AsyncEvent(Status)?$/.test(name) && event) }
    const answer = await client.send<object, object>({ name, region: false }, input)
    expect({ ...answer, RequestId: '' }).toEqual({ ...example, RequestId: '' })
  })

  test('check their input all the same', async () => {
    const { refusal } = cloud({ stubs: true })
    expect(await refusal('Invoke', {})).toBe('MissingParameter')
    expect(await refusal('ListFunctions', { Order: 'UP' })).toBe('InvalidParameterValue.Order')
  })
})

describe('the options', () => {
  test('have defaults: a fake key pair, the system’s time, limited rates', async () => {
    const scf = createScf()
    const { credentials, fetch } = scf
    expect(credentials).toEqual({
      secretId: expect.stringMatching(/FAKE/),
      secretKey: expect.stringMatching(/fake/),
    })
    await createClient(service, { credentials, fetch }).send({ name: 'ListNamespaces', region: false }, {})
  })

  test('limit the rates, unless told not to', async () => {
    const { call, refusal } = cloud({ rateLimits: true })
    // ListNamespaces may be called 20 times a second.
    for (let count = 0; count < 20; count++) await call('ListNamespaces')
    expect(await refusal('ListNamespaces')).toBe('RequestLimitExceeded')
  })

  test('are those of the emulator: log, random numbers, key pairs', async () => {
    const log: unknown[] = []
    const credentials = [{ secretId: 'AKIDONE', secretKey: 'one' }]
    const { call } = cloud({ log: (entry) => log.push(entry), random: () => 0, credentials })
    expect(await call('ListNamespaces')).toMatchObject({ RequestId: '00000000-0000-4000-8000-000000000000' })
    expect(log).toMatchObject([{ kind: 'request', action: 'ListNamespaces' }])
  })
})
