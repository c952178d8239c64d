import fc from 'fast-check'
import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { textOfZip, toBase64, zipText } from '../src/form/zip.js'

it('contains the program', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(textOfZip(zipText(text))).toBe(text)
    }),
  )
  expect(zipText('a')).toBe(zipText('a'))
})

it('is read only if it contains nothing else', () => {
  fc.assert(fc.property(fc.string(), (text) => void expect(textOfZip(text)).toBeUndefined()))
  fc.assert(fc.property(fc.uint8Array(), (bytes) => void expect(textOfZip(toBase64(bytes))).toBeUndefined()))
  expect(textOfZip(zipText('x'.repeat(300_000)))).toBeUndefined()
  const file = new TextEncoder().encode('text')
  expect(textOfZip(toBase64(zipSync({ 'index.js': file })))).toBe('text')
  expect(textOfZip(toBase64(zipSync({ 'index.js': file, 'other.js': file })))).toBeUndefined()
  expect(textOfZip(toBase64(zipSync({ 'index.js': new Uint8Array([0xff]) })))).toBeUndefined()
})
