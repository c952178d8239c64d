import { encode, queryString } from '@tc3/core/signing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from './arbitrary-text.js'
import { referenceEncode } from './reference.js'

describe('encode', () => {
  it('does not encode unreserved characters', () => {
    expect(encode('AZaz09-._~')).toBe('AZaz09-._~')
  })

  it('encodes everything else, in uppercase', () => {
    expect(encode("!*'(); :@&=+$,/?#[]%")).toBe(
      '%21%2A%27%28%29%3B%20%3A%40%26%3D%2B%24%2C%2F%3F%23%5B%5D%25',
    )
    expect(encode('未')).toBe('%E6%9C%AA')
  })

  it('encodes the UTF-8 bytes of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(encode(text)).toBe(referenceEncode(text))
      }),
    )
  })

  it('is not changed by the URL parser of fetch', () => {
    fc.assert(
      fc.property(anyText, anyText, (name, value) => {
        const query = queryString([[name, value]])
        expect(new URL(`https://cvm.tencentcloudapi.com/?${query}`).search).toBe(`?${query}`)
      }),
    )
  })
})

describe('queryString', () => {
  it('preserves the order', () => {
    expect(
      queryString([
        ['Offset', '0'],
        ['Limit', '10'],
        ['Filters.0.Name', 'a b'],
      ]),
    ).toBe('Offset=0&Limit=10&Filters.0.Name=a%20b')
    expect(queryString([])).toBe('')
  })
})
