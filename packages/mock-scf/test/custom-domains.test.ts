import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServiceError } from '@tc3/core'
import { createScf, type RunFunction, type ScfOptions } from '@tc3/mock-scf'
import { openDataDir } from '@tc3/mock-scf/data-dir'
import { listen } from '@tc3/mock-scf/node'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createEmulator } from './emulator.js'
import { httpSend } from './http-request.js'
import { programZip } from './runtime/program-zip.js'

const endpoint = { Namespace: 'default', FunctionName: 'hello', Qualifier: '$DEFAULT', PathMatch: '/*' }
const domain = { Domain: 'www.example.com', Protocol: 'HTTP', EndpointsConfig: [endpoint] }
const named = { Domain: 'www.example.com' }
const certificate = { CertConfig: { CertificateId: 'cert-1' } }

/** A function that returns which function ran, and the path that it got. */
const tell: RunFunction = ({ functionName, version, event }) => ({
  returned: `${functionName} ${version} ${JSON.parse(event).path}`,
})

async function createSubject(options: ScfOptions = {}) {
  const subject = createEmulator({ run: tell, ...options })
  await subject.scf.addFunction('hello')
  return subject
}

type Subject = Awaited<ReturnType<typeof createSubject>>

/** Serves an emulator, and returns what sends a request to its port with the Host of a domain. */
async function serve(subject: Subject) {
  const server = await listen(subject.scf)
  onTestFinished(async () => {
    await server.close()
    await subject.scf.close()
  })
  return {
    port: server.port,
    async send(url: string, options?: Parameters<typeof httpSend>[1]) {
      const { protocol, host, pathname, search } = new URL(url)
      return httpSend(`${protocol}//${host}:${server.port}${pathname}${search}`, options)
    },
  }
}

/** The body, as the text that {@link tell} returns. */
const told = ({ body }: { readonly body: string }) => JSON.parse(body)

function errorOf({ call }: Subject, action: string, input: object, options?: { region: string }) {
  return call(action, input, options).then(
    () => undefined,
    ({ code, message }: ServiceError) => ({ code, message }),
  )
}

/** The domains that ListCustomDomains returns. */
async function list({ call }: Subject, input: object = {}) {
  const { Domains, Total } = await call('ListCustomDomains', input)
  return { Total, names: (Domains as { Domain: string }[]).map(({ Domain }) => Domain) }
}

