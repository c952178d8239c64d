import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formHash, readFormHash } from '../src/state/link.js'

it('carries any form', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string({ maxLength: 50 }), (value, region) => {
      const form = { input: JSON.parse(JSON.stringify(value)), region }
      const hash = formHash(form) ?? ''
      expect(hash).toMatch(/^#form=[\w-]+$/)
      expect(readFormHash(hash)).toEqual(form)
    }),
  )
})

it('is refused if it is none, or too long', () => {
  fc.assert(fc.property(fc.string(), (text) => void expect(readFormHash(text)).toBeUndefined()))
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => readFormHash(`#form=${text}`)).not.toThrow()
    }),
  )
  expect(formHash({ input: { text: 'x'.repeat(60_000) }, region: '' })).toBeUndefined()
  expect(readFormHash(`#form=${btoa('{"input":[1]}')}`)).toBeUndefined()
  expect(readFormHash(`#form=${btoa(`{"input":{"a":"${'x'.repeat(60_000)}"}}`)}`)).toBeUndefined()
})
