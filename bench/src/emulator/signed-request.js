import { signTc3 } from '@tc3/core/signing'

/**
 * Creates the headers and the body of a signed call of SCF, which is valid for five minutes.
 *
 * @param {string} action
 * @param {object} input
 * @param {{ secretId: string, secretKey: string }} credentials
 * @param {string} host
 */
export async function signedRequest(action, input, credentials, host = 'scf.tencentcloudapi.com') {
  const timestamp = Math.floor(Date.now() / 1000)
  const payload = JSON.stringify(input)
  const signed = { host, 'content-type': 'application/json; charset=utf-8' }
  const { authorization } = await signTc3(
    { method: 'POST', path: '/', query: '', headers: signed, payload },
    credentials,
    { service: 'scf', timestamp },
  )
  const headers = {
    ...signed,
    authorization,
    'x-tc-action': action,
    'x-tc-version': '2018-04-16',
    'x-tc-timestamp': String(timestamp),
    'x-tc-region': 'ap-guangzhou',
  }
  return { headers, payload }
}

/** Creates a signed call in the form that `handle` of an emulator accepts. */
export async function signedCall(action, input, credentials) {
  const { headers, payload } = await signedRequest(action, input, credentials)
  return {
    method: 'POST',
    origin: `https://${headers.host}`,
    host: headers.host,
    path: '/',
    query: '',
    headers: new Map(Object.entries(headers)),
    body: new TextEncoder().encode(payload),
  }
}

/** Creates a signed call as the bytes of an HTTP/1.1 request. */
export async function signedBytes(action, input, credentials, host) {
  const { headers, payload } = await signedRequest(action, input, credentials, host)
  const lines = Object.entries({ ...headers, 'content-length': Buffer.byteLength(payload) })
  return Buffer.from(
    `POST / HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${payload}`,
  )
}