describe('a custom domain', () => {
  it('is created, read, updated and deleted', async () => {
    const subject = await createSubject()
    const { call } = subject
    const rewrite = { Path: '/a/*', Type: 'WildcardRules', Rewrite: '/$1' }
    await call('CreateCustomDomain', {
      ...domain,
      ...certificate,
      Domain: 'WWW.Example.com',
      Protocol: 'HTTP&HTTPS',
      EndpointsConfig: [{ ...endpoint, PathRewrite: [rewrite] }],
      WafConfig: { WafOpen: 'OPEN', WafInstanceId: 'waf-1' },
      Tags: [{ Key: 'team', Value: 'web' }],
    })
    const created = {
      Domain: 'www.example.com',
      Protocol: 'HTTP&HTTPS',
      ...certificate,
      EndpointsConfig: [{ ...endpoint, PathRewrite: [rewrite] }],
      WafConfig: { WafOpen: 'OPEN', WafInstanceId: 'waf-1' },
      Tags: [{ Key: 'team', Value: 'web' }],
    }
    expect(await call('GetCustomDomain', { Domain: 'WWW.EXAMPLE.COM' })).toEqual({
      ...created,
      RequestId: expect.any(String),
    })
    expect((await call('ListCustomDomains')).Domains).toEqual([created])

    await call('UpdateCustomDomain', { ...named, Protocol: 'HTTPS' })
    const routes = { EndpointsConfig: [{ ...endpoint, PathMatch: '/b', Qualifier: '$LATEST' }] }
    await call('UpdateCustomDomain', { ...named, ...routes })
    expect(await call('GetCustomDomain', named)).toMatchObject({
      ...created,
      Protocol: 'HTTPS',
      EndpointsConfig: [{ ...endpoint, PathMatch: '/b', Qualifier: '$LATEST', PathRewrite: [] }],
    })

    const plain = { Protocol: 'HTTP', CertConfig: {}, WafConfig: { WafOpen: 'CLOSE' } }
    await call('UpdateCustomDomain', { ...named, ...plain })
    const updated = await call('GetCustomDomain', named)
    expect(updated).toMatchObject({
      Protocol: 'HTTP',
      WafConfig: { WafOpen: 'CLOSE', WafInstanceId: '' },
    })
    expect(updated).not.toHaveProperty('CertConfig')

    await call('DeleteCustomDomain', named)
    expect(await errorOf(subject, 'GetCustomDomain', named)).toMatchObject({ code: 'ResourceNotFound' })
    expect(await list(subject)).toEqual({ Total: 0, names: [] })
  })

  it('has no firewall, tags or certificate by default', async () => {
    const { call } = await createSubject()
    await call('CreateCustomDomain', domain)
    const { RequestId: _, ...response } = await call('GetCustomDomain', named)
    expect(response).toEqual({
      ...domain,
      EndpointsConfig: [{ ...endpoint, PathRewrite: [] }],
      WafConfig: { WafOpen: 'CLOSE', WafInstanceId: '' },
      Tags: [],
    })
  })

  it('belongs to one region and account', async () => {
    const pairs = ['1', '2'].map((account) => ({ secretId: `AKID${account}`, secretKey: 'key', account }))
    const subject = await createSubject({ credentials: pairs })
    const { call, scf } = subject
    await call('CreateCustomDomain', domain)
    const elsewhere = { region: 'ap-shanghai' }
    expect(await errorOf(subject, 'GetCustomDomain', named, elsewhere)).toMatchObject({
      code: 'ResourceNotFound',
    })
    await scf.addFunction('hello', elsewhere)
    expect(await errorOf(subject, 'CreateCustomDomain', domain, elsewhere)).toMatchObject({
      code: 'ResourceInUse',
    })
    await scf.addFunction('hello', { account: '2' })
    const [, credentials] = pairs
    await expect(call('CreateCustomDomain', domain, { credentials })).rejects.toMatchObject({
      code: 'ResourceInUse',
    })
  })

  it('is one of as many as the quota allows in a region', async () => {
    const subject = await createSubject({ limits: { customDomains: 1 } })
    await subject.call('CreateCustomDomain', domain)
    expect(await errorOf(subject, 'CreateCustomDomain', { ...domain, Domain: 'b.example.com' })).toEqual({
      code: 'LimitExceeded.Quota',
      message: expect.stringContaining('at most 1 custom domains'),
    })
    await subject.call('DeleteCustomDomain', named)
    await subject.call('CreateCustomDomain', { ...domain, Domain: 'b.example.com' })
  })

  it('outlives the emulator in a data folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tc3-domains-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const path = join(folder, 'data')
    const dataDir = await openDataDir(path)
    const { call } = await createSubject({ persistence: dataDir })
    await call('CreateCustomDomain', domain)
    await dataDir.close()
    const again = await openDataDir(path)
    onTestFinished(() => again.close())
    const scf = createScf({ persistence: again, run: tell })
    expect(await (await scf.fetch('http://www.example.com/kept')).json()).toBe('hello $LATEST /kept')
  })
})

