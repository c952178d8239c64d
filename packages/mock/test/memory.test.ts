import type { WireRequest } from '@tc3/mock'
import { describe, expect, test } from 'vitest'
import { ask, codeOf, v1, v3 } from './caller.js'
import { createDemo } from './demo.js'
import { heapInUse } from './fuzz/heap.js'

const kilobyte = 1 << 10
const megabyte = 1 << 20

/** As many pieces as the bytes have room for, each of which differs by its number. */
function filled(bytes: number, piece: (number: number) => string) {
  return Array.from({ length: Math.floor(bytes / piece(1e6).length) }, (_, index) => piece(1e6 + index)).join(
    '',
  )
}

function form(text: string): WireRequest {
  return {
    ...v1({ method: 'POST' }),
    body: new TextEncoder().encode(`${new TextDecoder().decode(v1({ method: 'POST' }).body)}&${text}`),
  }
}
function json(body: string) {
  return v3({ body, secretKey: 'other' })
}
function multipart(body: string) {
  return v3({ headers: { 'content-type': 'multipart/form-data; boundary=x' }, body, secretKey: 'other' })
}
function part(name: string) {
  return `--x\r\nContent-Disposition: form-data; name=${name}\r\n\r\n\r\n`
}
const dots = '.0'.repeat(30)

describe('the journal keeps few requests that take far more memory than they have bytes', () => {
  const size = 64 * kilobyte
  test.each([
    ['a form of names with many dots', form(filled(size, (number) => `${number}${dots}&`))],
    ['a form of many names', form(filled(size, (number) => `${number}&`))],
    [
      'a form of many parameters, badly signed',
      v1({ method: 'POST', secretKey: 'x', parameters: tags(4000) }),
    ],
    ['JSON of empty objects', json(`{"Nodes":[${filled(size, () => '{},')}{}]}`)],
    ['JSON of empty arrays', json(`{"Nodes":[${filled(size, () => '[],')}{}]}`)],
    ['JSON of many names', json(`{${filled(size, (number) => `"${number}":1,`)}"Text":""}`)],
    [
      'parts whose names have many dots',
      multipart(`${filled(size, (number) => part(`${number}${dots}`))}--x--`),
    ],
  ])('%s', async (_, request) => {
    const mock = createDemo({ log: () => {}, journal: { bytes: megabyte } })
    await ask(mock, request)
    const before = heapInUse()
    for (let count = 0; count < 10; count += 1) await ask(mock, request)
    expect(heapInUse() - before).toBeLessThan(6 * megabyte)
    expect(mock.journal.entries()).not.toEqual([])
  })
})

test('parameters make no more objects than a request can need', async () => {
  const many = filled(4 * megabyte, (number) => part(`${number}${dots}`))
  expect(await codeOf(createDemo(), multipart(`${many}--x--`))).toBe('InvalidParameter')
})

function tags(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`Tags.${index}`, '']))
}
