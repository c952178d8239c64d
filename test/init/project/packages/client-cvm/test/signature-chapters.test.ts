import { request } from 'node:http'
import { json } from 'node:stream/consumers'
import { CvmClient } from '@tc3/client-cvm'
import { type Credentials, signTc3, signV1 } from '@tc3/core/signing'
import { hmacSha1 } from '@tc3/core/v1'
import { createCvm } from '@tc3/mock-cvm'
import { listen } from '@tc3/mock-cvm/node'
import { describe, expect, it } from 'vitest'

// The examples of the signature chapters, verbatim. The keys are the fictitious ones of the documentation, including the
// asterisks.

const masked = {
  secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******',
  secretKey: 'Gu5t9xGARNpq86cd98joQYCN3*******',
}
const host = 'cvm.tencentcloudapi.com'
function at(timestamp: number) {
  return { now: () => timestamp * 1000 }
}

function emulator(credentials: Credentials, timestamp: number) {
  return createCvm({ credentials: [credentials], clock: at(timestamp) })
}

/** Creates a client of the emulator that records its requests. */
function createClient(
  cloud: ReturnType<typeof createCvm>,
  timestamp: number,
  options: Pick<ConstructorParameters<typeof CvmClient>[0] & object, 'method' | 'signatureMethod' | 'random'>,
) {
  const requests: Request[] = []
  const cvm = new CvmClient({
    region: 'ap-guangzhou',
    credentials: cloud.credentials,
    clock: at(timestamp),
    fetch: (url, init) => {
      requests.push(new Request(url, init))
      return cloud.fetch(url, init)
    },
    ...options,
  })
  return { cvm, requests }
}

describe('chapter Signature v3, the POST request', () => {
  const timestamp = 1551113065
  const payload = '{"Limit": 1, "Filters": [{"Values": ["unnamed"], "Name": "instance-name"}]}'
  const headers = {
    Authorization:
      'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=c492e8e41437e97a620b728c301bb8d17e7dc0c17eeabce80c20cd70fc3a78ff',
    'Content-Type': 'application/json; charset=utf-8',
    'X-TC-Action': 'DescribeInstances',
    'X-TC-Timestamp': String(timestamp),
    'X-TC-Version': '2017-03-12',
    'X-TC-Region': 'ap-guangzhou',
  }
  const input = { Limit: 1, Filters: [{ Values: ['unnamed'], Name: 'instance-name' }] }

  it('has the documented signature', async () => {
    const { authorization } = await signTc3(
      {
        method: 'POST',
        path: '/',
        query: '',
        headers: { 'content-type': headers['Content-Type'], host },
        payload,
      },
      masked,
      { timestamp, service: 'cvm' },
    )
    expect(authorization).toBe(headers.Authorization)
  })

  it('is accepted by the emulator in-process', async () => {
    const cloud = emulator(masked, timestamp)
    const response = await cloud.fetch(`https://${host}/`, { method: 'POST', headers, body: payload })
    expect(await response.json()).toEqual({ Response: { RequestId: expect.any(String) } })
    cloud.journal.expect({ action: 'DescribeInstances', region: 'ap-guangzhou', input, error: null })
  })

  it('is accepted by the emulator over HTTP', async () => {
    const cloud = emulator(masked, timestamp)
    const server = await listen(cloud)
    const response = await new Promise<unknown>((resolve, reject) => {
      const call = request(server.url, { method: 'POST', headers: { ...headers, Host: host } })
      call.on('response', (message) => resolve(json(message))).on('error', reject)
      call.end(payload)
    })
    expect(response).toEqual({ Response: { RequestId: expect.any(String) } })
    cloud.journal.expect({ action: 'DescribeInstances', input, error: null })
    await server.close()
  })

  it('is sent by the client with the same input', async () => {
    const cloud = emulator(masked, timestamp)
    const { cvm, requests } = createClient(cloud, timestamp, {})
    await cvm.describeInstances(input)
    cloud.journal.expect({ action: 'DescribeInstances', region: 'ap-guangzhou', input, error: null })
    const sent = Object.fromEntries(requests[0]?.headers ?? [])
    const { Authorization, ...others } = headers
    expect(sent).toMatchObject(
      Object.fromEntries(Object.entries(others).map(([name, value]) => [name.toLowerCase(), value])),
    )
    // The client writes JSON without spaces, so its signature differs.
    expect(sent.authorization?.split(', Signature=')[0]).toBe(Authorization.split(', Signature=')[0])
  })

  it.each([
    ['AuthFailure.SignatureExpire', timestamp + 301, masked, payload],
    ['AuthFailure.SignatureFailure', timestamp, masked, payload.replace('unnamed', 'named')],
    ['AuthFailure.SecretIdNotFound', timestamp, { ...masked, secretId: 'AKIDanother' }, payload],
  ])('gets the error %s if it applies', async (code, now, credentials, body) => {
    const response = await emulator(credentials, now).fetch(`https://${host}/`, {
      method: 'POST',
      headers,
      body,
    })
    expect(await response.json()).toMatchObject({ Response: { Error: { Code: code } } })
  })
})