describe('is refused:', () => {
  const rule = { Path: '/a', Type: 'ExactRules', Rewrite: '/b' }
  const withRule = (change: object) => ({
    EndpointsConfig: [{ ...endpoint, PathRewrite: [{ ...rule, ...change }] }],
  })
  const withRoute = (change: object) => ({ EndpointsConfig: [{ ...endpoint, ...change }] })
  const names = [
    '',
    'localhost',
    'example',
    '127.0.0.1',
    'a_b.example.com',
    '-a.example.com',
    'a-.example.com',
    'a..example.com',
    '.example.com',
    'example.com.',
    'http://example.com',
    'example.com:80',
    'example.com/a',
    'exämple.com',
    `${'a'.repeat(64)}.com`,
    `${'a.'.repeat(126)}com`,
  ]

  it.each(names)('the domain %j', async (Domain) => {
    const error = await errorOf(await createSubject(), 'CreateCustomDomain', { ...domain, Domain })
    expect(error).toEqual({
      code: 'InvalidParameterValue',
      message: expect.stringContaining('must be a domain name, such as www.example.com'),
    })
  })

  it.each<[string, object, string, string?]>([
    ['a wildcard', { Domain: '*.example.com' }, 'Wildcard domain names are not supported.'],
    ['a domain of the cloud', { Domain: 'scf.tencentcloudapi.com' }, 'belongs to the cloud'],
    ['the host of a function URL', { Domain: 'a.b.ap-guangzhou.scf.localhost' }, 'or to the emulator'],
    ['another protocol', { Protocol: 'FTP' }, 'HTTP, HTTPS'],
    ['HTTPS without a certificate', { Protocol: 'HTTPS' }, 'requires a certificate'],
    ['both without a certificate', { Protocol: 'HTTP&HTTPS', CertConfig: {} }, 'requires a certificate'],
    ['another WafOpen', { WafConfig: { WafOpen: 'ON' } }, 'OPEN'],
    ['a tag without a key', { Tags: [{ Key: '', Value: 'a' }] }, 'unique and not empty'],
    ['no route', { EndpointsConfig: [] }, 'at least one route'],
    ['two routes with one path', { EndpointsConfig: [endpoint, endpoint] }, 'but two have /*'],
    ...['', 'a', '*', '/a*', '/*/a', '//', '/a//b', '/a b', '/a?b', '/a#b'].map(
      (PathMatch): [string, object, string] => [
        `the path ${JSON.stringify(PathMatch)}`,
        withRoute({ PathMatch }),
        'PathMatch must be a path that begins with /',
      ],
    ),
    ['the path of a rule', withRule({ Path: 'a' }), 'Path must be a path that begins with /'],
    ['the type of a rule', withRule({ Type: 'Other' }), 'WildcardRules'],
    ['a replacement that is no path', withRule({ Rewrite: 'b' }), 'Rewrite must be a path'],
    ['a replacement with a query', withRule({ Rewrite: '/b?c=1' }), 'Rewrite must be a path'],
    [
      'an unknown function',
      withRoute({ FunctionName: 'none' }),
      'does not exist',
      'ResourceNotFound.Function',
    ],
    [
      'an unknown namespace',
      withRoute({ Namespace: 'none' }),
      'does not exist',
      'ResourceNotFound.Namespace',
    ],
    ['an unknown version', withRoute({ Qualifier: '7' }), 'no version 7', 'ResourceNotFound.Qualifier'],
    ['an unknown alias', withRoute({ Qualifier: 'live' }), 'no alias live', 'ResourceNotFound.Qualifier'],
  ])('%s', async (_name, change, message, code = 'InvalidParameterValue') => {
    const subject = await createSubject()
    const expected = { code, message: expect.stringContaining(message) }
    expect(await errorOf(subject, 'CreateCustomDomain', { ...domain, ...change })).toEqual(expected)
    expect(await list(subject)).toEqual({ Total: 0, names: [] })
    const { Domain: _, Tags: __, ...update } = change as { Domain?: string; Tags?: object }
    if (Object.keys(update).length === 0) return
    await subject.call('CreateCustomDomain', domain)
    const before = await subject.call('GetCustomDomain', named)
    expect(await errorOf(subject, 'UpdateCustomDomain', { ...named, ...update })).toEqual(expected)
    const after = await subject.call('GetCustomDomain', named)
    expect({ ...after, RequestId: '' }).toEqual({ ...before, RequestId: '' })
  })

  it.each(['GetCustomDomain', 'DeleteCustomDomain'])('%s without a domain', async (action) => {
    const subject = await createSubject()
    expect(await errorOf(subject, action, {})).toMatchObject({ code: 'MissingParameter' })
  })
})

