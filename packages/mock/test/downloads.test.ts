import { request as httpRequest, type OutgoingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'
import { listen, type MockServer } from '@tc3/mock/node'
import { afterEach, describe, expect, it } from 'vitest'
import { callerOrigin } from '../src/server/origin.js'
import { ask, textOf } from './caller.js'
import { createShelf, getBook, putBook } from './shelf.js'

/** The path of all download addresses in these tests. */
const downloadPath = '/__tc3/download/100000000001%2Fap-north/Emma'

const servers: MockServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

/** Creates an emulator with a book, and the URL at which it can be downloaded. */
async function createShelfWithBook() {
  const mock = createShelf()
  mock.clock.freeze()
  await ask(mock, putBook('Émma / "1"', 'Handsome, clever, and rich'))
  const { Address } = await ask(mock, getBook('Émma / "1"'))
  if (typeof Address !== 'string') throw new Error('The response has no URL.')
  async function download(url: string | URL) {
    const response = await mock.fetch(url)
    return { status: response.status, text: await response.text() }
  }
  return { mock, bookUrl: Address, download }
}

describe('a download URL', () => {
  it('returns the file, at the host that the caller used', async () => {
    const { mock, bookUrl } = await createShelfWithBook()
    expect(new URL(bookUrl).origin).toBe('https://shelf.tencentcloudapi.com')
    const response = await mock.fetch(bookUrl)
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('Handsome, clever, and rich')
    expect(response.headers.get('content-type')).toBe('application/zip')
    expect(response.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''%C3%89mma%20%2F%20%221%22.txt",
    )
  })

  it('works over HTTP, for callers on other machines too', async () => {
    const mock = createShelf()
    const server = await listen(mock)
    servers.push(server)
    const host = `127.0.0.1:${server.port}`
    await ask(mock, putBook('Emma', 'text'))
    const { Address } = await ask(mock, { ...getBook('Emma', { host }), origin: server.url })
    expect(Address).toMatch(new RegExp(`^${server.url}/__tc3/download/`))
    const response = await fetch(String(Address))
    expect(await response.text()).toBe('text')

    const { pathname, search } = new URL(String(Address))
    const elsewhere = {
      ...getBook('Emma'),
      method: 'GET',
      path: pathname,
      query: search.slice(1),
      body: new Uint8Array(),
    }
    const { status, body } = await mock.handle({ ...elsewhere, remoteAddress: '192.168.0.7' })
    expect([status, textOf(body)]).toEqual([200, 'text'])
  })

  it('expires on the emulator’s clock', async () => {
    const { mock, bookUrl, download } = await createShelfWithBook()
    mock.clock.advance(59_999)
    expect(await download(bookUrl)).toMatchObject({ status: 200 })
    mock.clock.advance(1)
    expect(await download(bookUrl)).toEqual({
      status: 403,
      text: '{"error":"This URL has expired. Request a new one from the API."}\n',
    })
  })

  it('responds with 404 once the file is deleted', async () => {
    const { mock, bookUrl, download } = await createShelfWithBook()
    mock.reset()
    expect(await download(bookUrl)).toEqual({
      status: 404,
      text: '{"error":"The file of this URL no longer exists."}\n',
    })
  })

  it('cannot be tampered with', async () => {
    const { mock, bookUrl, download } = await createShelfWithBook()
    await ask(mock, putBook('Secret', 'secret'))
    const url = new URL(bookUrl)
    function changed(change: (url: URL) => void) {
      const copy = new URL(url)
      change(copy)
      return copy
    }
    const [, , , scope = '', key = ''] = url.pathname.split('/')
    const signature = url.searchParams.get('signature') ?? ''
    const attempts = [
      changed((one) => {
        one.pathname = one.pathname.replace(key, 'Secret')
      }),
      changed((one) => {
        one.pathname = one.pathname.replace(scope, encodeURIComponent('100000000001/ap-south'))
      }),
      changed((one) => one.searchParams.set('expires', '9999999999')),
      changed((one) =>
        one.searchParams.set(
          'signature',
          signature.replace(/^./, (c) => (c === '0' ? '1' : '0')),
        ),
      ),
      changed((one) => one.searchParams.set('signature', '')),
      changed((one) => one.searchParams.set('signature', signature.slice(0, 32))),
    ]
    for (const attempt of attempts) {
      expect(await download(attempt)).toEqual({
        status: 403,
        text: '{"error":"This URL was not created by this emulator. Request a new one from the API."}\n',
      })
    }
    expect(await download(changed((one) => one.searchParams.delete('signature')))).toMatchObject({
      status: 400,
    })
  })
})

/** Calls an action over HTTP, with headers such as those of a TLS terminator, and returns the origin of its download URL. */
async function servedOrigin(headers: OutgoingHttpHeaders, settings: { origin?: string } = {}) {
  const mock = createShelf(settings)
  const server = await listen(mock)
  servers.push(server)
  await ask(mock, putBook('Emma', 'text'))
  const call = getBook('Emma', { host: `127.0.0.1:${server.port}` })
  const received = await new Promise<string>((resolve, reject) => {
    const options = { method: 'POST', headers: { ...Object.fromEntries(call.headers), ...headers } }
    httpRequest(server.url, options, (response) => resolve(text(response)))
      .on('error', reject)
      .end(call.body)
  })
  const { Address } = JSON.parse(received).Response
  const [origin, query] = String(Address).split(downloadPath)
  expect(query).toMatch(/^\?expires=\d+&signature=[0-9a-f]{64}$/)
  return origin?.replace(server.url, 'own') ?? ''
}

describe('the origin of a download URL', () => {
  it.each<[title: string, headers: OutgoingHttpHeaders, origin: string]>([
    ['is that of the Host', {}, 'own'],
    [
      'is that of a TLS terminator on this machine',
      { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'emulator.test:8443' },
      'https://emulator.test:8443',
    ],
    ['has its host', { 'x-forwarded-host': 'emulator.test' }, 'http://emulator.test'],
    [
      'has the first host of several',
      { 'x-forwarded-host': '[2001:db8::1], b.test' },
      'http://[2001:db8::1]',
    ],
    ['ignores another scheme', { 'x-forwarded-proto': 'javascript' }, 'own'],
  ])('%s', async (_, headers, origin) => {
    expect(await servedOrigin(headers)).toBe(origin)
  })

  it('has the scheme of a TLS terminator', async () => {
    expect(await servedOrigin({ 'x-forwarded-proto': 'HTTPS, http' })).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
  })

  it.each([
    'evil.test/path',
    'evil.test?a=',
    'evil.test#',
    'user@evil.test',
    'https://evil.test',
    'evil.test"><script>',
    'evil.test:99999',
    'evil.test:',
    'evil .test',
    '%65vil.test',
    '[::1',
    `${'a'.repeat(300)}.test`,
    ',evil.test',
    '',
  ])('ignores the X-Forwarded-Host %j', async (value) => {
    expect(await servedOrigin({ 'x-forwarded-host': value })).toBe('own')
  })

  it('ignores these headers on connections of other machines', () => {
    const forwarded = new Map([
      ['x-forwarded-proto', 'https'],
      ['x-forwarded-host', 'evil.test'],
    ])
    const call = { headers: forwarded, host: '192.168.0.7:9580' }
    const origin = (remoteAddress: string) => callerOrigin({ ...call, remoteAddress }, 'http://own')
    expect(origin('192.168.0.9')).toBe('http://192.168.0.7:9580')
    expect(origin('::ffff:127.0.0.1')).toBe('https://evil.test')
  })

  it.each(['', 'evil.test/path', 'https://evil.test/', 'a b', '<b>'])(
    'is that of the server if the Host is not valid: %j',
    (host) => {
      const call = { headers: new Map(), host, remoteAddress: '127.0.0.1' }
      expect(callerOrigin(call, 'http://own')).toBe('http://own')
    },
  )

  it('is that of the option origin, if there is one', async () => {
    const origin = 'https://emulator.test'
    expect(await servedOrigin({}, { origin })).toBe(origin)
    const headers = { 'x-forwarded-proto': 'http', 'x-forwarded-host': 'other.test' }
    expect(await servedOrigin(headers, { origin })).toBe(origin)
    const mock = createShelf({ origin })
    await ask(mock, putBook('Emma', 'text'))
    const { Address } = await ask(mock, getBook('Emma'))
    expect(new URL(String(Address)).origin).toBe(origin)
    expect(await (await mock.fetch(String(Address))).text()).toBe('text')
  })

  it.each(['emulator.test', 'https://emulator.test/', 'ftp://emulator.test', 'https://a@b', ''])(
    'cannot be %j',
    (origin) => {
      expect(() => createShelf({ origin })).toThrow(
        /^The option origin must be a scheme and a host without a path, such as https:/,
      )
    },
  )
})
