import type { RunFunction, ScfOptions } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createCaller } from './caller.js'
import { createEmulator } from './emulator.js'
import { type HttpResponse, httpSend } from './http-request.js'

const region = 'ap-guangzhou'

/** Serves an emulator, and calls it over HTTP. */
async function serve(options: ScfOptions = {}) {
  const { scf, clock } = createEmulator({ apiGatewayTriggers: true, ...options })
  const server = await listen(scf)
  const endpoint = server.url
  const { call } = createCaller({ credentials: scf.credentials, fetch, endpoint }, clock)
  return {
    scf,
    call,
    port: server.port,
    url: server.url,
    async close() {
      await server.close()
      await scf.close()
    },
  }
}

type Served = Awaited<ReturnType<typeof serve>>

async function serveTest(options?: ScfOptions): Promise<Served> {
  const served = await serve(options)
  onTestFinished(served.close)
  return served
}

interface Description {
  readonly NetConfig: { readonly ExtranetUrl: string }
  readonly service: { readonly subDomain: string }
}

/** Creates a trigger that is open, and returns its description. */
async function createTrigger(
  { call }: Served,
  FunctionName: string,
  Type: string,
  desc: object = {},
  settings: object = {},
): Promise<Description> {
  const input = { FunctionName, Type, TriggerName: `${FunctionName}-${Type}`, Enable: 'OPEN' }
  const { TriggerInfo } = await call('CreateTrigger', {
    ...input,
    TriggerDesc: JSON.stringify(desc),
    ...settings,
  })
  return JSON.parse((TriggerInfo as { TriggerDesc: string }).TriggerDesc)
}

const json = (response: HttpResponse) => JSON.parse(response.body)

/** A function that returns the JSON in the body of its event, or fails if it is the text `fail`. */
const source = `exports.main_handler = async ({ body, payload }) => {
  if (body === 'fail' || payload === 'fail') throw new Error('failed')
  return body === undefined ? payload.result : JSON.parse(body)
}`
const standIn: RunFunction = ({ event }) => {
  const { body, payload } = JSON.parse(event)
  if (body === 'fail' || payload === 'fail') throw new Error('failed')
  return { returned: body === undefined ? payload.result : JSON.parse(body) }
}

const described = { statusCode: 201, headers: { 'Content-Type': 'text/html', 'X-N': 1 }, body: '<p>ü</p>' }

/** Results that describe a response. */
const responses: readonly [name: string, result: object, response: object][] = [
  [
    'with headers and a body',
    described,
    {
      status: 201,
      body: '<p>ü</p>',
      headers: expect.objectContaining({ 'content-type': 'text/html', 'x-n': '1', 'content-length': '9' }),
    },
  ],
  ['with a status only', { statusCode: 404 }, { status: 404, body: '' }],
  [
    'with several values of a header',
    { statusCode: 200, headers: { 'set-cookie': ['a=1', 'b=2'] } },
    { status: 200, headers: expect.objectContaining({ 'set-cookie': ['a=1', 'b=2'] }) },
  ],
  ['in Base64', { statusCode: 200, isBase64Encoded: true, body: 'aGVsbG8=' }, { status: 200, body: 'hello' }],
  [
    'with a length that is wrong',
    { statusCode: 200, headers: { 'Content-Length': '1' }, body: 'text' },
    { status: 200, body: 'text' },
  ],
]

/** Results that seem to describe a response. */
const malformed: readonly [name: string, result: object][] = [
  ['a status that is none', { statusCode: 99 }],
  ['a status that is a text', { statusCode: '200' }],
  ['headers that are a text', { statusCode: 200, headers: 'a: b' }],
  ['a header with a line break', { statusCode: 200, headers: { a: 'b\r\nc: d' } }],
  ['a name of a header with a space', { statusCode: 200, headers: { 'a b': 'c' } }],
  ['a body that is an object', { statusCode: 200, body: {} }],
  ['Base64 that is none', { statusCode: 200, isBase64Encoded: true, body: '?' }],
]

/** Results that do not describe a response. */
const others: readonly [name: string, result: unknown][] = [
  ['a text', 'text'],
  ['an object', { a: [1] }],
  ['nothing', null],
]

