import { createClient } from '@tc3/core'
import { multipart } from '@tc3/core/multipart'
import { hmacSha1 } from '@tc3/core/v1'
import { describe, expect, it } from 'vitest'
import { referenceAuthorization } from './reference.js'
import { credentials, cvm, describeRegions, recorder } from './request-recorder.js'

const bytes = new Uint8Array([0, 255, 13, 10, 45, 45, 128])

function verify(request: Request, payload: Uint8Array, extra: [string, string][] = []) {
  const signed: [string, string][] = [
    ['content-type', request.headers.get('content-type') ?? ''],
    ['host', 'cvm.tencentcloudapi.com'],
    ...extra,
  ]
  expect(request.headers.get('authorization')).toBe(
    referenceAuthorization({
      method: 'POST',
      query: '',
      headers: signed.sort(([a], [b]) => (a < b ? -1 : 1)),
      payload,
      ...credentials,
      timestamp: Number(request.headers.get('x-tc-timestamp')),
      service: 'cvm',
    }),
  )
}

describe('multipart', () => {
  it('sends binary members as files and the others as fields, signed', async () => {
    const { options, request } = recorder()
    const input = {
      Name: 'Ünïcode "1"\r\n',
      Tags: [{ Key: 'a' }],
      No: undefined,
      Bytes: bytes,
      Blob: new Blob([bytes]),
      File: new File(['text'], 'a"b\r\n.txt'),
    }
    await createClient(cvm, options).send(describeRegions, input, { encode: multipart })
    expect(request().headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=tc3-[0-9a-f]{24}$/)
    const body = new Uint8Array(await request().clone().arrayBuffer())
    verify(request(), body)
    const text = new TextDecoder('latin1').decode(body)

    // Parsed by an independent implementation.
    const form = await request().formData()
    expect([...form.keys()]).toEqual(['Name', 'Tags.0.Key', 'Bytes', 'Blob', 'File'])
    expect(form.get('Name')).toBe(input.Name)
    expect(form.get('Tags.0.Key')).toBe('a')
    for (const name of ['Bytes', 'Blob']) {
      const file = form.get(name)
      expect(file instanceof File && new Uint8Array(await file.arrayBuffer())).toEqual(bytes)
    }
    const file = form.get('File')
    expect(file instanceof File && [await file.text(), file.type]).toEqual([
      'text',
      'application/octet-stream',
    ])
    expect(/name="File"; filename="([^"]*)"\r\n/.exec(text)?.[1]).toBe('a%22b%0D%0A.txt')
    expect(/name="Blob"; filename="([^"]*)"\r\n/.exec(text)?.[1]).toBe('Blob')
  })

  it('uses all hexadecimal digits for the boundary', async () => {
    const { options, request } = recorder()
    const values = [0, 0.5, 0.999]
    let count = 0
    const random = () => values[count++ % values.length] ?? 0
    await createClient(cvm, { ...options, random }).send(describeRegions, {}, { encode: multipart })
    expect(request().headers.get('content-type')).toBe(`multipart/form-data; boundary=tc3-${'08f'.repeat(8)}`)
  })
})

describe('an unsigned payload', () => {
  it('is declared in a header and signed as the documented literal', async () => {
    const { options, request } = recorder()
    await createClient(cvm, { ...options, unsignedPayload: true }).send(describeRegions, { A: 1 })
    expect(request().headers.get('x-tc-content-sha256')).toBe('UNSIGNED-PAYLOAD')
    verify(request(), new TextEncoder().encode('UNSIGNED-PAYLOAD'))
    expect(await request().json()).toEqual({ A: 1 })
  })
})

describe('extra headers', () => {
  it('are sent and signed', async () => {
    const { options, request } = recorder()
    const headers = { 'X-TC-Language': 'zh-CN', 'A-Header': ' Some Value ' }
    await createClient(cvm, options).send(describeRegions, {}, { headers })
    expect(request().headers.get('x-tc-language')).toBe('zh-CN')
    expect(request().headers.get('authorization')).toContain(
      'SignedHeaders=a-header;content-type;host;x-tc-language,',
    )
    verify(request(), new TextEncoder().encode('{}'), [
      ['a-header', 'some value'],
      ['x-tc-language', 'zh-cn'],
    ])
  })

  it('are sent with v1 signatures, which do not cover headers', async () => {
    const { options, request } = recorder()
    const client = createClient(cvm, { ...options, signatureMethod: hmacSha1 })
    await client.send(describeRegions, {}, { headers: { 'A-Header': 'a' } })
    expect(request().headers.get('a-header')).toBe('a')
  })
})
