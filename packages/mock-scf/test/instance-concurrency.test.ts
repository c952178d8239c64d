import type { ServiceError } from '@tc3/core'
import type { RunFunction } from '@tc3/mock-scf'
import { describe, expect, it } from 'vitest'
import { createEmulator } from './emulator.js'
import { hello } from './zip.js'

const web = { ...hello, FunctionName: 'web', Type: 'HTTP', Handler: undefined }
const FunctionName = 'web'
const shared = { DynamicEnabled: 'FALSE', MaxConcurrency: 2 }
const SessionConfig = { SessionSource: 'HEADER', SessionName: 'x-session' }
const sessions = { DynamicEnabled: 'FALSE', Type: 'Session-Based', SessionConfig }

type Subject = ReturnType<typeof createEmulator>

async function configurationOf({ call }: Subject, Qualifier = '$LATEST') {
  return (await call('GetFunction', { FunctionName, Qualifier })).InstanceConcurrencyConfig
}

describe('InstanceConcurrencyConfig', () => {
  it('is null by default, stored, kept by other updates, replaced and removed', async () => {
    const subject = createEmulator()
    const { call } = subject
    await call('CreateFunction', web)
    expect(await configurationOf(subject)).toBe(null)
    const update = (change: object) => call('UpdateFunctionConfiguration', { FunctionName, ...change })
    const all = {
      ...sessions,
      DynamicEnabled: 'TRUE',
      MaxConcurrency: 100,
      InstanceIsolationEnabled: 'TRUE',
      MixNodeConfig: [{ NodeSpec: 'gpu-1', Num: 2 }],
      SessionConfig: {
        ...SessionConfig,
        MaximumConcurrencySessionPerInstance: 100,
        MaximumTTLInSeconds: 3600,
        MaximumIdleTimeInSeconds: 1800,
        SessionPath: '/mcp',
        IdleTimeoutStrategy: 'PAUSE',
      },
    }
    await update({ InstanceConcurrencyConfig: all })
    expect(await configurationOf(subject)).toEqual(all)
    await update({ Timeout: 10 })
    expect(await configurationOf(subject)).toEqual(all)
    await update({ InstanceConcurrencyConfig: { MaxConcurrency: 7 } })
    expect(await configurationOf(subject)).toEqual({ DynamicEnabled: 'FALSE', MaxConcurrency: 7 })
    await update({ InstanceConcurrencyConfig: { DynamicEnabled: '', MaxConcurrency: 7 } })
    expect(await configurationOf(subject)).toBe(null)
  })

  it('is part of a version, and of a copy with its configuration', async () => {
    const subject = createEmulator()
    const { call } = subject
    await call('CreateFunction', { ...web, InstanceConcurrencyConfig: shared })
    await call('PublishVersion', { FunctionName })
    const none = { InstanceConcurrencyConfig: { DynamicEnabled: '' } }
    await call('UpdateFunctionConfiguration', { FunctionName, ...none })
    expect(await configurationOf(subject, '1')).toEqual(shared)
    expect(await configurationOf(subject)).toBe(null)
    await call('UpdateFunctionConfiguration', { FunctionName, InstanceConcurrencyConfig: shared })
    await call('CopyFunction', { FunctionName, NewFunctionName: 'copy' })
    const copy = await call('GetFunction', { FunctionName: 'copy' })
    expect(copy.InstanceConcurrencyConfig).toEqual(shared)
  })

  it.each<[object, string, string]>([
    [{ DynamicEnabled: 'YES' }, 'DynamicEnabled', 'must be TRUE or FALSE'],
    [{ DynamicEnabled: 'FALSE', MaxConcurrency: 0 }, 'MaxConcurrency', ''],
    [{ DynamicEnabled: 'FALSE', MaxConcurrency: 101 }, 'MaxConcurrency', ''],
    [{ ...shared, InstanceIsolationEnabled: 'YES' }, 'InstanceConcurrencyConfig', 'must be TRUE or FALSE'],
    [{ ...sessions, SessionConfig: undefined }, 'InstanceConcurrencyConfig', 'requires SessionConfig'],
    ...['1session', 'a session'].map((SessionName): [object, string, string] => [
      { ...sessions, SessionConfig: { ...SessionConfig, SessionName } },
      'InstanceConcurrencyConfig',
      'begins with a letter',
    ]),
    ...[0, 101].map((MaximumConcurrencySessionPerInstance): [object, string, string] => [
      { ...sessions, SessionConfig: { ...SessionConfig, MaximumConcurrencySessionPerInstance } },
      'InstanceConcurrencyConfig',
      'from 1 to 100',
    ]),
  ])('is refused: %j', async (InstanceConcurrencyConfig, parameter, message) => {
    const { call } = createEmulator()
    await expect(call('CreateFunction', { ...web, InstanceConcurrencyConfig })).rejects.toMatchObject({
      code: 'InvalidParameterValue',
    })
    await call('CreateFunction', web)
    const error: ServiceError = await call('UpdateFunctionConfiguration', {
      FunctionName,
      InstanceConcurrencyConfig,
    }).catch((reason) => reason)
    expect(error.code).toBe(`InvalidParameterValue.${parameter}`)
    expect(error.message).toContain(message)
  })

  it.each([
    { ...sessions, Type: 'Other' },
    { ...sessions, SessionConfig: { ...SessionConfig, SessionSource: 'BODY' } },
    { ...sessions, SessionConfig: { ...SessionConfig, SessionName: 'a' } },
    { ...sessions, SessionConfig: { ...SessionConfig, SessionName: 'a'.repeat(41) } },
  ])('is refused for values that its data types do not have: %j', async (InstanceConcurrencyConfig) => {
    const { call } = createEmulator()
    await call('CreateFunction', web)
    await expect(
      call('UpdateFunctionConfiguration', { FunctionName, InstanceConcurrencyConfig }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^InvalidParameterValue/) })
  })

  it('is for web functions only', async () => {
    const { call } = createEmulator()
    await call('CreateFunction', hello)
    await expect(
      call('UpdateFunctionConfiguration', {
        FunctionName: hello.FunctionName,
        InstanceConcurrencyConfig: shared,
      }),
    ).rejects.toMatchObject({ code: 'InvalidParameterValue.InstanceConcurrencyConfig' })
    // To remove nothing is no error.
    await call('UpdateFunctionConfiguration', {
      FunctionName: hello.FunctionName,
      InstanceConcurrencyConfig: { DynamicEnabled: '' },
    })
  })
})

