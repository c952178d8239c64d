import { createHash, createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { commonErrors } from '@tc3/core/platform'
import { encode, sha256Hex, signingKey, signTc3, signV1, stringToSignV1 } from '@tc3/core/signing'
import { createMock, type Product } from '@tc3/mock'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { PlatformDocument } from '../generator/src/spec/definitions/platform.js'
import * as vectors from '../packages/core/test/vectors.js'
import { root } from './published.js'

const page = readFileSync(`${root}packages/docs-scf/reference/signing.md`, 'utf8')
const platform: PlatformDocument = parse(readFileSync(`${root}spec/tencentcloud.yaml`, 'utf8'))

/** An example of the page: the values of its code blocks, lines and table, by name. */
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

  has(name: string): boolean {
    return this.#values.has(name)
  }

  get parameters(): [name: string, value: string][] {
    const own = ['Method', 'Host', 'SecretKey', 'Request', 'Signature']
    return [...this.#values].filter(([name]) => /^[\w.]+$/.test(name) && !own.includes(name))
  }
}

function examplesOf(version: string) {
  return page
    .split(/^##+ /m)
    .filter((section) => section.startsWith(`Example of Signature ${version}: `))
    .map((section) => new Example(section))
}

const v3Examples = examplesOf('v3')
const v1Examples = examplesOf('v1')
const examples = [...v3Examples, ...v1Examples]

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
    headers,
    header,
    body: rest.join('\n\n'),
  }
}

/** Percent-encodes as the page describes. */
function percentEncode(text: string) {
  return Array.from(Buffer.from(text), (byte) => {
    const character = String.fromCharCode(byte)
    return /[A-Za-z0-9\-._~]/.test(character)
      ? character
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }).join('')
}

function sha256(text: string) {
  return createHash('sha256').update(text).digest('hex')
}
function hmac(key: string | Buffer, message: string) {
  return createHmac('sha256', key).update(message).digest()
}

/** The stages of Signature v3 as the page describes them, by the names of the page. */
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
    'SecretDate, in hexadecimal': secretDate.toString('hex'),
    'SecretService, in hexadecimal': secretService.toString('hex'),
    'SecretSigning, in hexadecimal': secretSigning.toString('hex'),
    Signature,
    Authorization: `TC3-HMAC-SHA256 Credential=${example.get('SecretId')}/${scope}, SignedHeaders=content-type;host, Signature=${Signature}`,
  }
}

/** Stages that later examples may omit, because the first one or another stage contains them. */
const optional = /^(Hashed\w+|Secret\w+, in hexadecimal|Request string|Encoded signature)$/

/** The stages that the example shows, with its values. */
function printedStages(example: Example, stages: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.keys(stages)
      .filter((name) => example.has(name) || !optional.test(name))
      .map((name) => [name, example.get(name)]),
  )
}

/** Whether the first example shows every stage. */
function isFirstComplete(examples: readonly Example[], stages: (example: Example) => object) {
  const [first] = examples
  if (first === undefined) throw new Error('The page has no examples.')
  return Object.keys(stages(first)).every((name) => first.has(name))
}

/** The stages of Signature v1 as the page describes them, by the names of the page. */
function stagesOfV1(example: Example): Record<string, string> {
  const parameters = example.parameters.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const requestString = parameters.map(([name, value]) => `${name}=${value}`).join('&')
  const stringToSign = `${example.get('Method')}${example.get('Host')}/?${requestString}`
  const signature = createHmac(hashOf(example) === 'HmacSHA256' ? 'sha256' : 'sha1', example.get('SecretKey'))
    .update(stringToSign)
    .digest('base64')
  return {
    'Request string': requestString,
    'String to sign': stringToSign,
    Signature: signature,
    'Encoded signature': percentEncode(signature),
  }
}

function hashOf(example: Example) {
  return example.has('SignatureMethod') && example.get('SignatureMethod') === 'HmacSHA256'
    ? 'HmacSHA256'
    : 'HmacSHA1'
}

/** The product of the examples, as the emulator needs it. */
const cvm: Product = {
  service: 'cvm',
  version: '2017-03-12',
  endpoint: 'cvm.tencentcloudapi.com',
  regions: ['ap-guangzhou'],
  actions: {
    DescribeInstances: {
      handler: 'describeInstances',
      rateLimit: 20,
      region: 'required',
      input: {
        InstanceIds: { type: 'String', list: true },
        Filters: { type: 'Filter', list: true },
        Offset: { type: 'Integer' },
        Limit: { type: 'Integer' },
      },
      output: {},
      errors: [],
    },
  },
  types: { Filter: { Name: { type: 'String' }, Values: { type: 'String', list: true } } },
  errors: commonErrors,
}

function nameFilter(...Values: string[]) {
  return [{ Name: 'instance-name', Values }]
}
const special = nameFilter("é 名 a+b&c=d~*'()")

/** The input of each example. */
const inputs: readonly (readonly [title: string, input: object])[] = [
  ['v3: POST request (application/json; charset=utf-8)', { Limit: 1, Filters: nameFilter('unnamed') }],
  ['v3: POST request with escapes in its body', { Limit: 1, Filters: nameFilter('未命名') }],
  ['v3: GET request', { Limit: 10, Offset: 0 }],
  ['v3: GET request with a nested parameter and special characters', { Limit: 10, Filters: special }],
  [
    'v3: POST request with capitals in its Content-Type and UTF-8 in its body',
    { Limit: 10, Filters: special },
  ],
  ['v1: GET request, HmacSHA1', { InstanceIds: ['ins-09dx96dg'], Offset: 0, Limit: 20 }],
  [
    'v1: GET request, HmacSHA256 with the parameters of the first example',
    { InstanceIds: ['ins-09dx96dg'], Offset: 0, Limit: 20 },
  ],
  [
    'v1: POST request, HmacSHA256 with a nested parameter and special characters',
    { Limit: 20, Filters: special },
  ],
]

