import type { WireRequest } from '@tc3/mock'
import { describe, expect, it } from 'vitest'
import { ask, codeOf, v1, v3 } from './caller.js'
import { createDemo } from './demo.js'
import { heapInUse } from './fuzz/heap.js'

const kilobyte = 1 << 10
const megabyte = 1 << 20

/** Joins numbered pieces up to the given size. */
function repeatPieces(bytes: number, piece: (number: number) => string) {
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

describe('the journal retains few requests if they take far more memory than their size', () => {
  const size = 64 * kilobyte
  it.each([
    ['a form with many dots in its names', form(repeatPieces(size, (number) => `${number}${dots}&`))],
    ['a form with many names', form(repeatPieces(size, (number) => `${number}&`))],
    [
      'a form with many parameters and a wrong signature',
      v1({ method: 'POST', secretKey: 'x', parameters: tags(4000) }),
    ],
    ['JSON with empty objects', json(`{"Nodes":[${repeatPieces(size, () => '{},')}{}]}`)],
    ['JSON with empty arrays', json(`{"Nodes":[${repeatPieces(size, () => '[],')}{}]}`)],
    ['JSON with many names', json(`{${repeatPieces(size, (number) => `"${number}":1,`)}"Text":""}`)],
    [
      'a multipart body with many dots in its names',
      multipart(`${repeatPieces(size, (number) => part(`${number}${dots}`))}--x--`),
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

it('the number of objects in flattened parameters is limited', async () => {
  const many = repeatPieces(4 * megabyte, (number) => part(`${number}${dots}`))
  expect(await codeOf(createDemo(), multipart(`${many}--x--`))).toBe('InvalidParameter')
})

function tags(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`Tags.${index}`, '']))
}