describe('the list of domains', () => {
  async function createDomains() {
    const subject = await createSubject()
    const { call, advanceSeconds, scf } = subject
    await scf.addFunction('other')
    const other = [{ ...endpoint, FunctionName: 'other' }]
    const tagged = { Tags: [{ Key: 'team', Value: 'web' }] }
    for (const change of [
      { Domain: 'b.example.com', ...tagged },
      { Domain: 'c.example.com', Protocol: 'HTTPS', ...certificate },
      { Domain: 'a.example.com', EndpointsConfig: other },
    ]) {
      await call('CreateCustomDomain', { ...domain, ...change })
      advanceSeconds(1)
    }
    await call('UpdateCustomDomain', { Domain: 'b.example.com', WafConfig: { WafOpen: 'OPEN' } })
    return subject
  }

  it.each<[object, number, string]>([
    [{}, 3, 'a c b'],
    [{ Order: 'ASC' }, 3, 'b c a'],
    [{ OrderBy: 'ModTime' }, 3, 'b a c'],
    [{ OrderBy: 'ModTime', Order: 'ASC' }, 3, 'c a b'],
    [{ Limit: 1, Offset: 1 }, 3, 'c'],
    [{ Limit: 0 }, 3, ''],
    [{ Filters: [{ Name: 'Domain', Values: ['B.example.com', 'a.example.com'] }] }, 2, 'a b'],
    [{ Filters: [{ Name: 'Protocol', Values: ['HTTPS'] }] }, 1, 'c'],
    [{ Filters: [{ Name: 'FunctionName', Values: ['other'] }] }, 1, 'a'],
    [{ Filters: [{ Name: 'tag-team', Values: ['web'] }] }, 1, 'b'],
    [
      {
        Filters: [
          { Name: 'Protocol', Values: ['HTTP'] },
          { Name: 'FunctionName', Values: ['hello'] },
        ],
      },
      1,
      'b',
    ],
  ])('for %j', async (input, total, expected) => {
    const { Total, names } = await list(await createDomains(), input)
    expect([Total, names.map((name) => name.split('.')[0]).join(' ')]).toEqual([total, expected])
  })

  it.each([
    [{ Filters: [{ Name: 'Region', Values: ['a'] }] }, 'InvalidParameterValue.Filters'],
    [{ OrderBy: 'Name' }, 'InvalidParameterValue.OrderBy'],
    [{ Order: 'UP' }, 'InvalidParameterValue.Order'],
    [{ Limit: -1 }, 'InvalidParameterValue.Limit'],
    [{ Offset: -1 }, 'InvalidParameterValue.Offset'],
  ])('is refused for %j', async (input, code) => {
    expect(await errorOf(await createSubject(), 'ListCustomDomains', input)).toMatchObject({ code })
  })
})

