import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitDifference } from '../src/signature/difference.js'

it('finds the part of a line that differs', () => {
  expect(splitDifference('host:a.test', 'host:a.test:443')).toEqual(['host:a.test', '', ''])
  expect(splitDifference('host:a.test:443', 'host:a.test')).toEqual(['host:a.test', ':443', ''])
  expect(splitDifference('{"a": 1}', '{"a":1}')).toEqual(['{"a":', ' ', '1}'])
  expect(splitDifference('aaa', 'aa')).toEqual(['aa', 'a', ''])
  const line = fc.string({ unit: fc.constantFrom('a', 'b') })
  fc.assert(
    fc.property(line, line, (text, other) => {
      const ours = splitDifference(text, other)
      const theirs = splitDifference(other, text)
      expect([ours.join(''), theirs.join('')]).toEqual([text, other])
      expect([ours[0], ours[2]]).toEqual([theirs[0], theirs[2]])
      if (text !== other) expect(ours[1]).not.toBe(theirs[1])
    }),
  )
})