describe.each<[string, ScfOptions]>([
  ['a stand-in', { run: standIn }],
  ['code', { code: 'run' }],
])('the response to the result of %s', (_name, options) => {
  let served: Served
  const urls: Record<string, string> = {}
  beforeAll(async () => {
    served = await serve(options)
    await served.scf.addFunction('hello', { runtime: 'Nodejs18.15', files: { 'index.js': source } })
    urls.http = (await createTrigger(served, 'hello', 'http')).NetConfig.ExtranetUrl
    const api = { requestConfig: { path: '/whole' } }
    urls.apigw = (await createTrigger(served, 'hello', 'apigw', { api })).service.subDomain
    const integrated = { requestConfig: { path: '/integrated' }, isIntegratedResponse: 'TRUE' }
    const trigger = { TriggerName: 'integrated' }
    urls['apigw, integrated'] = (
      await createTrigger(served, 'hello', 'apigw', { api: integrated }, trigger)
    ).service.subDomain
    await createTrigger(served, 'hello', 'clb')
    urls.clb = `http://hello.default.${region}.clb.localhost:${served.port}/`
  })
  afterAll(() => served.close())

  function respond(trigger: string, result: unknown): Promise<HttpResponse> {
    const body = trigger === 'clb' ? { result } : result
    const headers = { 'content-type': 'application/json' }
    return httpSend(urls[trigger] ?? '', { method: 'POST', headers, body: Buffer.from(JSON.stringify(body)) })
  }

  describe.each(['http', 'apigw, integrated', 'clb'])('of the trigger %s', (trigger) => {
    it.each(responses)('is the described one: %s', async (_name, result, response) => {
      expect(await respond(trigger, result)).toMatchObject(response)
    })
  })

  const wrongForm = 'Invalid scf response format. please check your scf response format.'
  it.each<[string, object]>([
    ['http', { statusCode: 403, errorMessage: expect.stringContaining('A result with statusCode must be') }],
    ['apigw, integrated', { errno: 403, error: wrongForm }],
    ['clb', { errno: 403, error: 'Analyse scf response failed.' }],
  ])('is an error of the trigger %s if the form is wrong', async (trigger, error) => {
    for (const [name, result] of malformed) {
      const response = await respond(trigger, result)
      expect([name, response.status, json(response)]).toEqual([name, 403, error])
    }
  })

  it.each(others)('is the result of a function URL that is %s', async (_name, result) => {
    const response = await respond('http', result)
    expect(response).toMatchObject({ status: 200, body: JSON.stringify(result) })
    expect(response.headers['content-type']).toBe('application/json')
  })

  it.each([...others, ['a description', described] as const])(
    'is the result that API Gateway passes through: %s',
    async (_name, result) => {
      const response = await respond('apigw', result)
      expect(response).toMatchObject({ status: 200, body: JSON.stringify(result) })
    },
  )

  it.each(['apigw, integrated', 'clb'])('is an error of %s if it is no description', async (trigger) => {
    for (const [, result] of others) expect((await respond(trigger, result)).status).toBe(403)
  })

  it('tells that the function failed', async () => {
    const fail = (url = '') => httpSend(url, { method: 'POST', body: 'fail' })
    const report = { statusCode: 430, errorMessage: 'user code exception caught' }
    const ofUrl = await fail(urls.http)
    expect([ofUrl.status, json(ofUrl)]).toEqual([430, expect.objectContaining(report)])
    const ofApi = await fail(urls.apigw)
    expect([ofApi.status, json(ofApi)]).toEqual([200, expect.objectContaining(report)])
    expect(json(await fail(urls['apigw, integrated']))).toEqual({ errno: 403, error: wrongForm })
    expect(json(await fail(urls.clb))).toMatchObject({ errno: 403 })
  })
})

