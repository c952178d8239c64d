import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Mock } from '@tc3/mock'
import { describe, expect, it } from 'vitest'
import { ask, type V3Call, v1, v3 } from './caller.js'
import { credentials, now } from './demo.js'
import { createShelf, getBook, putBook } from './shelf.js'

async function read(mock: Pick<Mock, 'fetch'>, path: string) {
  const response = await mock.fetch(`http://localhost/__tc3/${path}`)
  const content = await response.json()
  if (response.status !== 200) throw new Error(`${response.status} ${content.error}`)
  return content
}

/** The actions of the requests that a filter selects, newest first. */
async function actions(mock: Pick<Mock, 'fetch'>, filter: Readonly<Record<string, string>> = {}) {
  const { requests } = await read(mock, `dashboard/requests?${new URLSearchParams(filter)}`)
  return requests.map(({ action, subject }: { action: string; subject?: string }) => `${action} ${subject}`)
}

describe('the page of the dashboard', () => {
  const files = ['', 'dashboard/app.js', 'dashboard/style.css', 'dashboard/icon.svg']

  it.each(files)('has a strict policy, is not cached and cannot be embedded: %j', async (path) => {
    const { status, headers } = await createShelf().fetch(`http://localhost/__tc3/${path}`)
    expect(status).toBe(200)
    expect(headers.get('content-security-policy')?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ])
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('has no inline script or style, and refers to its own files only', async () => {
    const html = await (await createShelf().fetch('http://localhost/__tc3/')).text()
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|https?:|<script>/)
    const linked = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, path]) => path)
    expect(linked.sort()).toEqual([
      'dashboard/app.js',
      'dashboard/icon.svg',
      'dashboard/style.css',
      'openapi.json',
    ])
  })

  it('states the licences of the libraries in its script', async () => {
    const script = await (await createShelf().fetch('http://localhost/__tc3/dashboard/app.js')).text()
    const [comment = ''] = /^\/\*!.*?\*\//s.exec(script) ?? []
    expect(comment).toContain('Includes parts of preact, @preact/signals and @preact/signals-core.')
    expect(comment).toContain('The MIT License (MIT)')
  })

  it.each([
    ['an ES module', esModule],
    ['CommonJS', commonJs],
  ])('is loaded with the first request for it, in %s', (_, lines) => {
    const program = [...createAndVisit, ...lines].join('\n')
    const { stdout, stderr } = spawnSync(process.execPath, ['--eval', program], {
      cwd: dist,
      encoding: 'utf8',
    })
    expect([stdout, stderr]).toEqual(['created, healthy, loaded, 200', ''])
  })
})

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/** The lines of a program that creates an emulator, and then visits its dashboard. */
const createAndVisit = [
  "const { writeSync } = require('node:fs')",
  "const product = { service: 'a', version: 'b', endpoint: '', regions: [], actions: {}, types: {}, errors: {} }",
  'async function visit({ createMock }) {',
  '  const { fetch } = createMock({ product, handlers: {} })',
  "  writeSync(1, 'created, ')",
  "  if ((await fetch('http://localhost/__tc3/health')).ok) writeSync(1, 'healthy, ')",
  "  writeSync(1, String((await fetch('http://localhost/__tc3/')).status))",
  '}',
]

/** Reports when the file of the page is loaded as an ES module. */
const hooks = `
  import { writeSync } from 'node:fs'
  export function load(url, context, next) {
    if (url.endsWith('dashboard-page.js')) writeSync(1, 'loaded, ')
    return next(url, context)
  }`
