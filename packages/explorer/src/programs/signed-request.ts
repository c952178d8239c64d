import type { Credentials } from '@tc3/core'
import { signTc3 } from '@tc3/core/signing'
import type { Call } from './call.js'

/** A request with its signature, as `fetch` and curl send it. */
export interface SignedRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * Signs a call with TC3-HMAC-SHA256, in the recommended form: a POST with JSON.
 *
 * @param host The host of the cloud, if the call has no endpoint.
 * @param time In milliseconds since 1970.
 */
export async function signRequest(
  call: Omit<Call, 'packageId' | 'method' | 'isDocumented'>,
  host: string,
  credentials: Credentials,
  time: number,
): Promise<SignedRequest> {
  const { service, version, action, region, input, endpoint } = call
  const url = new URL('/', endpoint ?? `https://${host}`)
  const body = JSON.stringify(input)
  const contentType = 'application/json'
  const timestamp = Math.floor(time / 1000)
  const { authorization } = await signTc3(
    {
      method: 'POST',
      path: '/',
      query: '',
      headers: { 'content-type': contentType, host: url.host },
      payload: body,
    },
    credentials,
    { timestamp, service },
  )
  return {
    url: url.href,
    headers: {
      Authorization: authorization,
      'Content-Type': contentType,
      'X-TC-Action': action,
      'X-TC-Version': version,
      'X-TC-Timestamp': String(timestamp),
      ...(region !== '' && { 'X-TC-Region': region }),
      ...(credentials.token && { 'X-TC-Token': credentials.token }),
    },
    body,
  }
}