/** Creates a web function with a quota in instances, whose requests run until the test ends them. */
async function createHeld(InstanceConcurrencyConfig: object | undefined, instances: number) {
  const begin = new Map<string, (state: 'running') => void>()
  const finish = new Map<string, () => void>()
  const responses = new Map<string, Promise<Response>>()
  const run: RunFunction = ({ event }) => {
    const name = JSON.parse(event).headers['x-name']
    begin.get(name)?.('running')
    return new Promise((resolve) => finish.set(name, () => resolve({ returned: { statusCode: 200 } })))
  }
  const subject = createEmulator({ run })
  const { call, scf } = subject
  const config = InstanceConcurrencyConfig && { InstanceConcurrencyConfig }
  await call('CreateFunction', { ...web, MemorySize: 128, ...config })
  await call('PutReservedConcurrencyConfig', { FunctionName, ReservedConcurrencyMem: instances * 128 })

  /** Sends a request. Returns `running` once it runs, or the status of the response. */
  async function send(name: string, headers: Record<string, string> = {}, query = '') {
    const url = `http://web.default.ap-guangzhou.scf.localhost/${query}`
    const begun = new Promise<string>((resolve) => begin.set(name, resolve))
    const response = scf.fetch(url, { headers: { ...headers, 'x-name': name } })
    responses.set(name, response)
    return Promise.race([begun, response.then(({ status }) => status)])
  }

  /** Ends a request that runs. */
  async function end(name: string): Promise<Response> {
    finish.get(name)?.()
    const response = await responses.get(name)
    if (!response) throw new Error(`There was no request ${name}.`)
    return response
  }

  return { ...subject, send, end }
}

