import { type ClientOptions, createClient } from '@tc3/core'
import { v1MaxBytes, v3MaxBytes } from '@tc3/core/platform'
import { hmacSha1, hmacSha256 } from '@tc3/core/v1'
import { describe, expect, it } from 'vitest'
import { cvm, describeInstances, recorder } from './request-recorder.js'

async function attempt(name: string, form: Partial<ClientOptions>) {
  const { options, requests } = recorder()
  const error: unknown = await createClient(cvm, { ...options, ...form })
    .send(describeInstances, { Name: name })
    .then(
      () => undefined,
      (reason: unknown) => reason,
    )
  return { error, sent: requests.length }
}

const signatureMethods = { 'TC3-HMAC-SHA256': undefined, HmacSHA256: hmacSha256, HmacSHA1: hmacSha1 }

// The bytes besides the text of the input. With v1, these are the common parameters and a signature of variable length.
const overheads = { GET: 'Name='.length, POST: '{"Name":""}'.length }
const v1Overhead = 1000

const limits = (['GET', 'POST'] as const).flatMap((method) => [
  { method, signature: 'TC3-HMAC-SHA256' as const, maxBytes: v3MaxBytes[method] },
  { method, signature: 'HmacSHA256' as const, maxBytes: v1MaxBytes[method] },
  { method, signature: 'HmacSHA1' as const, maxBytes: v1MaxBytes[method] },
])

describe('a request larger than the documentation allows', () => {
  it.each(limits)('is not sent: $method with $signature', async ({ method, signature, maxBytes }) => {
    const signatureMethod = signatureMethods[signature]
    const form = { method, signatureMethod }
    const { error, sent } = await attempt('x'.repeat(maxBytes), form)
    expect(sent).toBe(0)
    expect(error).toMatchObject({ name: 'ConfigurationError', option: 'input', attempts: 0 })
    expect(String(error)).toContain(`at most ${maxBytes} bytes in a ${method} with ${signature}, but has`)
    // Another form is named only if it allows more.
    const advice = `a POST with TC3-HMAC-SHA256 can have ${v3MaxBytes.POST}`
    expect(String(error).includes(advice)).toBe(maxBytes < v3MaxBytes.POST)

    const fits = 'x'.repeat(maxBytes - (signatureMethod ? v1Overhead : overheads[method]))
    expect(await attempt(fits, form)).toEqual({ error: undefined, sent: 1 })
    // Exact to the byte, if the overhead is known.
    if (!signatureMethod) expect(await attempt(`${fits}x`, form)).toMatchObject({ sent: 0 })
  })

  it('is measured in bytes, not characters', async () => {
    const characters = Math.floor((v3MaxBytes.POST - '{"Name":""}'.length) / 3)
    expect(await attempt('名'.repeat(characters), {})).toEqual({ error: undefined, sent: 1 })
    expect(await attempt('名'.repeat(characters + 1), {})).toMatchObject({ sent: 0 })
  })
})