describe('the event', () => {
  const uuid = expect.stringMatching(/^[\da-f-]{36}$/)

  it('of a function URL', async () => {
    const served = await serveTest()
    await served.scf.addFunction('hello')
    const { NetConfig } = await createTrigger(served, 'hello', 'http')
    const url = `${NetConfig.ExtranetUrl}/a%20b/c?one=1&two=2&two=%C3%BC&three&one%2B=`
    const response = await httpSend(url, {
      method: 'PUT',
      headers: { 'X-Custom': 'A', 'X-Scf-Remote-Addr': '8.8.8.8' },
      body: Buffer.from('bödy'),
    })
    expect(json(response)).toEqual({
      httpMethod: 'PUT',
      path: '/a%20b/c',
      queryString: { one: '1', two: ['2', 'ü'], three: true, 'one+': '' },
      headers: {
        host: `127.0.0.1:${served.port}`,
        connection: 'close',
        'content-length': '5',
        'x-custom': 'A',
        'x-scf-request-id': uuid,
        'x-scf-remote-addr': '127.0.0.1',
      },
      body: 'bödy',
    })
  })

  it.each([
    ['FALSE', 'body', false],
    ['TRUE', 'Ym9keQ==', true],
  ])('of API Gateway, with IsBase64Encoded %s', async (IsBase64Encoded, body, isBase64Encoded) => {
    const served = await serveTest()
    await served.scf.addFunction('hello')
    const api = { requestConfig: { path: '/users/{id}', method: 'POST' }, IsBase64Encoded }
    const desc = { api, service: { serviceId: 'service-demo1234' }, release: { environmentName: 'test' } }
    await createTrigger(served, 'hello', 'apigw', desc)
    const host = `service-demo1234.${region}.apigw.localhost:${served.port}`
    const response = await httpSend(`http://${host}/test/users/7/cars?a=1`, { method: 'POST', body: 'body' })
    expect(json(response)).toEqual({
      requestContext: {
        serviceId: 'service-demo1234',
        path: '/users/{id}',
        httpMethod: 'POST',
        requestId: uuid,
        identity: {},
        sourceIp: '127.0.0.1',
        stage: 'test',
      },
      headers: { host, connection: 'close', 'content-length': '4' },
      body,
      pathParameters: { id: '7' },
      queryStringParameters: {},
      headerParameters: {},
      stageVariables: {},
      path: '/users/7/cars',
      queryString: { a: '1' },
      httpMethod: 'POST',
      isBase64Encoded,
    })
  })

  it('of a load balancer', async () => {
    const events: unknown[] = []
    const served = await serveTest({
      run: ({ event }) => {
        events.push(JSON.parse(event))
        return { returned: { statusCode: 200 } }
      },
    })
    await served.scf.addFunction('hello')
    await createTrigger(served, 'hello', 'clb')
    const host = `hello.default.${region}.clb.localhost:${served.port}`
    await httpSend(`http://${host}/a?b=1`, { method: 'POST', body: '{"c":2}' })
    await httpSend(`http://${host}/a`, { method: 'POST', body: 'text' })
    await httpSend(`http://${host}/a`)
    expect(events).toEqual([
      {
        headers: {
          host,
          connection: 'close',
          'content-length': '7',
          Host: host,
          'X-Real-IP': '127.0.0.1',
          'X-Forwarded-For': '127.0.0.1',
          'X-Vip': '127.0.0.1',
          'X-Vport': String(served.port),
          'X-Uri': '/a?b=1',
          'X-Method': 'POST',
        },
        payload: { c: 2 },
        isBase64Encoded: 'false',
      },
      expect.objectContaining({ payload: 'text' }),
      expect.objectContaining({ payload: {} }),
    ])
  })
})