describe('a quota counts instances', () => {
  it.each([
    ['that run one request each', undefined],
    ['also with MaxConcurrency 1', { DynamicEnabled: 'FALSE', MaxConcurrency: 1 }],
    ['also without MaxConcurrency', { DynamicEnabled: 'FALSE' }],
  ])('%s', async (_name, config) => {
    const { send, end } = await createHeld(config, 1)
    expect(await send('a')).toBe('running')
    expect(await send('b')).toBe(432)
    expect((await end('a')).status).toBe(200)
    expect(await send('c')).toBe('running')
    await end('c')
  })

  it.each(['FALSE', 'TRUE'])('that share requests, with DynamicEnabled %s', async (DynamicEnabled) => {
    const { send, end } = await createHeld({ DynamicEnabled, MaxConcurrency: 2 }, 2)
    for (const name of ['a', 'b', 'c', 'd']) expect(await send(name)).toBe('running')
    expect(await send('e')).toBe(432)
    // One instance has room again, and then both have.
    await end('a')
    expect(await send('f')).toBe('running')
    expect(await send('g')).toBe(432)
    for (const name of ['b', 'f', 'c', 'd']) await end(name)
    for (const name of ['h', 'i', 'j', 'k']) expect(await send(name)).toBe('running')
    for (const name of ['h', 'i', 'j', 'k']) await end(name)
  })

  it('of each version and configuration', async () => {
    const { send, end, call, advanceSeconds } = await createHeld(shared, 2)
    expect(await send('a')).toBe('running')
    advanceSeconds(1)
    const more = { InstanceConcurrencyConfig: { DynamicEnabled: 'FALSE', MaxConcurrency: 3 } }
    await call('UpdateFunctionConfiguration', { FunctionName, ...more })
    for (const name of ['b', 'c', 'd']) expect(await send(name)).toBe('running')
    expect(await send('e')).toBe(432)
    await end('a')
    expect(await send('f')).toBe('running')
    for (const name of ['b', 'c', 'd', 'f']) await end(name)
  })
})