describe('the page about signing', () => {
  it('has exactly the worked examples of the spec', () => {
    const { v3, v1 } = platform.signatures
    const worked = (examples: readonly { readonly worked?: object }[]) =>
      examples.filter(({ worked }) => worked !== undefined)
    expect(v3Examples).toHaveLength(worked(v3.examples).length)
    expect(v1Examples).toHaveLength(worked(v1.examples).length)
    const titles = [...page.matchAll(/^#+ (Example.*)$/gm)].map(([, title]) => title)
    expect(examples.map(({ title }) => title)).toEqual(titles)
    expect(titles).toEqual(inputs.map(([title]) => `Example of Signature ${title}`))
  })

  it('shows every stage in the first example of each signature', () => {
    expect(isFirstComplete(v3Examples, stagesOfV3)).toBe(true)
    expect(isFirstComplete(v1Examples, stagesOfV1)).toBe(true)
  })

  it.each(inputs)('has a request that the emulator accepts: %s', async (title, input) => {
    const example = examples.find((one) => one.title === `Example of Signature ${title}`)
    if (example === undefined) throw new Error(`The page has no example ${title}.`)
    const { method, url, header, headers, body } = readRequest(example.get('Request'))
    const form = new URLSearchParams(method === 'GET' ? url.search : body)
    const timestamp = Number(header('x-tc-timestamp') || form.get('Timestamp'))
    const credentials = { secretId: example.get('SecretId'), secretKey: example.get('SecretKey') }
    const cloud = createMock({
      product: cvm,
      handlers: {},
      credentials: [credentials],
      clock: { now: () => timestamp * 1000 },
    })
    const response = await cloud.fetch(url, { method, headers: [...headers], body: body || null })
    expect(await response.json()).toEqual({ Response: { RequestId: expect.any(String) } })
    expect(cloud.journal.last()).toMatchObject({ region: 'ap-guangzhou', verified: true })
    expect(cloud.journal.last()?.input).toEqual(input)
  })

  it.each(v3Examples)('has the Signature v3 that its description results in: $title', (example) => {
    const stages = stagesOfV3(example)
    expect(stages).toMatchObject(printedStages(example, stages))
    expect(readRequest(example.get('Request')).header('authorization')).toBe(stages.Authorization)
  })

  it.each(v3Examples)('has the same Signature v3 as @tc3/core: $title', async (example) => {
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
      'SecretSigning, in hexadecimal': Buffer.from(await signingKey(secretKey, date, service)).toString(
        'hex',
      ),
      Signature: signed.signature,
      Authorization: signed.authorization,
    }
    expect(stages).toMatchObject(printedStages(example, stages))
  })

  it.each(v1Examples)('has the Signature v1 that its description results in: $title', (example) => {
    const stages = stagesOfV1(example)
    expect(stages).toMatchObject(printedStages(example, stages))
    const { method, url, header, body } = readRequest(example.get('Request'))
    expect([method, header('host')]).toEqual([example.get('Method'), example.get('Host')])
    expect(header('content-type')).toBe('application/x-www-form-urlencoded')
    const sent = [...example.parameters, ['Signature', example.get('Signature')] as const]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name}=${percentEncode(value)}`)
      .join('&')
    // The documentation's own request does not encode the asterisks of its key.
    const asterisks = example === v1Examples[0] ? sent.replaceAll('%2A', '*') : sent
    expect(method === 'GET' ? url.search.slice(1) : body).toBe(asterisks)
  })

  it.each(v1Examples)('has the same Signature v1 as @tc3/core: $title', async (example) => {
    const request = {
      method: example.get('Method'),
      host: example.get('Host'),
      path: '/',
      parameters: example.parameters,
    }
    const [, secretId = ''] = example.parameters.find(([name]) => name === 'SecretId') ?? []
    const credentials = { secretId, secretKey: example.get('SecretKey') }
    const { signature } = await signV1(request, credentials, hashOf(example))
    const stages = {
      'String to sign': stringToSignV1(request),
      Signature: signature,
      'Encoded signature': encode(signature),
    }
    expect(stages).toMatchObject(printedStages(example, stages))
  })

  it('has the same examples as the tests of @tc3/core', () => {
    const [post, escaped, get, nestedGet, capitals] = v3Examples
    const [v1, v1Sha256, v1Form] = v1Examples
    expect(post?.get('CanonicalRequest')).toBe(vectors.post.canonicalRequest)
    expect(post?.get('StringToSign')).toBe(vectors.post.stringToSign)
    expect(post?.get('Authorization')).toBe(vectors.post.authorization)
    expect(escaped?.get('Signature')).toBe(vectors.escaped.signature)
    expect(get?.get('CanonicalRequest')).toBe(vectors.get.canonicalRequest)
    expect(get?.get('Authorization')).toBe(vectors.get.authorization)
    expect(v1?.get('String to sign')).toBe(vectors.v1.stringToSign)
    expect(v1?.get('Signature')).toBe(vectors.v1.signature)
    expect(nestedGet?.get('Signature')).toBe(vectors.nestedGet.signature)
    expect(capitals?.get('Signature')).toBe(vectors.capitals.signature)
    expect(v1Sha256?.get('Signature')).toBe(vectors.v1Sha256.signature)
    expect(v1Form?.get('Signature')).toBe(vectors.v1Form.signature)
  })
})
