import { createHash, createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { encode, sha256Hex, signingKey, signTc3, signV1, stringToSignV1 } from '@tc3/core/signing'
import { describe, expect, it } from 'vitest'
import * as vectors from '../packages/core/test/vectors.js'
import { root } from './published.js'

const page = readFileSync(`${root}packages/docs-scf/reference/signing.md`, 'utf8')

/** An example of the page: what stands in its blocks, its lines and its table, by name. */
class Example {
  readonly title: string
  readonly #values: ReadonlyMap<string, string>

  constructor(section: string) {
    this.title = section.split('\n')[0] ?? ''
    const found = [
      ...section.matchAll(/^(\S[^\n]*):\n\n```\w+\n(.*?)\n```$/gms),
      ...section.matchAll(/^(\w+): `([^`\n]*)`$/gm),
      ...section.matchAll(/^\| ([\w.]+) \| `([^`\n]*)` \|$/gm),
    ]
    this.#values = new Map(found.map(([, name = '', value = '']) => [name, value]))
  }

  get(name: string): string {
    const value = this.#values.get(name)
    if (value === undefined) throw new Error(`The example ${this.title} has no ${name}.`)
    return value
  }

  get parameters(): [name: string, value: string][] {
    const own = ['Method', 'Host', 'SecretKey', 'Request', 'Signature']
    return [...this.#values].filter(([name]) => /^[\w.]+$/.test(name) && !own.includes(name))
  }
}

const examplesOf = (version: string) =>
  page
    .split(/^##+ /m)
    .filter((section) => section.startsWith(`Example of Signature ${version}: `))
    .map((section) => new Example(section))

/** Reads a request as the page prints it: an address, headers and, after an empty line, a body. */
function readRequest(text: string) {
  const [head = '', ...rest] = text.split('\n\n')
  const [address = '', ...lines] = head.split('\n')
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
    }),
  )
  const header = (name: string) => headers.get(name) ?? ''
  return {
    method: rest.length === 0 ? 'GET' : 'POST',
    url: new URL(address),
    header,
    body: rest.join('\n\n'),
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, message: string) => createHmac('sha256', key).update(message).digest()

/** The stages of Signature v3 as the page describes them, under the names that it gives them. */
function stagesOfV3(example: Example): Record<string, string> {
  const { method, url, header, body } = readRequest(example.get('Request'))
  const timestamp = header('x-tc-timestamp')
  const HashedRequestPayload = sha256(body)
  const CanonicalRequest = [
    method,
    url.pathname,
    url.search.slice(1),
    `content-type:${header('content-type').toLowerCase()}\nhost:${header('host').toLowerCase()}\n`,
    'content-type;host',
    HashedRequestPayload,
  ].join('\n')
  const HashedCanonicalRequest = sha256(CanonicalRequest)
  const date = new Date(Number(timestamp) * 1000).toISOString().slice(0, 10)
  const scope = `${date}/${example.get('Service')}/tc3_request`
  const StringToSign = ['TC3-HMAC-SHA256', timestamp, scope, HashedCanonicalRequest].join('\n')
  const secretDate = hmac(`TC3${example.get('SecretKey')}`, date)
  const secretService = hmac(secretDate, example.get('Service'))
  const secretSigning = hmac(secretService, 'tc3_request')
  const Signature = hmac(secretSigning, StringToSign).toString('hex')
  return {
    HashedRequestPayload,
    CanonicalRequest,
    HashedCanonicalRequest,
    StringToSign,
    'SecretDate, in hexadecimal digits': secretDate.toString('hex'),
    'SecretService, in hexadecimal digits': secretService.toString('hex'),
    'SecretSigning, in hexadecimal digits': secretSigning.toString('hex'),
    Signature,
    Authorization: `TC3-HMAC-SHA256 Credential=${example.get('SecretId')}/${scope}, SignedHeaders=content-type;host, Signature=${Signature}`,
  }
}

const printed = (example: Example, stages: object) =>
  Object.fromEntries(Object.keys(stages).map((name) => [name, example.get(name)]))

describe('the page about signing', () => {
  it('has the examples', () => {
    expect(examplesOf('v3')).toHaveLength(3)
    expect(examplesOf('v1')).toHaveLength(1)
  })

  it.each(examplesOf('v3'))('works out Signature v3 as it says: $title', (example) => {
    const stages = stagesOfV3(example)
    expect(stages).toEqual(printed(example, stages))
    expect(readRequest(example.get('Request')).header('authorization')).toBe(stages.Authorization)
  })

  it.each(examplesOf('v3'))('works out Signature v3 as @tc3/core does: $title', async (example) => {
    const { method, url, header, body } = readRequest(example.get('Request'))
    const { searchParams, pathname: path } = url
    expect(searchParams.size > 0).toBe(method === 'GET')
    const service = example.get('Service')
    const secretKey = example.get('SecretKey')
    const timestamp = Number(header('x-tc-timestamp'))
    const signed = await signTc3(
      {
        method,
        path,
        query: url.search.slice(1),
        headers: { 'Content-Type': header('content-type'), Host: header('host') },
        payload: body,
      },
      { secretId: example.get('SecretId'), secretKey },
      { timestamp, service },
    )
    const date = new Date(timestamp * 1000).toISOString().slice(0, 10)
    const stages = {
      HashedRequestPayload: await sha256Hex(body),
      CanonicalRequest: signed.canonicalRequest,
      HashedCanonicalRequest: await sha256Hex(signed.canonicalRequest),
      StringToSign: signed.stringToSign,
      'SecretSigning, in hexadecimal digits': Buffer.from(
        await signingKey(secretKey, date, service),
      ).toString('hex'),
      Signature: signed.signature,
      Authorization: signed.authorization,
    }
    expect(stages).toEqual(printed(example, stages))
  })

  it.each(examplesOf('v1'))('works out Signature v1 as it says: $title', (example) => {
    const sorted = example.parameters.toSorted(([a], [b]) => (a < b ? -1 : 1))
    const requestString = sorted.map(([name, value]) => `${name}=${value}`).join('&')
    const stringToSign = `${example.get('Method')}${example.get('Host')}/?${requestString}`
    const signature = createHmac('sha1', example.get('SecretKey')).update(stringToSign).digest('base64')
    const stages = {
      'Request string': requestString,
      'String to sign': stringToSign,
      Signature: signature,
      'Signature as it is sent': encodeURIComponent(signature),
    }
    expect(stages).toEqual(printed(example, stages))
    const { searchParams } = new URL(example.get('Request'))
    expect([...searchParams].toSorted()).toEqual([...sorted, ['Signature', signature]].toSorted())
  })

  it.each(examplesOf('v1'))('works out Signature v1 as @tc3/core does: $title', async (example) => {
    const request = {
      method: example.get('Method'),
      host: example.get('Host'),
      path: '/',
      parameters: example.parameters,
    }
    const [, secretId = ''] = example.parameters.find(([name]) => name === 'SecretId') ?? []
    const credentials = { secretId, secretKey: example.get('SecretKey') }
    const { signature } = await signV1(request, credentials, 'HmacSHA1')
    const stages = {
      'String to sign': stringToSignV1(request),
      Signature: signature,
      'Signature as it is sent': encode(signature),
    }
    expect(stages).toEqual(printed(example, stages))
  })

  it('shows the examples that the tests of @tc3/core have', () => {
    const [post, escaped, get] = examplesOf('v3')
    const [v1] = examplesOf('v1')
    expect(post?.get('CanonicalRequest')).toBe(vectors.post.canonicalRequest)
    expect(post?.get('StringToSign')).toBe(vectors.post.stringToSign)
    expect(post?.get('Authorization')).toBe(vectors.post.authorization)
    expect(escaped?.get('Signature')).toBe(vectors.escaped.signature)
    expect(get?.get('CanonicalRequest')).toBe(vectors.get.canonicalRequest)
    expect(get?.get('Authorization')).toBe(vectors.get.authorization)
    expect(v1?.get('String to sign')).toBe(vectors.v1.stringToSign)
    expect(v1?.get('Signature')).toBe(vectors.v1.signature)
  })
})
