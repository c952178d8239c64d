import { createClient } from '@tc3/core'
import { describe, expect, it } from 'vitest'
import { cvm, describeInstances, recorder } from './recorder.js'

const attempt = async (
  name: string,
  form: { method?: 'GET' | 'POST'; signatureMethod?: 'TC3-HMAC-SHA256' | 'HmacSHA256' | 'HmacSHA1' },
) => {
  const { options, requests } = recorder()
  const error: unknown = await createClient(cvm, { ...options, ...form })
    .send(describeInstances, { Name: name })
    .then(
      () => undefined,
      (reason: unknown) => reason,
    )
  return { error, sent: requests.length }
}

describe('a request larger than the documentation allows', () => {
  it.each([
    ['GET', 'TC3-HMAC-SHA256', 32_768, 'Name='],
    ['GET', 'HmacSHA256', 32_768, undefined],
    ['POST', 'HmacSHA1', 1_048_576, undefined],
    ['POST', 'TC3-HMAC-SHA256', 10_485_760, '{"Name":""}'],
  ] as const)('is not sent: %s with %s', async (method, signatureMethod, limit, frame) => {
    const { error, sent } = await attempt('x'.repeat(limit), { method, signatureMethod })
    expect(sent).toBe(0)
    expect(error).toMatchObject({ name: 'ConfigurationError', option: 'input', attempts: 0 })
    expect(String(error)).toContain(`${method} with ${signatureMethod} allows ${limit}`)
    expect(String(error)).toContain('POST with TC3-HMAC-SHA256 10485760')

    // To the byte, where the frame around the text is known.
    if (frame === undefined) return
    const fits = 'x'.repeat(limit - frame.length)
    expect(await attempt(fits, { method, signatureMethod })).toEqual({ error: undefined, sent: 1 })
    expect(await attempt(`${fits}x`, { method, signatureMethod })).toMatchObject({ sent: 0 })
  })

  it('is measured in bytes, not in characters', async () => {
    const characters = Math.floor((10_485_760 - '{"Name":""}'.length) / 3)
    expect(await attempt('名'.repeat(characters), {})).toEqual({ error: undefined, sent: 1 })
    expect(await attempt('名'.repeat(characters + 1), {})).toMatchObject({ sent: 0 })
  })
})
