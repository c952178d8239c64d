import { signingKey } from '@tc3/core/signing'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { referenceSigningKey } from './reference.js'

it('returns the key of this secret key, date and service, regardless of previous calls', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          // Few and overlapping values, which hit the cache and would collide if its keys were concatenated.
          secretKey: fc.constantFrom('a', 'ab', 'abc', 'b', 'bc'),
          date: fc.constantFrom('2019-02-25', '2019-02-26'),
          service: fc.constantFrom('a', 'ab', 'b', 'c', ''),
        }),
        { maxLength: 40 },
      ),
      async (requests) => {
        for (const { secretKey, date, service } of requests) {
          const key = await signingKey(secretKey, date, service)
          expect(Buffer.from(key).equals(referenceSigningKey(secretKey, date, service))).toBe(true)
        }
      },
    ),
  ))
