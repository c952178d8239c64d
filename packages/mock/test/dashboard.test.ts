import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ask, type V3Call, v1, v3 } from './caller.js'
import { createShelf, putBook } from './shelf.js'

async function fetchDashboard(mock: ReturnType<typeof createShelf>) {
  const response = await mock.fetch('http://localhost/__tc3/')
  return { response, html: await response.text() }
}

/** Returns the texts in the table under a heading, row by row. */
function rows(html: string, heading: string): string[][] {
  const section = html.split(/<(?=h[23]\b)/).find((part) => part.includes(`>${heading}`)) ?? ''
  return [...section.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd]\b[^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
      cell.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
    ),
  )
}

describe('the dashboard', () => {
  it('shows the resources of the product', async () => {
    const mock = createShelf()
    expect((await fetchDashboard(mock)).html).toContain('<p>The shelf is empty.</p>')
    await ask(mock, putBook('Emma'))
    const { html } = await fetchDashboard(mock)
    expect(rows(html, 'Books')).toEqual([
      ['Place', 'Title', 'Status'],
      ['100000000001/ap-north', 'Emma', 'Standing'],
    ])
  })

  it('shows the latest requests, newest first', async () => {
    const mock = createShelf()
    expect((await fetchDashboard(mock)).html).toContain('None yet.')
    const { RequestId } = await ask(mock, putBook('Emma'))
    await ask(mock, putBook('Emma', 'text', { secretKey: 'wrong' }))
    mock.faults.add({ kind: 'garbage' })
    await mock.handle(putBook('Emma'))
    const [head, ...requests] = rows((await fetchDashboard(mock)).html, 'Latest requests')
    expect(head).toEqual(['Time', 'Action', 'Region', 'Response', 'Signature', 'Form', 'RequestId'])
    const form = 'POST application/json TC3-HMAC-SHA256'
    const time = '2020-01-01T00:00:00.000Z'
    expect(requests).toEqual([
      [time, 'PutBook', 'ap-north', 'garbage (injected)', 'verified', form, expect.any(String)],
      [
        time,
        'PutBook',
        'ap-north',
        expect.stringMatching(/^AuthFailure\.SignatureFailure: The signature does not match/),
        'not verified',
        form,
        expect.any(String),
      ],
      [time, 'PutBook', 'ap-north', 'ok', 'verified', form, RequestId],
    ])
  })

  it('shows what the emulator and the caller signed side by side', async () => {
    const mock = createShelf()
    const signed: V3Call = { service: 'shelf', action: 'PutBook', input: { Title: 'Emma' } }
    await ask(mock, v3({ ...signed, signing: { lines: (lines) => lines.with(0, 'post') } }))
    const { html } = await fetchDashboard(mock)
    expect(html).toContain('The signature results from the method in lower case (HTTPRequestMethod).')
    const [head, first, second, ...others] = rows(html, 'PutBook at 2020-01-01T00:00:00.000Z')
    expect(head).toEqual(['Part', 'The emulator signs', 'The caller signed', ''])
    expect(first).toEqual(['HTTPRequestMethod', 'POST', 'post', 'differs first'])
    expect(second).toEqual(['CanonicalURI', '/', '/', ''])
    expect(others.at(-1)).toEqual([
      'HashedCanonicalRequest',
      expect.any(String),
      expect.any(String),
      'differs',
    ])
  })

  it('shows only what the emulator signs if no mistake explains the signature', async () => {
    const mock = createShelf()
    await ask(mock, v1({ action: 'PutBook', secretKey: 'wrong' }))
    const { html } = await fetchDashboard(mock)
    expect(html).toContain('No common signing mistake matches; check the SecretKey.')
    const [head, first] = rows(html, 'PutBook at 2020-01-01T00:00:00.000Z')
    expect(head).toEqual(['Part', 'The emulator signs'])
    expect(first).toEqual(['Request method', 'GET'])
  })

  it('limits the number of rows', async () => {
    const mock = createShelf()
    for (let count = 0; count < 60; count++) await ask(mock, putBook(`Book ${count}`))
    const state = Object.fromEntries(
      Array.from({ length: 250 }, (_, index) => [`${index}`, { text: '', status: '' }]),
    )
    mock.seed({ books: { a: state } })
    const { html } = await fetchDashboard(mock)
    expect(rows(html, 'Books')).toHaveLength(101)
    expect(html).toContain('<h2 id="books">Books <small>310</small></h2>')
    expect(html).toContain('<p>And 210 more.</p>')
    expect(rows(html, 'Latest requests')).toHaveLength(51)
    expect(html).toContain('<small>60</small>')
  })

  it('escapes all text of callers', async () => {
    const mock = createShelf()
    const evil = `<script>alert("1")</script><img src=x onerror='alert(2)'>&lt;`
    await ask(mock, putBook(evil))
    const headers = { 'x-tc-action': evil, 'content-type': `application/json;${evil}` }
    await ask(mock, v3({ host: 'shelf.tencentcloudapi.com', headers }))
    await ask(mock, v3({ service: 'shelf', action: 'PutBook', path: `/${evil}`, headers: { host: evil } }))
    const { html } = await fetchDashboard(mock)
    expect(html).not.toMatch(/<script|<img/)
    expect(rows(html, 'Books').at(-1)).toContain(evil)
  })

  it('has no script, loads nothing and cannot be framed, enforced by its Content-Security-Policy', async () => {
    const { response, html } = await fetchDashboard(createShelf())
    const policy = response.headers.get('content-security-policy') ?? ''
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${hash}'`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ])
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\sstyle=|\son\w+=|https?:/)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('is accessible: language, title, ordered headings, and tables with headers and labels', async () => {
    const mock = createShelf()
    await ask(mock, putBook('Emma'))
    await ask(mock, putBook('Emma', '', { secretKey: 'wrong' }))
    const { html } = await fetchDashboard(mock)
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(html).toContain('<title>Emulator of shelf 2020-01-01</title>')
    expect([...html.matchAll(/<h(\d)/g)].map(([, level]) => level).join('')).toMatch(/^1(2|23+)+$/)
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const labels = [...html.matchAll(/aria-labelledby="([^"]*)"/g)].map(([, id]) => id)
    expect(labels.length).toBeGreaterThan(3)
    expect(labels.filter((id) => !ids.includes(id))).toEqual([])
    const tables = html.split('<table>').slice(1)
    for (const table of tables) {
      expect(table).toContain('<th scope="col">')
      expect(table).toContain('<th scope="row">')
    }
  })

  it('is redirected to if the last slash is missing', async () => {
    const response = await createShelf().fetch('http://localhost/__tc3')
    expect([response.status, response.headers.get('location')]).toEqual([308, '/__tc3/'])
  })
})
