import { type Credentials, requestDate, signTc3, signV1 } from '@tc3/core/signing'
import type { SignedProduct } from '@tc3/mock/signature'

/** A request that was signed with a mistake, as programs make them. */
export interface ExampleRequest {
  readonly title: string
  readonly request: string
}

/** What an example signs in place of what it sends. */
interface Mistake {
  readonly title: string
  readonly host?: string
  readonly body?: string
  readonly contentType?: string
  readonly timestamp?: number
}

/** An action for examples: its input is of no importance. */
interface ExampleAction {
  readonly name: string
  readonly version: string
  readonly region: string
}

/**
 * Creates requests with common mistakes.
 *
 * @param now In milliseconds since 1970.
 */
export async function exampleRequests(
  { service, endpoint: host }: SignedProduct,
  { name, version, region }: ExampleAction,
  credentials: Credentials,
  now: number,
): Promise<readonly ExampleRequest[]> {
  const timestamp = Math.floor(now / 1000)
  const body = '{"Limit": 10, "Offset": 0}'
  const contentType = 'application/json; charset=utf-8'
  const mistakes: readonly Mistake[] = [
    { title: 'Without a mistake' },
    { title: 'The host was signed with a port', host: `${host}:443` },
    { title: 'The body was serialized again', body: JSON.stringify(JSON.parse(body)) },
    { title: 'Another Content-Type was signed', contentType: 'application/json' },
    { title: 'The time was taken twice', timestamp: timestamp - 1 },
  ]
  const v3 = mistakes.map(async (mistake): Promise<ExampleRequest> => {
    const headers = { 'content-type': mistake.contentType ?? contentType, host: mistake.host ?? host }
    const signed = { method: 'POST', path: '/', query: '', headers, payload: mistake.body ?? body }
    const scope = { timestamp: mistake.timestamp ?? timestamp, service }
    const { authorization } = await signTc3(signed, credentials, scope)
    const lines = [
      'POST / HTTP/1.1',
      `Host: ${host}`,
      `Content-Type: ${contentType}`,
      `X-TC-Action: ${name}`,
      `X-TC-Version: ${version}`,
      `X-TC-Region: ${region}`,
      `X-TC-Timestamp: ${timestamp}`,
      `Authorization: ${authorization}`,
      '',
      body,
    ]
    return { title: mistake.title, request: lines.join('\n') }
  })
  return [...(await Promise.all(v3)), await unsorted(), await localDate()]

  /** A request of Signature v1 whose parameters were not sorted. */
  async function unsorted(): Promise<ExampleRequest> {
    const parameters: (readonly [string, string])[] = [
      ['Version', version],
      ['Action', name],
      ['Region', region],
      ['Timestamp', String(timestamp)],
      ['Nonce', '11886'],
      ['SecretId', credentials.secretId],
      ['SignatureMethod', 'HmacSHA256'],
    ]
    // The function of the client sorts, so the parameters are signed as one.
    const joined = parameters.map(([key, value]) => `${key}=${value}`).join('&')
    const [first = '', ...rest] = joined.split('=')
    const signed = { method: 'GET', host, path: '/', parameters: [[first, rest.join('=')] as const] }
    const { signature } = await signV1(signed, credentials, 'HmacSHA256')
    const query = [...parameters, ['Signature', signature] as const]
      .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
      .join('&')
    return { title: 'v1: the parameters were not sorted', request: `https://${host}/?${query}` }
  }

  /** A request whose credential scope has the date of another time zone. */
  async function localDate(): Promise<ExampleRequest> {
    const [valid = { request: '' }] = await Promise.all(v3)
    const other = requestDate(timestamp + 86_400)
    return {
      title: 'The date is not that of UTC',
      request: valid.request.replace(`/${requestDate(timestamp)}/`, `/${other}/`),
    }
  }
}
