import { type Action, createClient } from '@tc3/core'
import { multipart } from '@tc3/core/multipart'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask, codeOf, errorOf, v3 } from './caller.js'
import { createDemo, credentials, now } from './demo.js'

const service = { service: 'demo', version: '2020-01-01', endpoint: 'demo.tencentcloudapi.com' }
const echo: Action<object, { Input: object; RequestId: string }> = { name: 'Echo', region: false }

/** Creates a signed request with the given multipart body. */
function multipartRequest(body: string | Uint8Array, contentType = 'multipart/form-data; boundary=b') {
  return v3({ body, headers: { 'content-type': contentType } })
}

function part(name: string, content: string) {
  return `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`
}

describe('a multipart body is decoded', () => {
  it('with flattened names and typed values', async () => {
    const body = [
      part('Text', 'a b+c&d=%41é\u{1F600}\r\n--'),
      part('Count', '-3'),
      part('On', 'true'),
      part('Tags.0', 'x'),
      part('Tags.1', ''),
      part('Nodes.0.Count', '1'),
      '--b--\r\n',
    ].join('')
    expect(await ask(createDemo(), multipartRequest(body))).toMatchObject({
      Input: {
        Text: 'a b+c&d=%41é\u{1F600}\r\n--',
        Count: -3,
        On: true,
        Tags: ['x', ''],
        Nodes: [{ Count: 1 }],
      },
    })
  })

  it('in the form that the documentation shows', async () => {
    const body = [
      '--58731222010402\r\nContent-Disposition: form-data; name="Count"\r\n\r\n0\r\n',
      '--58731222010402\r\nContent-Disposition: form-data; name="Text"\r\n\r\n10\r\n',
      '--58731222010402--\r\n',
    ].join('')
    const request = multipartRequest(body, 'multipart/form-data; boundary=58731222010402')
    expect(await ask(createDemo(), request)).toMatchObject({ Input: { Count: 0, Text: '10' } })
  })

  it.each<[string, string, string?]>([
    ['with a boundary in quotes', `${part('Text', 'a')}--b--`, 'multipart/form-data; boundary="b"'],
    [
      'with other parameters of the type',
      `${part('Text', 'a')}--b--`,
      'Multipart/Form-Data; charset=utf-8; boundary=b',
    ],
    ['with a preamble and an epilogue', `before\r\n${part('Text', 'a')}--b--\r\nafter --b`],
    [
      'with white space after a boundary',
      '--b \t\r\nContent-Disposition: form-data; name="Text"\r\n\r\na\r\n--b--',
    ],
    [
      'with other headers, names without quotes, in any case',
      '--b\r\nContent-Type: text/plain\r\ncontent-disposition: Form-Data; NAME=Text\r\nX: y\r\n\r\na\r\n--b--',
    ],
  ])('%s', async (_, body, contentType) => {
    expect(await ask(createDemo(), multipartRequest(body, contentType))).toMatchObject({
      Input: { Text: 'a' },
    })
  })

  it('without parts', async () => {
    expect(await ask(createDemo(), multipartRequest('--b--'))).toMatchObject({ Input: {} })
  })

  it('with a file, which becomes Base64', async () => {
    const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => index % 256)
    const { fetch } = createDemo()
    const client = createClient(service, { credentials, clock: { now: () => now * 1000 }, fetch })
    const { Input } = await client.send(echo, { Text: new Blob([bytes]), Count: 1 }, { encode: multipart })
    expect(Input).toEqual({ Text: Buffer.from(bytes).toString('base64'), Count: 1 })
  })

  it('with any texts, as @tc3/core encodes them', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 })
    const input = fc.record(
      {
        Text: fc.oneof(text, fc.constantFrom('\r\n--', '--', '\r\n\r\n', '\uFEFFx')),
        Count: fc.maxSafeInteger(),
        On: fc.boolean(),
        Tags: fc.array(text, { minLength: 1, maxLength: 11 }),
        Node: fc.record({ Text: text }),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(input, async (values) => {
        const { fetch } = createDemo()
        const client = createClient(service, { credentials, clock: { now: () => now * 1000 }, fetch })
        const { Input } = await client.send(echo, values, { encode: multipart })
        expect(Input).toEqual(values)
      }),
      { numRuns: 300 },
    )
  })
})

