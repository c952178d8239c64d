import { createHash, createHmac } from 'node:crypto'
import { listen } from '@tc3/mock/node'
import { expect, it, onTestFinished } from 'vitest'
import { createDemo, credentials, now } from './demo.js'
import { exchange, parseResponses } from './fuzz/connection.js'

// The bytes that the official SDKs for Python, PHP and Ruby send. Each has its own way of writing values and signatures.

const { secretId, secretKey } = credentials
const host = 'demo.tencentcloudapi.com'

/** The Authorization of a request whose canonical request has these lines around its headers. */
function authorization(canonical: { method: string; query?: string; contentType: string; payload: string }) {
  const { method, query = '', contentType, payload } = canonical
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
  const lines = [method, '/', query, `content-type:${contentType}`, `host:${host}`, '', 'content-type;host']
  const scope = '2020-01-01/demo/tc3_request'
  const toSign = `TC3-HMAC-SHA256\n${now}\n${scope}\n${sha256([...lines, sha256(payload)].join('\n'))}`
  const key = hmac(hmac(hmac(`TC3${secretKey}`, '2020-01-01'), 'demo'), 'tc3_request')
  const signature = hmac(key, toSign).toString('hex')
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=content-type;host, Signature=${signature}`
}

// The parameters of the v1 requests below are sorted between Nonce and Region, as the SDKs sort them for the signature.

/** The signature of Signature v1 for a text such as `GETdemo.tencentcloudapi.com/?Action=Echo&…`. */
function signatureV1(algorithm: 'sha1' | 'sha256', toSign: string): string {
  return createHmac(algorithm, secretKey).update(toSign).digest('base64')
}

function message(head: readonly string[], body = ''): string {
  const length = body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]
  return `${[...head, ...length].join('\r\n')}\r\n\r\n${body}`
}

const form = 'application/x-www-form-urlencoded'
const json = 'application/json'

const python = {
  agent: [
    'User-Agent: python-requests/2.32.3',
    'Accept-Encoding: gzip, deflate',
    'Accept: */*',
    'Connection: keep-alive',
  ],
  tc3: [
    `Host: ${host}`,
    'X-TC-Action: Echo',
    'X-TC-RequestClient: SDK_PYTHON_3.0.1295',
    `X-TC-Timestamp: ${now}`,
    'X-TC-Version: 2020-01-01',
    'X-TC-Region: ap-north',
    'X-TC-Language: zh-CN',
  ],
  post(body: string) {
    const signed = authorization({ method: 'POST', contentType: json, payload: body })
    return message(
      [
        'POST / HTTP/1.1',
        ...python.agent,
        `Content-Type: ${json}`,
        ...python.tc3,
        `Authorization: ${signed}`,
      ],
      body,
    )
  },
  get(query: string) {
    const signed = authorization({ method: 'GET', query, contentType: form, payload: '' })
    const head = [`GET /?${query} HTTP/1.1`, ...python.agent, `Content-Type: ${form}`]
    return message([...head, ...python.tc3, `Authorization: ${signed}`])
  },
  /** The nonces of the SDK go up to `sys.maxsize`. */
  v1(method: 'GET' | 'POST', algorithm: 'SHA1' | 'SHA256', parameters: string) {
    const client = 'RequestClient=SDK_PYTHON_3.0.1295'
    const toSign = `${method}${host}/?Action=Echo&Language=zh-CN&Nonce=9223372036854775807&${parameters}&Region=ap-north&${client}&SecretId=${secretId}&SignatureMethod=Hmac${algorithm}&Timestamp=${now}&Version=2020-01-01`
    const signature = signatureV1(algorithm === 'SHA1' ? 'sha1' : 'sha256', toSign)
    const all = `${parameters}&Action=Echo&${client}&Nonce=9223372036854775807&Timestamp=${now}&Version=2020-01-01&Region=ap-north&SecretId=${secretId}&SignatureMethod=Hmac${algorithm}&Language=zh-CN&Signature=${encodeURIComponent(signature)}`
    const target = method === 'GET' ? `/?${all}` : '/'
    const head = [`${method} ${target} HTTP/1.1`, ...python.agent, `Content-Type: ${form}`, `Host: ${host}`]
    return message(head, method === 'GET' ? '' : all)
  },
}

const php = {
  agent: ['User-Agent: GuzzleHttp/7', `Host: ${host}`],
  tc3: [
    'X-TC-Action: Echo',
    'X-TC-RequestClient: SDK_PHP_3.0.462',
    `X-TC-Timestamp: ${now}`,
    'X-TC-Version: 2020-01-01',
    'X-TC-Region: ap-north',
  ],
  post(contentType: string, body: string) {
    const signed = authorization({ method: 'POST', contentType, payload: body })
    const head = ['POST / HTTP/1.1', ...php.agent, ...php.tc3, `Content-Type: ${contentType}`]
    return message([...head, `Authorization: ${signed}`], body)
  },
  get(query: string) {
    const signed = authorization({ method: 'GET', query, contentType: form, payload: '' })
    const head = [`GET /?${query} HTTP/1.1`, ...php.agent, ...php.tc3, `Content-Type: ${form}`]
    return message([...head, `Authorization: ${signed}`])
  },
  v1(parameters: string) {
    const client = 'RequestClient=SDK_PHP_3.0.462'
    const toSign = `POST${host}/?Action=Echo&Nonce=1804289383&${parameters}&Region=ap-north&${client}&SecretId=${secretId}&SignatureMethod=HmacSHA1&Timestamp=${now}&Version=2020-01-01`
    const signature = encodeURIComponent(signatureV1('sha1', toSign))
    const body = `${parameters}&Action=Echo&${client}&Nonce=1804289383&Timestamp=${now}&Version=2020-01-01&SecretId=${secretId}&Region=ap-north&SignatureMethod=HmacSHA1&Signature=${signature}`
    return message(['POST / HTTP/1.1', `Content-Type: ${form}`, ...php.agent], body)
  },
}

const ruby = {
  agent: [
    'Accept-Encoding: gzip;q=1.0,deflate;q=0.6,identity;q=0.3',
    'Accept: */*',
    'User-Agent: Ruby',
    `Host: ${host}`,
  ],
  tc3: [
    'X-Tc-Action: Echo',
    `X-Tc-Timestamp: ${now}`,
    'X-Tc-Version: 2020-01-01',
    'X-Tc-Region: ap-north',
    'X-Tc-Language: zh-CN',
  ],
  /** The SDK uses the emulator as a proxy, so the target of requests is a URL. */
  post(body: string) {
    const signed = authorization({ method: 'POST', contentType: json, payload: body })
    const head = [`POST http://${host}/ HTTP/1.1`, ...ruby.agent, `Content-Type: ${json}`, ...ruby.tc3]
    return message([...head, `Authorization: ${signed}`], body)
  },
  get(query: string) {
    const signed = authorization({ method: 'GET', query, contentType: form, payload: '' })
    const head = [
      `GET http://${host}/?${query} HTTP/1.1`,
      ...ruby.agent,
      `Content-Type: ${form}`,
      ...ruby.tc3,
    ]
    return message([...head, `Authorization: ${signed}`])
  },
  v1(method: 'GET' | 'POST', algorithm: 'SHA1' | 'SHA256', parameters: string) {
    const client = 'RequestClient=SDK_RUBY_1.0.68'
    const toSign = `${method}${host}/?Action=Echo&Language=zh-CN&Nonce=2063592012&${parameters}&Region=ap-north&${client}&SecretId=${secretId}&SignatureMethod=Hmac${algorithm}&Timestamp=${now}&Version=2020-01-01`
    // Base64.encode64 ends every line with a line break, also the last one.
    const signature = `${signatureV1(algorithm === 'SHA1' ? 'sha1' : 'sha256', toSign)}\n`
    const all = `${parameters}&Action=Echo&${client}&Nonce=2063592012&Timestamp=${now}&Version=2020-01-01&Region=ap-north&SecretId=${secretId}&SignatureMethod=Hmac${algorithm}&Language=zh-CN&Signature=${encodeURIComponent(signature)}`
    const target = method === 'GET' ? `/?${all}` : '/'
    const head = [`${method} http://${host}${target} HTTP/1.1`, ...ruby.agent, `Content-Type: ${form}`]
    return message(head, method === 'GET' ? '' : all)
  },
}