const esModule = [
  `require('node:module').register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hooks)}`)})`,
  "import('./index.js').then(visit)",
]

/** Reports when the file of the page is loaded with require. */
const commonJs = [
  "const load = require.extensions['.js']",
  "require.extensions['.js'] = (module, path) => {",
  "  if (path.endsWith('dashboard-page.js')) writeSync(1, 'loaded, ')",
  '  load(module, path)',
  '}',
  "visit(require('./cjs/index.js'))",
]

describe('the list of requests', () => {
  it('has the newest first, and those after a number', async () => {
    const mock = createShelf()
    expect(await read(mock, 'dashboard/requests')).toEqual({ first: 0, next: 0, requests: [] })
    await ask(mock, putBook('Emma'))
    const { RequestId } = await ask(mock, getBook('Lolita'))
    const list = await read(mock, 'dashboard/requests')
    expect(list).toMatchObject({ first: 0, next: 2 })
    expect(list.requests.map(({ number }: { number: number }) => number)).toEqual([1, 0])
    expect(list.requests[0]).toEqual({
      number: 1,
      requestId: RequestId,
      time: now * 1000,
      duration: 0,
      action: 'GetBook',
      region: 'ap-north',
      verified: true,
      size: { request: 18, response: expect.any(Number) },
      method: 'POST',
      signatureMethod: 'TC3-HMAC-SHA256',
      subject: 'Lolita',
      code: 'ResourceNotFound.Book',
      status: 200,
    })
    await ask(mock, putBook('Ulysses'))
    expect(await actions(mock, { after: '2' })).toEqual(['PutBook Ulysses'])
    expect(await actions(mock, { before: '1' })).toEqual(['PutBook Emma'])
    expect(await actions(mock, { limit: '2' })).toEqual(['PutBook Ulysses', 'GetBook Lolita'])
    expect(await read(mock, 'dashboard/requests?after=3')).toEqual({ first: 0, next: 3, requests: [] })
  })

  it('continues the numbers after the journal was cleared', async () => {
    const mock = createShelf()
    await ask(mock, putBook('Emma'))
    mock.journal.clear()
    expect(await read(mock, 'dashboard/requests')).toEqual({ first: 1, next: 1, requests: [] })
    await ask(mock, putBook('Emma'))
    expect(await read(mock, 'dashboard/requests?after=1')).toMatchObject({
      first: 1,
      next: 2,
      requests: [{ number: 1 }],
    })
  })

  it('can be filtered by action, result, resource and text', async () => {
    const mock = createShelf()
    await ask(mock, putBook('Emma', 'a novel by Jane Austen'))
    await ask(mock, getBook('Emma'))
    await ask(mock, getBook('Lolita'))
    await ask(mock, putBook('Emma', 'x', { secretKey: 'wrong' }))
    mock.faults.add({ kind: 'garbage', count: 1 })
    await mock.handle(getBook('Emma'))
    const all = ['GetBook Emma', 'PutBook Emma', 'GetBook Lolita', 'GetBook Emma', 'PutBook Emma']
    const select = (...indexes: number[]) => indexes.map((index) => all[index])
    expect(await actions(mock)).toEqual(all)
    expect(await actions(mock, { action: 'GetBook' })).toEqual(select(0, 2, 3))
    expect(await actions(mock, { outcome: 'ok' })).toEqual(select(3, 4))
    expect(await actions(mock, { outcome: 'failed' })).toEqual(select(0, 1, 2))
    expect(await actions(mock, { outcome: 'AuthFailure.SignatureFailure' })).toEqual(select(1))
    expect(await actions(mock, { subject: 'Lolita' })).toEqual(select(2))
    expect(await actions(mock, { text: 'jane AUSTEN' })).toEqual(select(4))
    expect(await actions(mock, { text: 'standing' })).toEqual(select(0, 3))
    expect(await actions(mock, { text: 'does not match' })).toEqual(select(1))
    expect(await actions(mock, { subject: 'Emma', action: 'GetBook', outcome: 'ok' })).toEqual(select(3))
  })
})

describe('the details of a request', () => {
  async function details(mock: ReturnType<typeof createShelf>, entry = mock.journal.last()) {
    return read(mock, `dashboard/requests/${entry?.requestId}`)
  }

  it('are its input, output, error and what the emulator signed', async () => {
    const mock = createShelf()
    await ask(mock, putBook('Emma', 'text'))
    expect(await details(mock)).toMatchObject({
      action: 'PutBook',
      account: '100000000001',
      contentType: 'application/json',
      input: { text: '{"Title":"Emma","Text":"text"}', cut: 0 },
      output: { text: '{}', cut: 0 },
      warnings: [],
    })
    await ask(mock, getBook('Lolita'))
    const failed = await details(mock)
    expect(failed.error).toEqual({
      code: 'ResourceNotFound.Book',
      message: 'The book does not exist.',
      description: 'The book does not exist.',
      documentation: 'https://example.com/errors#ResourceNotFound.Book',
    })
    expect(failed.refusedBy).toBe('handle')
    expect(failed.signed.canonicalRequest.text.split('\n').slice(0, 5)).toEqual([
      'POST',
      '/',
      '',
      'content-type:application/json',
      'host:shelf.tencentcloudapi.com',
    ])
    expect(failed.signed.stringToSign.text).toMatch(/^TC3-HMAC-SHA256\n\d+\n[\d-]+\/shelf\/tc3_request\n/)
  })

  it('are the lines that both sides signed if the signature does not match', async () => {
    const mock = createShelf()
    const signed: V3Call = { service: 'shelf', action: 'PutBook', input: { Title: 'Emma' } }
    await ask(mock, v3({ ...signed, signing: { lines: (lines) => lines.with(0, 'post') } }))
    const { report, error } = await details(mock)
    expect(error.message).toContain('The signature results from the method in lower case')
    expect(report.firstDifference).toBe(0)
    expect([report.emulator[0].text, report.caller[0].text]).toEqual(['POST', 'post'])
    await ask(mock, v1({ action: 'PutBook', secretKey: 'wrong' }))
    expect((await details(mock)).report).not.toHaveProperty('caller')
  })

  it('have headers and signed texts for the latest 200 requests', async () => {
    const mock = createShelf()
    await ask(mock, getBook('first'))
    for (let count = 0; count < 199; count += 1) await ask(mock, getBook('other'))
    const [oldest] = mock.journal.entries()
    const first = await details(mock, oldest)
    expect(first.headers).toContainEqual(['x-tc-action', 'GetBook'])
    expect(first.signed.stringToSign.text).toMatch(/^TC3-HMAC-SHA256/)
    await ask(mock, getBook('other'))
    const later = await details(mock, oldest)
    expect(later.input.text).toBe('{"Title":"first"}')
    expect(later).not.toHaveProperty('headers')
    expect(later).not.toHaveProperty('signed')
    expect((await details(mock)).headers).toContainEqual(['x-tc-action', 'GetBook'])
  })

  it('contain the string to sign of Signature v1', async () => {
    const mock = createShelf()
    await ask(mock, v1({ action: 'PutBook', parameters: { Title: 'Emma' } }))
    const { signed } = await details(mock)
    expect(signed).not.toHaveProperty('canonicalRequest')
    expect(signed.stringToSign.text).toMatch(/^GETdemo\.tencentcloudapi\.com\/\?Action=PutBook&/)
  })

  it('contain no secret', async () => {
    const temporary = { ...credentials, token: 'my-token-1' }
    const mock = createShelf({ credentials: [temporary], unknownParameters: 'warn' })
    const headers = { cookie: 'my-cookie', 'x-api-key': 'my-api-key' }
    const signedHeaders = ['content-type', 'host', 'x-tc-token']
    const call: V3Call = { service: 'shelf', action: 'PutBook', token: 'my-token-1', headers }
    const input = { Title: 'Emma', SecretKey: 'my-secret-key', More: [{ Password: 'my-password' }] }
    const texts: string[] = []
    const collect = async () => texts.push(JSON.stringify(await details(mock)))
    const request = v3({ ...call, input, signedHeaders })
    await mock.handle(request)
    await collect()
    // With Signature v1, and with the two parts of the key pair swapped.
    await mock.handle(v1({ action: 'PutBook', token: 'my-token-1', parameters: { Title: 'Emma' } }))
    await collect()
    await mock.handle(v3({ ...call, secretId: 'my-swapped-secret-key', secretKey: credentials.secretId }))
    await collect()
    const signature = /Signature=(\w+)/.exec(request.headers.get('authorization') ?? '')?.[1] ?? 'none'
    const secrets = [
      'my-token-1',
      'my-cookie',
      'my-api-key',
      'my-secret-key',
      'my-password',
      'secret-key',
      signature,
    ]
    for (const secret of [...secrets, credentials.secretKey]) expect(texts.join()).not.toContain(secret)
    expect(texts[0]).toContain('x-tc-token:(not shown)')
    expect(texts[0]).toContain('Signature=(not shown)')
    expect(texts[1]).toContain('Token=(not shown)')
    expect(texts[2]).toContain('Credential=my-swapp…')
  })

  it('are cut if they are long, which is stated', async () => {
    const mock = createShelf()
    await ask(mock, putBook('Emma', 'x'.repeat(150_000)))
    const { input } = await details(mock)
    expect(input.text).toHaveLength(100_000)
    expect(input.cut).toBe(150_000 + '{"Title":"Emma","Text":""}'.length - 100_000)
  })

  it('no longer exist if the journal was cleared', async () => {
    const mock = createShelf()
    const { RequestId } = await ask(mock, putBook('Emma'))
    mock.journal.clear()
    await expect(read(mock, `dashboard/requests/${RequestId}`)).rejects.toThrow(
      '404 The journal no longer has this request.',
    )
  })
})

describe('the resources of the dashboard', () => {
  it('are the tables of the product, with at most a thousand rows', async () => {
    const mock = createShelf()
    expect(await read(mock, 'dashboard/resources')).toMatchObject([
      { rows: [], empty: 'The shelf is empty.' },
    ])
    await ask(mock, putBook('Emma'))
    const [books] = await read(mock, 'dashboard/resources')
    const id = '100000000001/ap-north/Emma'
    expect(books).toMatchObject({
      title: 'Books',
      columns: ['Title', 'Place', 'Status'],
      rows: [{ cells: ['Emma', '100000000001/ap-north', 'Standing'], resource: id }],
      total: 1,
    })
    const state = Object.fromEntries(
      Array.from({ length: 1500 }, (_, index) => [`${index}`, { text: '', status: '' }]),
    )
    mock.seed({ books: { a: state } })
    const [many] = await read(mock, 'dashboard/resources')
    expect([many.rows.length, many.total]).toEqual([1000, 1501])
  })

  it('have pages with files', async () => {
    const mock = createShelf()
    await ask(mock, putBook('Emma', 'It was a fine day.'))
    const id = encodeURIComponent('100000000001/ap-north/Emma')
    expect(await read(mock, `dashboard/resources/${id}`)).toMatchObject({ title: 'Emma', status: 'Standing' })
    const files = `dashboard/resources/${id}/files`
    expect(await read(mock, `${files}/a%2Fb.txt`)).toEqual({ text: 'It was a fine day.' })
    await expect(read(mock, `${files}/c`)).rejects.toThrow('404 The file does not exist.')
    await expect(read(mock, 'dashboard/resources/a')).rejects.toThrow('404 The resource does not exist.')
  })

  it('begin with the product, its actions and the SecretId of callers', async () => {
    const info = await read(createShelf(), 'dashboard/info')
    expect(info).toEqual({
      service: 'shelf',
      version: '2020-01-01',
      actions: ['PutBook', 'GetBook'],
      regions: ['ap-north', 'ap-south'],
      subject: { title: 'Book', parameter: 'Title' },
      secretId: credentials.secretId,
    })
  })
})

describe('the address of the dashboard', () => {
  it('is redirected to if the last slash is missing', async () => {
    const response = await createShelf().fetch('http://localhost/__tc3')
    expect([response.status, response.headers.get('location')]).toEqual([308, '/__tc3/'])
  })

  it('is redirected to if a browser opens the address of the emulator', async () => {
    const mock = createShelf()
    const accept = 'text/html,application/xhtml+xml,*/*;q=0.8'
    const response = await mock.fetch('http://localhost/', { headers: { accept } })
    expect([response.status, response.headers.get('location')]).toEqual([302, '/__tc3/'])
    expect(mock.journal.entries()).toEqual([])
  })

  it('is not redirected to for calls of the API', async () => {
    const mock = createShelf()
    const accept = 'text/html'
    const inBrowser = v1({
      host: 'shelf.tencentcloudapi.com',
      action: 'GetBook',
      parameters: { Title: 'Emma' },
    })
    const calls = [
      { ...inBrowser, headers: new Map([...inBrowser.headers, ['accept', accept]]) },
      v3({ method: 'GET', service: 'shelf', action: 'GetBook', headers: { accept } }),
      v3({ service: 'shelf', action: 'GetBook', input: { Title: 'Emma' }, headers: { accept } }),
      { ...inBrowser, query: '' },
    ]
    for (const call of calls) expect(await ask(mock, call)).toHaveProperty('Error')
    expect(mock.journal.entries()).toHaveLength(calls.length)
  })
})