describe('chapter Common Parameters, the GET request', () => {
  const timestamp = 1539084154
  // The page does not state the secret key. That of the other chapters, masked like this SecretId, results in the
  // signature of the page.
  const credentials = {
    secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
    secretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
  }

  it('is what the client sends, including its signature, and is accepted by the emulator', async () => {
    const cloud = emulator(credentials, timestamp)
    const { cvm, requests } = createClient(cloud, timestamp, { method: 'GET' })
    await cvm.describeInstances({ Limit: 10, Offset: 0 })
    const [sent] = requests
    expect(sent?.url).toBe(`https://${host}/?Limit=10&Offset=0`)
    expect(Object.fromEntries(sent?.headers ?? [])).toMatchObject({
      authorization:
        'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2018-10-09/cvm/tc3_request, SignedHeaders=content-type;host, Signature=5da7a33f6993f0614b047e5df4582db9e9bf4672ba50567dba16c6ccf174c474',
      'content-type': 'application/x-www-form-urlencoded',
      'x-tc-action': 'DescribeInstances',
      'x-tc-version': '2017-03-12',
      'x-tc-timestamp': '1539084154',
      'x-tc-region': 'ap-guangzhou',
    })
    cloud.journal.expect({ action: 'DescribeInstances', input: { Limit: 10, Offset: 0 }, error: null })
  })
})

describe('chapter Signature, the GET request of v1', () => {
  const timestamp = 1465185768
  const parameters: readonly (readonly [string, string])[] = [
    ['Action', 'DescribeInstances'],
    ['InstanceIds.0', 'ins-09dx96dg'],
    ['Limit', '20'],
    ['Nonce', '11886'],
    ['Offset', '0'],
    ['Region', 'ap-guangzhou'],
    ['SecretId', masked.secretId],
    ['Timestamp', String(timestamp)],
    ['Version', '2017-03-12'],
  ]
  const form = { method: 'GET', host, path: '/' } as const
  const input = { InstanceIds: ['ins-09dx96dg'], Offset: 0, Limit: 20 }

  it('has the documented signature', async () => {
    const { signature } = await signV1({ ...form, parameters }, masked, 'HmacSHA1')
    expect(signature).toBe('zmmjn35mikh6pM3V7sUEuX4wyYM=')
  })

  it('is accepted by the emulator', async () => {
    const cloud = emulator(masked, timestamp)
    const response = await cloud.fetch(
      'https://cvm.tencentcloudapi.com/?Action=DescribeInstances&InstanceIds.0=ins-09dx96dg&Limit=20&Nonce=11886&Offset=0&Region=ap-guangzhou&SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******&Signature=zmmjn35mikh6pM3V7sUEuX4wyYM%3D&Timestamp=1465185768&Version=2017-03-12',
    )
    expect(await response.json()).toEqual({ Response: { RequestId: expect.any(String) } })
    cloud.journal.expect({ action: 'DescribeInstances', region: 'ap-guangzhou', input, error: null })
  })

  it('is what the client sends, which also names the signature method', async () => {
    const cloud = emulator(masked, timestamp)
    const random = () => 11885.5 / 0x7fff_ffff
    const { cvm, requests } = createClient(cloud, timestamp, {
      method: 'GET',
      signatureMethod: hmacSha1,
      random,
    })
    await cvm.describeInstances(input)
    cloud.journal.expect({ action: 'DescribeInstances', region: 'ap-guangzhou', input, error: null })
    const { Signature, ...sent } = Object.fromEntries(new URL(requests[0]?.url ?? '').searchParams)
    const named = [...parameters, ['SignatureMethod', 'HmacSHA1'] as const]
    expect(sent).toEqual(Object.fromEntries(named))
    const { signature } = await signV1({ ...form, parameters: named }, masked, 'HmacSHA1')
    expect(Signature).toBe(signature)
  })
})