const part = (name: string, value: string) =>
  `--66f2c1b5\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

it.each<[title: string, request: string, input: object]>([
  ['Python, TC3 POST', python.post('{"Text": "\\u672a", "On": true}'), { Text: '未', On: true }],
  ['Python, TC3 POST without parameters', python.post('{}'), {}],
  ['Python, TC3 GET', python.get('Text=a+b&On=True&Tags.0=x'), { Text: 'a b', On: true, Tags: ['x'] }],
  ['Python, TC3 GET of False', python.get('On=False'), { On: false }],
  ['Python, HmacSHA1 GET', python.v1('GET', 'SHA1', 'On=True'), { On: true }],
  ['Python, HmacSHA256 POST', python.v1('POST', 'SHA256', 'On=False'), { On: false }],
  ['PHP, TC3 POST', php.post(json, '{"Text":"未\\/","On":true}'), { Text: '未/', On: true }],
  ['PHP, TC3 GET', php.get('Text=a+b&On=1&Tags.0=x'), { Text: 'a b', On: true, Tags: ['x'] }],
  ['PHP, TC3 GET of false', php.get('On=0'), { On: false }],
  ['PHP, TC3 GET of a later version', php.get('On=false'), { On: false }],
  [
    'PHP, multipart/form-data',
    php.post(
      'multipart/form-data; boundary=66f2c1b5',
      `${part('Text', 'a')}${part('On', '1')}--66f2c1b5--\r\n`,
    ),
    { Text: 'a', On: true },
  ],
  [
    'PHP, multipart/form-data with false, which is an empty text',
    php.post('multipart/form-data; boundary=66f2c1b5', `${part('On', '')}--66f2c1b5--\r\n`),
    { On: false },
  ],
  ['PHP, HmacSHA1 POST', php.v1('On=1'), { On: true }],
  ['Ruby, TC3 POST without parameters', ruby.post('null'), {}],
  ['Ruby, TC3 POST', ruby.post('{"Text": "\\u672a","On": true}'), { Text: '未', On: true }],
  ['Ruby, TC3 GET without parameters', ruby.get(''), {}],
  ['Ruby, TC3 GET', ruby.get('Text=a+b&On=true'), { Text: 'a b', On: true }],
  ['Ruby, HmacSHA1 GET', ruby.v1('GET', 'SHA1', 'On=true'), { On: true }],
  ['Ruby, HmacSHA256 POST', ruby.v1('POST', 'SHA256', 'On=false'), { On: false }],
])('%s', async (_, request, input) => {
  const mock = createDemo()
  const server = await listen(mock)
  onTestFinished(() => server.close())
  const received = await exchange(server.port, { pieces: [Buffer.from(request)], end: 'half-close' })
  const [response] = parseResponses(received)
  expect(response?.status).toBe(200)
  const body = Buffer.from(response?.body ?? '', 'latin1').toString()
  expect(JSON.parse(body).Response).toMatchObject({ Input: input })
})
