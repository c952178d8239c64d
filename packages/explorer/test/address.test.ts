import { expect, it } from 'vitest'
import { parseInput } from '../src/form/parse-input.js'
import { parseAddress } from '../src/request/address.js'

it.each([
  ['http://127.0.0.1:9580', 'http://127.0.0.1:9580'],
  [' https://scf.tencentcloudapi.com/path?query ', 'https://scf.tencentcloudapi.com'],
  ['http://[::1]:80/', 'http://[::1]'],
])('an address is an origin: %s', (text, origin) => {
  expect(parseAddress(text)).toEqual({ origin })
})

it.each(['', '127.0.0.1:9580', 'ftp://127.0.0.1', 'javascript:alert(1)', 'https://key:secret@a.test'])(
  'an address is not %s',
  (text) => {
    expect(parseAddress(text)).toEqual({ problem: expect.stringMatching(/^Type .*\.|^Type .*\d$/) })
  },
)

it('an input is an object of JSON', () => {
  expect(parseInput(' {"a":1}')).toEqual({ input: { a: 1 } })
  expect(parseInput(' ')).toEqual({ input: {} })
  for (const text of ['[]', '1', 'null', '"a"', '{', '{}'.padStart(5_000_001)]) {
    expect(parseInput(text)).toEqual({ problem: expect.any(String) })
  }
})