describe('a request to a domain', () => {
  it('runs the function with the longest path that matches', async () => {
    const subject = await createSubject()
    const { call, scf } = subject
    const routes = {
      root: '/',
      all: '/*',
      users: '/users',
      below: '/users/*',
      one: '/users/one',
      slash: '/users/one/',
      deep: '/users/one/cars/*',
    }
    for (const name of Object.keys(routes)) await scf.addFunction(name)
    const endpoints = Object.entries(routes).map(([FunctionName, PathMatch]) => ({
      ...endpoint,
      FunctionName,
      PathMatch,
    }))
    await call('CreateCustomDomain', { ...domain, EndpointsConfig: endpoints.reverse() })
    const { send } = await serve(subject)
    const expected = {
      '/': 'root',
      '/a': 'all',
      '/a/b': 'all',
      '/users': 'users',
      '/users/': 'below',
      '/users/two': 'below',
      '/usersonly': 'all',
      '/Users': 'all',
      '/users/one': 'one',
      '/users/one/': 'slash',
      '/users/one/two': 'below',
      '/users/one/cars': 'deep',
      '/users/one/cars/': 'deep',
      '/users/one/cars/2/doors': 'deep',
    }
    for (const [path, name] of Object.entries(expected)) {
      const response = await send(`http://www.example.com${path}`)
      expect([path, told(response)]).toEqual([path, `${name} $LATEST ${path}`])
    }
  })

  it.each<[string, object[], Record<string, string>]>([
    ['no rule', [], { '/a/b': '/a/b' }],
    [
      'an exact rule',
      [{ Path: '/a', Type: 'ExactRules', Rewrite: '/new/path' }],
      { '/a': '/new/path', '/a/': '/a/', '/a/b': '/a/b' },
    ],
    [
      'an exact rule with a replacement for which nothing stands',
      [{ Path: '/cc/', Type: 'ExactRules', Rewrite: '/$1' }],
      { '/cc/': '/', '/cc': '/cc' },
    ],
    [
      'a wildcard rule',
      [{ Path: '/api/*', Type: 'WildcardRules', Rewrite: '/v1/$1/x' }],
      { '/api/a/b': '/v1/a/b/x', '/api/': '/v1//x', '/apis': '/apis' },
    ],
    [
      'a replacement without a number',
      [{ Path: '/api/*', Type: 'WildcardRules', Rewrite: '/$' }],
      { '/api/a/b': '/a/b', '/api': '/' },
    ],
    [
      'a wildcard rule without a wildcard',
      [{ Path: '/api', Type: 'WildcardRules', Rewrite: '/v1' }],
      { '/api': '/v1', '/api/a': '/api/a' },
    ],
    ['other numbers', [{ Path: '/*', Type: 'WildcardRules', Rewrite: '/$2/$10' }], { '/a': '/$2/$10' }],
    [
      'what replacements could mean elsewhere',
      [{ Path: '/*', Type: 'WildcardRules', Rewrite: '/x/$1' }],
      { "/$&$'": "/x/$&$'" },
    ],
    [
      'several rules, of which the first counts',
      [
        { Path: '/a/*', Type: 'WildcardRules', Rewrite: '/first' },
        { Path: '/a/b', Type: 'ExactRules', Rewrite: '/second' },
        { Path: '/c', Type: 'ExactRules', Rewrite: '/a/b' },
      ],
      { '/a/b': '/first', '/c': '/a/b' },
    ],
  ])('has the path that %s creates', async (_name, PathRewrite, paths) => {
    const subject = await createSubject()
    await subject.call('CreateCustomDomain', { ...domain, EndpointsConfig: [{ ...endpoint, PathRewrite }] })
    const { send } = await serve(subject)
    for (const [path, rewritten] of Object.entries(paths)) {
      const response = await send(`http://www.example.com${path}?q=1`)
      expect([path, told(response)]).toEqual([path, `hello $LATEST ${rewritten}`])
    }
  })

  it('is the event that a request to the function URL is', async () => {
    const subject = await createSubject({ run: ({ event }) => ({ returned: JSON.parse(event) }) })
    const PathRewrite = [{ Path: '/api/*', Type: 'WildcardRules', Rewrite: '/$1' }]
    await subject.call('CreateCustomDomain', { ...domain, EndpointsConfig: [{ ...endpoint, PathRewrite }] })
    const { send, port } = await serve(subject)
    const request = { method: 'POST', headers: { 'X-Custom': 'A' }, body: 'text' }
    const viaDomain = told(await send('http://www.example.com/api/a?b=1', request))
    const host = 'hello.default.ap-guangzhou.scf.localhost'
    const viaUrl = told(await send(`http://${host}/a?b=1`, request))
    expect(viaDomain).toMatchObject({ path: '/a', httpMethod: 'POST', queryString: { b: '1' }, body: 'text' })
    const headers = {
      ...viaUrl.headers,
      host: `www.example.com:${port}`,
      'x-scf-request-id': expect.any(String),
    }
    expect(viaDomain).toEqual({ ...viaUrl, headers })
  })

  it('reaches the program of a web function', async () => {
    const subject = createEmulator({ code: 'run' })
    const files = {
      scf_bootstrap: '#!/bin/bash\n/var/lang/node18/bin/node app.js\n',
      'app.js': `require('node:http').createServer((request, response) => {
        response.setHeader('x-host', request.headers.host)
        response.end([request.method, request.url, request.headers['x-scf-name']].join(' '))
      }).listen(9000, '0.0.0.0')`,
    }
    const code = { ZipFile: programZip(files).toString('base64') }
    await subject.scf.addFunction('hello', { type: 'HTTP', runtime: 'Nodejs18.15', code })
    const PathRewrite = [{ Path: '/api/*', Type: 'WildcardRules', Rewrite: '/$1' }]
    await subject.call('CreateCustomDomain', { ...domain, EndpointsConfig: [{ ...endpoint, PathRewrite }] })
    const { send, port } = await serve(subject)
    const response = await send('http://www.example.com/api/a%20b?c=1', { method: 'PUT' })
    expect(response).toMatchObject({ status: 200, body: 'PUT /a%20b?c=1 hello' })
    expect(response.headers['x-host']).toBe(`www.example.com:${port}`)
  })

  it('runs the version or alias of the route', async () => {
    const subject = await createSubject()
    const { call } = subject
    await call('PublishVersion', { FunctionName: 'hello' })
    await call('CreateAlias', { FunctionName: 'hello', Name: 'live', FunctionVersion: '1' })
    const routes = ['$LATEST', '1', 'live'].map((Qualifier, index) => ({
      ...endpoint,
      Qualifier,
      PathMatch: `/${index}`,
    }))
    await call('CreateCustomDomain', { ...domain, EndpointsConfig: routes })
    const { send } = await serve(subject)
    const versionAt = async (path: string) => told(await send(`http://www.example.com${path}`)).split(' ')[1]
    expect([await versionAt('/0'), await versionAt('/1'), await versionAt('/2')]).toEqual([
      '$LATEST',
      '1',
      '1',
    ])
    await call('UpdateAlias', { FunctionName: 'hello', Name: 'live', FunctionVersion: '$LATEST' })
    expect(await versionAt('/2')).toBe('$LATEST')
  })

  it('finds a host in upper case, and owns all paths of its host', async () => {
    const subject = await createSubject()
    await subject.call('CreateCustomDomain', domain)
    await subject.scf.addFunction('other')
    const { port } = await serve(subject)
    for (const path of ['/__scf/ap-guangzhou/default/other', '/__tc3/health', '/__tc3/']) {
      const response = await httpSend(`http://127.0.0.1:${port}${path}`, { host: `WWW.Example.com:${port}` })
      expect(told(response)).toBe(`hello $LATEST ${path}`)
    }
  })

  it('can be sent without a network', async () => {
    const { scf, call } = await createSubject()
    await expect(scf.fetch('http://www.example.com/')).rejects.toThrow('does not answer for')
    await call('CreateCustomDomain', domain)
    const response = await scf.fetch('http://www.example.com:8080/a')
    expect([response.status, await response.json()]).toEqual([200, 'hello $LATEST /a'])
    await call('DeleteCustomDomain', named)
    await expect(scf.fetch('http://www.example.com/')).rejects.toThrow('does not answer for')
  })

  it('may come from web pages of any origin, and the CorsConfig of the function URL applies', async () => {
    const subject = await createSubject()
    await subject.call('CreateCustomDomain', domain)
    const { send } = await serve(subject)
    const headers = { origin: 'https://page.example', 'sec-fetch-site': 'cross-site' }
    const before = await send('http://www.example.com/', { headers })
    expect([before.status, before.headers['access-control-allow-origin']]).toEqual([200, undefined])
    await subject.call('CreateTrigger', {
      FunctionName: 'hello',
      TriggerName: 'url',
      Type: 'http',
      Qualifier: '$DEFAULT',
      Enable: 'OPEN',
      TriggerDesc: JSON.stringify({ CorsConfig: { Enable: true, Origins: ['*'] } }),
    })
    const after = await send('http://www.example.com/', { headers })
    expect(after.headers['access-control-allow-origin']).toBe('*')
  })

  it('has a log, like others', async () => {
    const lines: object[] = []
    const subject = await createSubject({ log: (entry) => void lines.push(entry) })
    await subject.call('CreateCustomDomain', domain)
    await subject.scf.fetch('http://www.example.com/')
    expect(lines.at(-1)).toMatchObject({ action: 'InvokeCustomDomain', method: 'GET' })
    const { Data } = await subject.call('GetFunctionLogs', { FunctionName: 'hello' })
    expect(Data).toEqual([expect.objectContaining({ RetMsg: '"hello $LATEST /"' })])
  })
})