describe('the address', () => {
  const version: RunFunction = ({ account, functionName, version }) => ({
    returned: [account, functionName, version].join(' '),
  })

  it('is shown where the cloud shows its own, and can be called', async () => {
    const served = await serveTest({ run: version })
    await served.scf.addFunction('hello')
    const created = await createTrigger(served, 'hello', 'http')
    const { ExtranetUrl } = created.NetConfig
    expect(ExtranetUrl).toBe(`${served.url}/__scf/${region}/default/hello`)
    const { Triggers } = await served.call('ListTriggers', { FunctionName: 'hello' })
    const shown = await served.call('GetFunction', { FunctionName: 'hello', ShowTriggers: 'TRUE' })
    for (const triggers of [Triggers, shown.Triggers]) {
      expect(triggers).toEqual([expect.objectContaining({ TriggerDesc: JSON.stringify(created) })])
    }
    expect(await (await fetch(ExtranetUrl)).json()).toBe('100000000001 hello $LATEST')
    const host = `http://hello.default.${region}.scf.localhost:${served.port}`
    expect((await httpSend(host)).body).toBe('"100000000001 hello $LATEST"')
  })

  it('has the host at which callers reach the emulator', async () => {
    const { scf, call } = createEmulator({ run: version })
    await scf.addFunction('hello')
    const trigger = { FunctionName: 'hello', TriggerName: 'url', Type: 'http', Enable: 'OPEN' }
    const { TriggerInfo } = await call('CreateTrigger', { ...trigger, Qualifier: '$DEFAULT' })
    const { NetConfig }: Description = JSON.parse((TriggerInfo as { TriggerDesc: string }).TriggerDesc)
    expect(NetConfig.ExtranetUrl).toBe(
      `https://scf.tencentcloudapi.com/__scf/${region}/default/hello:DEFAULT`,
    )
    expect(await (await scf.fetch(NetConfig.ExtranetUrl)).json()).toBe('100000000001 hello $LATEST')
  })

  it('finds functions without regard to upper case, and exact names first', async () => {
    const served = await serveTest({ run: version })
    await served.scf.addFunction('Hello_1')
    const url = `http://hello_1.default.${region}.scf.localhost:${served.port}`
    expect((await httpSend(url)).body).toContain('Hello_1')
    await served.scf.addFunction('hello_1')
    expect((await httpSend(url)).body).toContain('hello_1')
    const path = `${served.url}/__scf/${region}/default/Hello_1`
    expect(await (await fetch(path)).text()).toContain('Hello_1')
  })

  it('selects a version or alias', async () => {
    const served = await serveTest({ run: version })
    await served.scf.addFunction('hello')
    await served.call('PublishVersion', { FunctionName: 'hello' })
    await served.call('CreateAlias', { FunctionName: 'hello', Name: 'Live', FunctionVersion: '1' })
    const path = `${served.url}/__scf/${region}/default/hello`
    const bodyOf = async (url: string) => (await httpSend(url)).body
    expect(await bodyOf(path)).toContain('$LATEST')
    expect(await bodyOf(`${path}:Live`)).toContain('Create it with CreateTrigger')
    const { NetConfig } = await createTrigger(served, 'hello', 'http', {}, { Qualifier: 'Live' })
    expect(NetConfig.ExtranetUrl).toBe(`${path}:Live`)
    expect(await bodyOf(NetConfig.ExtranetUrl)).toBe('"100000000001 hello 1"')
    expect(await bodyOf(`${path}:Live/a`)).toBe('"100000000001 hello 1"')
    const host = `http://live.hello.default.${region}.scf.localhost:${served.port}`
    expect(await bodyOf(host)).toBe('"100000000001 hello 1"')
    await createTrigger(served, 'hello', 'http')
    expect(await bodyOf(path)).toContain('$LATEST')
  })

  it('is that of the first account with such a function', async () => {
    const pair = (account: string) => ({ secretId: `AKID${account}`, secretKey: 'key', account })
    const served = await serveTest({ run: version, credentials: ['1', '2', '3'].map(pair) })
    await served.scf.addFunction('hello', { account: '3' })
    await served.scf.addFunction('hello', { account: '2' })
    const response = await httpSend(`${served.url}/__scf/${region}/default/hello`)
    expect(response.body).toBe('"2 hello $LATEST"')
  })

  it.each([
    ['/__scf/ap-guangzhou/default/other', 'There is no function other in default of ap-guangzhou.'],
    ['/__scf/ap-guangzhou/other/hello', 'There is no function hello in other of ap-guangzhou.'],
    ['/__scf/ap-guangzhou/default', 'The address must be <function>.<namespace>.<region>.scf.localhost'],
    ['/__clb/ap-guangzhou/default/hello', 'has no clb trigger. Create it with CreateTrigger.'],
    ['/__apigw/ap-guangzhou/service-none/release', 'There is no service service-none'],
  ])('explains what is wrong with %s', async (path, message) => {
    const served = await serveTest()
    await served.scf.addFunction('hello')
    const response = await httpSend(`${served.url}${path}`)
    expect([response.status, json(response).error]).toEqual([404, expect.stringContaining(message)])
  })

  it('is closed while the trigger is', async () => {
    const served = await serveTest()
    await served.scf.addFunction('hello')
    const { NetConfig } = await createTrigger(served, 'hello', 'http', {}, { Enable: 'CLOSE' })
    const response = await httpSend(NetConfig.ExtranetUrl)
    expect([response.status, json(response).error]).toEqual([403, expect.stringContaining('is closed')])
    const trigger = { FunctionName: 'hello', TriggerName: 'hello-http', Type: 'http', Enable: 'OPEN' }
    await served.call('UpdateTriggerStatus', trigger)
    expect((await httpSend(NetConfig.ExtranetUrl)).status).toBe(200)
  })

  it('of an API is that with the longest path, and the method', async () => {
    const served = await serveTest({ run: version })
    const service = { serviceId: 'service-shared12' }
    for (const [name, path, method] of [
      ['root', '/', 'ANY'],
      ['users', '/users', 'GET'],
      ['user', '/users/{id}', 'GET'],
    ] as const) {
      await served.scf.addFunction(name)
      await createTrigger(served, name, 'apigw', { api: { requestConfig: { path, method } }, service })
    }
    const base = `http://service-shared12.${region}.apigw.localhost:${served.port}`
    const nameOf = async (path: string, method = 'GET') =>
      json(await httpSend(`${base}/release${path}`, { method })).split(' ')[1]
    expect(await nameOf('')).toBe('root')
    expect(await nameOf('/')).toBe('root')
    expect(await nameOf('/users')).toBe('users')
    expect(await nameOf('/users/')).toBe('users')
    expect(await nameOf('/users/7/cars')).toBe('user')
    expect(await nameOf('/usersonly')).toBe('root')
    expect(await nameOf('/users', 'POST')).toBe('root')
    expect((await httpSend(`${base}/test/users`)).status).toBe(404)
  })
})