describe('a session', () => {
  const withSessions = (change: object = {}, config: object = {}) => ({
    ...sessions,
    ...config,
    SessionConfig: { ...SessionConfig, MaximumConcurrencySessionPerInstance: 2, ...change },
  })
  const of = (id: string) => ({ 'X-Session': id })

  it('takes the place of one in an instance, with all its requests', async () => {
    const { send, end } = await createHeld(withSessions(), 1)
    expect(await send('a1', of('a'))).toBe('running')
    expect(await send('a2', of('a'))).toBe('running')
    expect(await send('b1', of('b'))).toBe('running')
    expect(await send('c1', of('c'))).toBe(432)
    expect(await send('b2', of('b'))).toBe('running')
    for (const name of ['a1', 'a2', 'b1', 'b2']) await end(name)
    // Both sessions last. Another instance takes the third one, while the first one runs nothing.
    expect(await send('c2', of('c'))).toBe('running')
    expect(await send('a3', of('a'))).toBe(432)
    await end('c2')
    expect(await send('a4', of('a'))).toBe('running')
    await end('a4')
  })

  it.each<[string, object, number]>([
    ['20 in an instance', { MaximumConcurrencySessionPerInstance: undefined }, 20],
    ['one in an instance', { MaximumConcurrencySessionPerInstance: 1 }, 1],
  ])('is one of %s', async (_name, change, most) => {
    const { send, end } = await createHeld(withSessions(change), 1)
    const names = Array.from({ length: most }, (_, index) => `s${index}`)
    for (const name of names) expect(await send(name, of(name))).toBe('running')
    expect(await send('more', of('more'))).toBe(432)
    for (const name of names) await end(name)
  })

  it.each([
    ['MaximumIdleTimeInSeconds', { MaximumIdleTimeInSeconds: 60 }, 60],
    ['1800 seconds by default', {}, 1800],
  ])('ends without requests: %s', async (_name, change, seconds) => {
    const { send, end, advanceSeconds } = await createHeld(withSessions(change), 1)
    await send('a1', of('a'))
    await end('a1')
    advanceSeconds(seconds - 1)
    // A request extends it.
    await send('a2', of('a'))
    await end('a2')
    advanceSeconds(seconds - 1)
    await send('b1', of('b'))
    // The places of this instance are taken.
    expect(await send('c1', of('c'))).toBe(432)
    advanceSeconds(1)
    expect(await send('c2', of('c'))).toBe('running')
    await end('b1')
    await end('c2')
  })

  it('ends with its lifetime, but no request does', async () => {
    const limits = { MaximumTTLInSeconds: 100, MaximumIdleTimeInSeconds: 90 }
    const { send, end, advanceSeconds } = await createHeld(withSessions(limits), 1)
    await send('a1', of('a'))
    await send('b1', of('b'))
    await end('a1')
    advanceSeconds(60)
    await send('a2', of('a'))
    await end('a2')
    advanceSeconds(39)
    expect(await send('c1', of('c'))).toBe(432)
    advanceSeconds(1)
    // That of `a` has ended, and that of `b` still has a request.
    expect(await send('c2', of('c'))).toBe('running')
    expect(await send('d1', of('d'))).toBe(432)
    expect((await end('b1')).status).toBe(200)
    await end('c2')
  })

  it('has an instance of its own with security isolation', async () => {
    const { send, end } = await createHeld(withSessions({}, { InstanceIsolationEnabled: 'TRUE' }), 1)
    expect(await send('a1', of('a'))).toBe('running')
    expect(await send('a2', of('a'))).toBe('running')
    expect(await send('b1', of('b'))).toBe(432)
    await end('a1')
    await end('a2')
  })

  it.each<[string, string, (id: string) => [headers: Record<string, string>, query?: string]]>([
    ['a header', 'HEADER', (id) => [{ 'X-SESSION': id }]],
    ['a cookie', 'COOKIE', (id) => [{ cookie: `other=x-session; x-session=${id}; z=1` }]],
    ['the query', 'QUERY_STRING', (id) => [{}, `?a=1&x-session=${id}`]],
  ])('is named by %s', async (_name, SessionSource, requestOf) => {
    const { send, end } = await createHeld(
      withSessions({ SessionSource, MaximumConcurrencySessionPerInstance: 1 }),
      1,
    )
    expect(await send('a1', ...requestOf('a'))).toBe('running')
    expect(await send('a2', ...requestOf('a'))).toBe('running')
    expect(await send('b1', ...requestOf('b'))).toBe(432)
    // Such a request has no session, or a new one. It needs a place, too.
    expect(await send('none')).toBe(432)
    await end('a1')
    await end('a2')
  })

  it('is new for a caller without one, who is told its name', async () => {
    const { send, end } = await createHeld(withSessions({ MaximumConcurrencySessionPerInstance: 1 }), 1)
    await send('first')
    const id = (await end('first')).headers.get('x-session')
    expect(id).toMatch(/^[\w-]{1,128}$/)
    expect(await send('second', of(String(id)))).toBe('running')
    expect((await end('second')).headers.get('x-session')).toBe(null)
  })

  it('has the name that the function gives it', async () => {
    const subject = createEmulator({
      run: () => ({ returned: { statusCode: 200, headers: { 'X-Session': 'own' } } }),
    })
    await subject.call('CreateFunction', { ...web, InstanceConcurrencyConfig: withSessions() })
    const response = await subject.scf.fetch('http://web.default.ap-guangzhou.scf.localhost/')
    expect(response.headers.get('x-session')).toBe('own')
  })

  it('is told in a cookie beside those of the function', async () => {
    const subject = createEmulator({
      run: () => ({ returned: { statusCode: 200, headers: { 'Set-Cookie': ['a=1', 'b=2'] } } }),
    })
    const InstanceConcurrencyConfig = withSessions({ SessionSource: 'COOKIE' })
    await subject.call('CreateFunction', { ...web, InstanceConcurrencyConfig })
    const visit = (headers: Record<string, string> = {}) =>
      subject.scf.fetch('http://web.default.ap-guangzhou.scf.localhost/', { headers })
    expect((await visit()).headers.getSetCookie()).toEqual([
      'a=1',
      'b=2',
      expect.stringMatching(/^x-session=[\w-]{1,128}; Path=\/$/),
    ])
    const cookie = 'x-session=known'
    expect((await visit({ cookie })).headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  })

  it('is not told to a caller who can only name it in the query', async () => {
    const { send, end } = await createHeld(withSessions({ SessionSource: 'QUERY_STRING' }), 1)
    await send('a')
    expect([...(await end('a')).headers.keys()]).not.toContain('x-session')
    // Without a session, a request takes a place only while it runs.
    for (const name of ['b', 'c']) expect(await send(name)).toBe('running')
    expect(await send('d')).toBe(432)
    await end('b')
    expect(await send('e')).toBe('running')
    await end('c')
    await end('e')
  })
})