describe('a request is refused', () => {
  it('if no route matches', async () => {
    const subject = await createSubject()
    const routes = { EndpointsConfig: [{ ...endpoint, PathMatch: '/a/*' }] }
    await subject.call('CreateCustomDomain', { ...domain, ...routes })
    const { send } = await serve(subject)
    const response = await send('http://www.example.com/b')
    expect([response.status, told(response).error]).toEqual([
      404,
      expect.stringContaining('No route of the custom domain www.example.com matches /b'),
    ])
  })

  it('after the domain was deleted', async () => {
    const subject = await createSubject()
    await subject.call('CreateCustomDomain', domain)
    const { send } = await serve(subject)
    expect((await send('http://www.example.com/')).status).toBe(200)
    await subject.call('DeleteCustomDomain', named)
    const response = await send('http://www.example.com/')
    expect([response.status, told(response).error]).toEqual([
      403,
      expect.stringContaining('does not belong to the emulator'),
    ])
  })

  it('while the function of the route does not exist, which keeps its route', async () => {
    const subject = await createSubject()
    const { call, scf } = subject
    await call('CreateCustomDomain', domain)
    const { send } = await serve(subject)
    await call('DeleteFunction', { FunctionName: 'hello' })
    const response = await send('http://www.example.com/')
    expect([response.status, told(response).error]).toEqual([
      404,
      expect.stringContaining('leads to the function hello in default, which does not exist'),
    ])
    expect(await call('GetCustomDomain', named)).toMatchObject({
      EndpointsConfig: [{ FunctionName: 'hello' }],
    })
    await scf.addFunction('hello')
    expect((await send('http://www.example.com/')).status).toBe(200)
  })

  it('while the function is deleted, and afterwards', async () => {
    const subject = await createSubject({ transitions: { 'function.Deleting': { ms: 1000 } } })
    await subject.call('CreateCustomDomain', domain)
    await subject.call('DeleteFunction', { FunctionName: 'hello' })
    const visit = async () => (await subject.scf.fetch('http://www.example.com/')).status
    expect(await visit()).toBe(438)
    subject.scf.clock.advance(1000)
    expect(await visit()).toBe(404)
  })

  it('if the version of the route was deleted', async () => {
    const subject = await createSubject()
    const { call } = subject
    await call('PublishVersion', { FunctionName: 'hello' })
    const routes = { EndpointsConfig: [{ ...endpoint, Qualifier: '1' }] }
    await call('CreateCustomDomain', { ...domain, ...routes })
    await call('DeleteFunction', { FunctionName: 'hello', Qualifier: '1' })
    const { send } = await serve(subject)
    expect(told(await send('http://www.example.com/'))).toMatchObject({ statusCode: 442 })
  })

  it('while the function URL of the version is closed', async () => {
    const subject = await createSubject()
    await subject.call('CreateCustomDomain', domain)
    const trigger = { FunctionName: 'hello', TriggerName: 'url', Type: 'http', TriggerDesc: '{}' }
    await subject.call('CreateTrigger', { ...trigger, Qualifier: '$LATEST', Enable: 'CLOSE' })
    const { send } = await serve(subject)
    // That of another version does not matter.
    expect((await send('http://www.example.com/')).status).toBe(200)
    await subject.call('CreateTrigger', { ...trigger, Qualifier: '$DEFAULT', Enable: 'CLOSE' })
    const response = await send('http://www.example.com/')
    expect([response.status, told(response).error]).toEqual([403, expect.stringContaining('is closed')])
  })

  it.each<[string, number, number]>([
    ['HTTP', 200, 403],
    ['HTTPS', 403, 200],
    ['HTTP&HTTPS', 200, 200],
  ])('if it has another scheme than %s', async (Protocol, ofHttp, ofHttps) => {
    const subject = await createSubject()
    await subject.call('CreateCustomDomain', { ...domain, ...certificate, Protocol })
    const { send } = await serve(subject)
    const url = 'http://www.example.com/'
    const forwarded = await send(url, { headers: { 'x-forwarded-proto': 'https' } })
    expect([(await send(url)).status, forwarded.status]).toEqual([ofHttp, ofHttps])
    expect((await subject.scf.fetch(url)).status).toBe(ofHttp)
    expect((await subject.scf.fetch('https://www.example.com/')).status).toBe(ofHttps)
  })

  it.each([
    ['https://emulator.test', 200],
    ['http://emulator.test', 403],
  ])('by the scheme of the option origin: %s', async (origin, status) => {
    const subject = await createSubject({ origin })
    await subject.call('CreateCustomDomain', { ...domain, ...certificate, Protocol: 'HTTPS' })
    const { send } = await serve(subject)
    expect((await send('http://www.example.com/')).status).toBe(status)
  })
})

it('a function URL lists the domains that lead to it', async () => {
  const { call, scf } = await createSubject()
  await scf.addFunction('other')
  const trigger = { FunctionName: 'hello', TriggerName: 'url', Type: 'http', TriggerDesc: '{}' }
  await call('CreateTrigger', { ...trigger, Qualifier: '$DEFAULT' })
  await call('CreateTrigger', { ...trigger, Qualifier: '$LATEST' })
  const routes = [
    { ...endpoint, PathMatch: '/a' },
    { ...endpoint, PathMatch: '/b', FunctionName: 'other' },
    { ...endpoint, PathMatch: '/c/*' },
  ]
  await call('CreateCustomDomain', { ...domain, EndpointsConfig: routes })
  const { Triggers } = await call('ListTriggers', { FunctionName: 'hello' })
  const bound = (Triggers as { Qualifier: string; BoundResources?: string }[]).map(
    ({ Qualifier, BoundResources = '[]' }) => [Qualifier, JSON.parse(BoundResources)],
  )
  expect(Object.fromEntries(bound)).toEqual({
    $LATEST: [],
    $DEFAULT: [
      { domain: 'www.example.com', PathMatch: '/a' },
      { domain: 'www.example.com', PathMatch: '/c/*' },
    ],
  })
})
