import { listen, type MockServer } from '@tc3/mock/node'
import { afterEach, describe, expect, it } from 'vitest'
import { ask, textOf } from './caller.js'
import { createShelf, getBook, putBook } from './shelf.js'

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
    expect(new URL(bookUrl).origin).toBe('https://demo.tencentcloudapi.com')
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