describe('web pages', () => {
  const cors = {
    Enable: true,
    Origins: ['https://page.example'],
    Methods: ['GET', 'PUT'],
    Headers: ['x-a'],
    ExposeHeaders: ['x-b'],
    MaxAge: 10,
    Credentials: true,
  }

  it.each<[string, object | undefined, string, object]>([
    ['without CorsConfig', undefined, 'https://page.example', {}],
    ['of another origin', cors, 'https://other.example', {}],
    ['while it is off', { ...cors, Enable: false }, 'https://page.example', {}],
    [
      'with CorsConfig',
      cors,
      'https://page.example',
      {
        'access-control-allow-origin': 'https://page.example',
        'access-control-allow-methods': 'GET, PUT',
        'access-control-allow-headers': 'x-a',
        'access-control-expose-headers': 'x-b',
        'access-control-max-age': '10',
        'access-control-allow-credentials': 'true',
      },
    ],
    [
      'of any origin',
      { Enable: true, Origins: ['*'] },
      'https://page.example',
      { 'access-control-allow-origin': '*' },
    ],
  ])('may read responses: %s', async (_name, CorsConfig, origin, expected) => {
    const served = await serveTest()
    await served.scf.addFunction('hello')
    const { NetConfig } = await createTrigger(served, 'hello', 'http', CorsConfig && { CorsConfig })
    for (const method of ['GET', 'OPTIONS']) {
      const response = await httpSend(NetConfig.ExtranetUrl, { method, headers: { origin } })
      const access = Object.entries(response.headers).filter(([name]) => name.startsWith('access-control-'))
      expect(Object.fromEntries(access)).toEqual(expected)
      // The function gets the requests that browsers send before others, too.
      expect(json(response).httpMethod).toBe(method)
    }
  })
})

describe('the invocation', () => {
  it('has a log, like others', async () => {
    const served = await serveTest({ run: () => ({ returned: 1, log: ['a line'] }) })
    await served.scf.addFunction('hello')
    await httpSend(`${served.url}/__scf/${region}/default/hello`)
    const { Data } = await served.call('GetFunctionLogs', { FunctionName: 'hello' })
    expect(Data).toEqual([
      expect.objectContaining({
        RetCode: 0,
        RetMsg: '1',
        Log: expect.stringMatching(/^START.*\n.*\na line\nEND/),
      }),
    ])
  })

  it('is limited by the reserved quota', async () => {
    const served = await serveTest()
    await served.scf.addFunction('hello')
    const quota = { FunctionName: 'hello', ReservedConcurrencyMem: 0 }
    await served.call('PutReservedConcurrencyConfig', quota)
    const response = await httpSend(`${served.url}/__scf/${region}/default/hello`)
    expect([response.status, json(response).statusCode]).toEqual([432, 432])
  })

  it('has a body of at most 6 MB', async () => {
    const served = await serveTest({ run: ({ event }) => ({ returned: JSON.parse(event).body.length }) })
    await served.scf.addFunction('hello')
    const send = (size: number) =>
      httpSend(`${served.url}/__scf/${region}/default/hello`, {
        method: 'POST',
        body: Buffer.alloc(size, 'x'),
      })
    const limit = 6 * 1024 * 1024
    expect(await send(limit)).toMatchObject({ status: 200, body: String(limit) })
    expect(json(await send(limit + 1))).toMatchObject({ statusCode: 406 })
  })

  it('waits for no status: a function that is not active is not invoked', async () => {
    const served = await serveTest({ transitions: { 'function.Creating': { ms: 1000 } } })
    await served.scf.addFunction('hello')
    const response = await httpSend(`${served.url}/__scf/${region}/default/hello`)
    expect(json(response)).toEqual({
      statusCode: 438,
      errorMessage: 'The status of the function is Creating.',
    })
  })
})
