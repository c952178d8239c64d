import { describe, expect, it } from 'vitest'
import { ask, codeOf, errorOf, v1, v3 } from './caller.js'
import { createDemo } from './demo.js'

const input = {
  Text: 'a b+c&d=é\u{1F600}',
  Count: -3,
  Ratio: 0.5,
  On: true,
  When: '2020-01-01 00:00:00',
  Tags: ['x', 'y'],
  Nodes: [{ Count: 1 }, { Tags: ['z'] }],
}
const flattened = {
  Text: 'a b+c&d=é\u{1F600}',
  Count: '-3',
  Ratio: '0.5',
  On: 'true',
  When: '2020-01-01 00:00:00',
  'Tags.0': 'x',
  'Tags.1': 'y',
  'Nodes.0.Count': '1',
  'Nodes.1.Tags.0': 'z',
}
const query = Object.entries(flattened)
  .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  .join('&')

describe('every documented request form passes the same input to the action', () => {
  it.each([
    ['v3 POST application/json', v3({ input })],
    [
      'v3 POST application/json; charset=utf-8',
      v3({ input, headers: { 'content-type': 'application/json; charset=utf-8' } }),
    ],
    ['v3 GET', v3({ method: 'GET', query })],
    ['v1 GET, HmacSHA1', v1({ parameters: flattened })],
    ['v1 GET, HmacSHA256', v1({ parameters: flattened, signatureMethod: 'HmacSHA256' })],
    ['v1 POST form, HmacSHA1', v1({ method: 'POST', parameters: flattened })],
    [
      'v1 POST form, HmacSHA256',
      v1({ method: 'POST', parameters: flattened, signatureMethod: 'HmacSHA256' }),
    ],
    [
      'v1 POST form, with form encoding',
      v1({
        method: 'POST',
        parameters: flattened,
        write: (all) => new URLSearchParams(all.map(([n, v]) => [n, v])).toString(),
      }),
    ],
  ])('%s', async (_, request) => {
    expect(await ask(createDemo(), request)).toMatchObject({ Input: input })
  })

  it('a null member is absent', async () => {
    const { Input } = await ask(createDemo(), v3({ body: '{"Text":null,"Count":1,"Node":{"On":null}}' }))
    expect(Input).toEqual({ Count: 1, Node: {} })
  })

  it('a body of null has no parameters', async () => {
    expect(await ask(createDemo(), v3({ body: 'null' }))).toMatchObject({ Input: {} })
  })

  it('a v1 form may have the content type of JSON, as @tencent-sdk/capi sends it', async () => {
    const form = v1({ method: 'POST', parameters: flattened })
    const headers = new Map([...form.headers, ['content-type', 'application/json']] as const)
    expect(await ask(createDemo(), { ...form, headers })).toMatchObject({ Input: input })
  })

  it('parameters that the official SDKs add to v1 are not parameters of the action', async () => {
    const parameters = { RequestClient: 'SDK_NODEJS_4.0', Language: 'zh-CN' }
    expect(await ask(createDemo(), v1({ parameters }))).toMatchObject({ Input: {} })
  })
})

describe('other forms are rejected', () => {
  const json = { 'content-type': 'application/json' }
  it.each([
    ['PUT', { ...v3(), method: 'PUT' }, 'UnsupportedProtocol', /POST/],
    ['get in lower case', { ...v1(), method: 'get' }, 'UnsupportedProtocol', /GET/],
    [
      'v3 POST of a form, as curl sends by default',
      v3({ headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
      'UnsupportedProtocol',
      /application\/json/,
    ],
    [
      'v3 POST of text',
      v3({ headers: { 'content-type': 'text/plain' } }),
      'UnsupportedProtocol',
      /text\/plain/,
    ],
    [
      'v3 POST without a content type',
      v3({ headers: { 'content-type': undefined } }),
      'UnsupportedProtocol',
      /none/,
    ],
    ['v3 GET of JSON', v3({ method: 'GET', headers: json }), 'UnsupportedProtocol', /x-www-form-urlencoded/],
    [
      'multipart',
      v3({ headers: { 'content-type': 'multipart/form-data; boundary=1' } }),
      'InvalidRequest',
      /multipart/,
    ],
  ])('%s', async (_, request, code, message) => {
    const error = await errorOf(createDemo(), request)
    expect(error).toEqual({ Code: code, Message: expect.stringMatching(message) })
  })
})

describe('InvalidParameter for malformed parameters', () => {
  it.each([
    ['empty', ''],
    ['invalid', '{"Text":'],
    ['an array', '[]'],
    ['a string', '"Text"'],
    ['not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d])],
    // Deeper nesting would exhaust the stack of recursive functions, such as JSON.stringify in the journal.
    ['too deep', `${'{"Node":'.repeat(40)}{}${'}'.repeat(40)}`],
  ])('JSON that is %s', async (_, body) => {
    expect(await codeOf(createDemo(), v3({ body }))).toBe('InvalidParameter')
  })

  it.each([
    ['malformed percent-encoding', 'Text=%4'],
    ['percent-encoding that is not UTF-8', 'Text=%FF'],
    ['a repeated name', 'Text=a&Text=b'],
    ['a name with a value and members', 'Node=a&Node.Text=b'],
    ['a name with members and a value', 'Node.Text=b&Node=a'],
    ['nesting that is too deep', `${'Node.'.repeat(40)}Text=a`],
  ])('a query with %s', async (_, query) => {
    expect(await codeOf(createDemo(), v3({ method: 'GET', query }))).toBe('InvalidParameter')
  })
})

describe('sizes', () => {
  const filled = (size: number) => JSON.stringify({ Text: 'x'.repeat(size - '{"Text":""}'.length) })
  const largest = { v3: 10 * 1024 * 1024, v1: 1024 * 1024, get: 32 * 1024 }

  it('v3 POST: 10 MB', async () => {
    const accepted = await codeOf(createDemo(), v3({ body: filled(largest.v3) }))
    expect(accepted).toHaveProperty('Input')
    expect(await codeOf(createDemo(), v3({ body: filled(largest.v3 + 1) }))).toBe('RequestSizeLimitExceeded')
  })

  it('v1 POST: 1 MB', async () => {
    const size = v1({ method: 'POST', parameters: { Text: '' } }).body.length
    const of = (total: number) => v1({ method: 'POST', parameters: { Text: 'x'.repeat(total - size) } })
    // The length of the encoded signature varies by a few bytes.
    expect(await codeOf(createDemo(), of(largest.v1 - 20))).toHaveProperty('Input')
    // As in the cloud, only the message tells that the size is the problem.
    const over = of(largest.v1 + 20)
    expect((await ask(createDemo(), over)).Error).toMatchObject({
      Code: 'AuthFailure.SignatureFailure',
      Message: expect.stringMatching(
        new RegExp(`larger than the ${largest.v1} bytes .* it has ${over.body.length}\\.`),
      ),
    })
  })

  it.each(['v1', 'v3'])('%s GET: 32 KB', async (version) => {
    const text = 'x'.repeat(largest.get)
    const over =
      version === 'v1' ? v1({ parameters: { Text: text } }) : v3({ method: 'GET', query: `Text=${text}` })
    const under = text.slice(400)
    const fits =
      version === 'v1' ? v1({ parameters: { Text: under } }) : v3({ method: 'GET', query: `Text=${under}` })
    expect(await codeOf(createDemo(), over)).toBe('RequestSizeLimitExceeded')
    expect(await codeOf(createDemo(), fits)).toHaveProperty('Input')
  })
})
