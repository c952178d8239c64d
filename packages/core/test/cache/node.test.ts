import { canonicalRequest, sha256Hex, signingKey, signTc3 } from '@tc3/core/signing'
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

it('signs the headers of each request, whatever the request before it had', async () => {
  const json = { 'content-type': 'application/json', host: 'cvm.tencentcloudapi.com' }
  const sets: Readonly<Record<string, string>>[] = [
    json,
    { ...json, host: 'scf.tencentcloudapi.com' },
    { ...json, 'content-type': 'text/plain' },
    { ...json, 'x-tc-action': 'describeinstances' },
    { host: json.host, 'content-type': json['content-type'] },
    { 'Content-Type': 'text/html', Host: json.host },
    { host: json.host, 'x-tc-action': 'describeinstances' },
    { host: json.host },
  ]
  const request = { method: 'POST', path: '/', query: '', payload: '{}' }
  const payloadHash = await sha256Hex(request.payload)
  const scope = { timestamp: 1551113065, service: 'cvm' }
  for (const before of sets) {
    for (const headers of sets) {
      await signTc3({ ...request, headers: before }, { secretId: 'id', secretKey: 'key' }, scope)
      const signed = await signTc3({ ...request, headers }, { secretId: 'id', secretKey: 'key' }, scope)
      expect(signed.canonicalRequest).toBe(canonicalRequest({ ...request, headers, payloadHash }))
    }
  }
})
