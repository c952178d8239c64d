import { signingKey } from '@tc3/core/signing'
import { expect, it } from 'vitest'
import { referenceSigningKey } from '../reference.js'

it('derives a key once a day', async () => {
  const key = await signingKey('secret', '2020-01-01', 'cvm')
  expect(await signingKey('secret', '2020-01-01', 'cvm')).toBe(key)
})

it('drops keys of previous days', async () => {
  const key = await signingKey('secret', '2020-01-02', 'cvm')
  await signingKey('secret', '2020-01-03', 'cvm')
  const again = await signingKey('secret', '2020-01-02', 'cvm')
  expect(again).not.toBe(key)
  expect(again).toEqual(key)
})

it('caches at most 64 keys, and returns correct keys beyond that', async () => {
  const services = Array.from({ length: 200 }, (_, index) => `service-${index}`)
  const first = await signingKey('secret', '2020-01-04', 'service-0')
  for (const service of services) {
    const key = await signingKey('secret', '2020-01-04', service)
    expect(Buffer.from(key).equals(referenceSigningKey('secret', '2020-01-04', service))).toBe(true)
  }
  expect(await signingKey('secret', '2020-01-04', 'service-0')).not.toBe(first)
})