it('the signature covers the whole body', async () => {
  const request = multipartRequest(`${part('Text', 'a')}--b--`)
  const changed = new TextEncoder().encode(`${part('Text', 'b')}--b--`)
  expect(await codeOf(createDemo(), { ...request, body: changed })).toBe('AuthFailure.SignatureFailure')
  const epilogue = new TextEncoder().encode(`${part('Text', 'a')}--b--x`)
  expect(await codeOf(createDemo(), { ...request, body: epilogue })).toBe('AuthFailure.SignatureFailure')
})

describe('InvalidRequest', () => {
  const good = part('Text', 'a')
  it.each<[RegExp, string, string?]>([
    [/no boundary/, good, 'multipart/form-data'],
    [/no boundary/, good, 'multipart/form-data; boundary='],
    [/no boundary/, good, `multipart/form-data; boundary=${'b'.repeat(71)}`],
    [/boundary of the Content-Type does not occur in it/, ''],
    [/boundary of the Content-Type does not occur in it/, '{"Text":"a"}'],
    [/boundary of the Content-Type does not occur in it/, 'x--b--'],
    [/closing boundary.* is missing/, good],
    [/closing boundary.* is missing/, `${good}--`],
    [/other text on its line/, '--bc\r\nContent-Disposition: form-data; name="Text"\r\n\r\na\r\n--b--'],
    [/other text on its line/, '--b'],
    [/not followed by an empty line/, '--b\r\nContent-Disposition: form-data; name="Text"\r\n--b--'],
    [/not followed by an empty line/, `--b\r\nContent-Disposition: form-data; name="Text"\r\n${good}--b--`],
    [/no Content-Disposition/, '--b\r\n\r\na\r\n--b--'],
    [/no Content-Disposition/, '--b\r\nContent-Disposition: attachment; name="Text"\r\n\r\na\r\n--b--'],
    [/no Content-Disposition/, '--b\r\nContent-Disposition: form-data; filename="Text"\r\n\r\na\r\n--b--'],
  ])('%s', async (message, body, contentType) => {
    expect(await errorOf(createDemo(), multipartRequest(body, contentType))).toEqual({
      Code: 'InvalidRequest',
      Message: expect.stringMatching(message),
    })
  })

  it('any bytes are either decoded or rejected with a documented error', async () => {
    const pieces = fc.constantFrom(
      '--b',
      '--',
      '\r\n',
      '\r\n\r\n',
      'Content-Disposition: form-data; name="Text"',
      'a',
      '"',
      ';',
    )
    const body = fc
      .array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 20 })
      .map((all) => all.join(''))
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const { Error: error } = await ask(createDemo(), multipartRequest(text))
        if (!error) return
        expect(error.Code).toMatch(/^(InvalidRequest|InvalidParameter|UnknownParameter)$/)
      }),
      { numRuns: 1000 },
    )
  })
})

it('InvalidParameter for a repeated name and for text that is not UTF-8', async () => {
  expect(
    await errorOf(createDemo(), multipartRequest(`${part('Text', 'a')}${part('Text', 'b')}--b--`)),
  ).toEqual({
    Code: 'InvalidParameter',
    Message: expect.stringContaining('Text is given more than once'),
  })
  const latin1 = Uint8Array.from(`${part('Text', '\u00ff')}--b--`, (character) => character.charCodeAt(0))
  expect(await errorOf(createDemo(), multipartRequest(latin1))).toEqual({
    Code: 'InvalidParameter',
    Message: expect.stringContaining('Text is not UTF-8'),
  })
})
