import { encode } from '@tc3/core/signing'
import type { Pairs } from '../../api/urlencoded.js'
import { withoutPort } from '../../api/wire.js'
import type { Endpoint } from './endpoint.js'
import { keySlips, type Slip } from './find-mistake.js'
import type { SignedCall } from './signed-call.js'

/** What a caller of Signature v1 signs, part by part. */
export interface V1Signing {
  readonly method: string
  readonly host: string
  readonly path: string
  /** In the order of the string to sign. */
  readonly parameters: Pairs
  readonly algorithm: 'HmacSHA1' | 'HmacSHA256'
  readonly secretKey: string
}

/**
 * The usual mistakes in signing with HmacSHA1 and HmacSHA256, one part each.
 *
 * @param sent The parameters but Signature, in the order sent.
 */
export function slipsOfV1(call: SignedCall, sent: Pairs, endpoint: Endpoint): Slip<V1Signing>[] {
  return [
    ...requestSlips(call, endpoint),
    ...parameterSlips(sent),
    {
      part: 'SignatureMethod',
      what: 'the other algorithm: HmacSHA256 must be named in SignatureMethod, HmacSHA1 is used in all other cases',
      edit: (signing) => ({
        ...signing,
        algorithm: signing.algorithm === 'HmacSHA1' ? 'HmacSHA256' : 'HmacSHA1',
      }),
    },
    {
      part: 'Signature',
      what: 'encoding the signature twice for the URL',
      encode: encodeURIComponent,
    },
    {
      part: 'Signature',
      what: 'sending the signature without encoding it for the URL, so that its plus signs become spaces',
      encode: (signature) => signature.replaceAll('+', ' '),
    },
    { part: 'Signature', what: 'the signature in hexadecimal instead of Base64', encode: hexadecimal },
    ...keySlips<V1Signing>((signing, wrap) => ({ ...signing, secretKey: wrap(signing.secretKey) })),
  ]
}

function requestSlips({ method, request }: SignedCall, endpoint: Endpoint): Slip<V1Signing>[] {
  const other = method === 'GET' ? 'POST' : 'GET'
  const bare = withoutPort(request.host)
  const hosts = new Set([...endpoint.hosts, `${bare}:443`, `${bare}:80`])
  const change = (part: string, what: string, changed: Partial<V1Signing>): Slip<V1Signing> => ({
    part,
    what,
    edit: (signing) => ({ ...signing, ...changed }),
  })
  const slips = [
    change('Request method', 'the method in lower case', { method: method.toLowerCase() }),
    change('Request method', `the method ${other}`, { method: other }),
    ...[...hosts].map((host) =>
      change('Request host', `the host ${host}, while ${request.host} is sent`, { host }),
    ),
    change('Request path', 'an empty path', { path: '' }),
  ]
  if (request.path !== '/') {
    slips.push(change('Request path', 'the path of the URL instead of the slash', { path: request.path }))
  }
  return slips
}

function parameterSlips(sent: Pairs): Slip<V1Signing>[] {
  const change = (what: string, rewrite: (parameters: Pairs) => Pairs): Slip<V1Signing> => ({
    part: 'Parameters',
    what,
    edit: (signing) => ({ ...signing, parameters: rewrite(signing.parameters) }),
  })
  const values = (rewrite: (value: string) => string) => (parameters: Pairs) =>
    parameters.map(([name, value]): [string, string] => [name, rewrite(value)])
  const without = (name: string) => (parameters: Pairs) => parameters.filter(([one]) => one !== name)
  return [
    change('the values encoded for the URL', values(encode)),
    change(
      'the values encoded as a form, a space as a plus sign',
      values((value) => encode(value).replaceAll('%20', '+')),
    ),
    change('the parameters in the order sent instead of sorted', () => sent),
    change(
      'the parameters sorted without regard to case',
      sortedBy((a, b) => order(a.toLowerCase(), b.toLowerCase())),
    ),
    change('the parameters sorted with numbers by value (.2 before .10)', sortedBy(byNumbers)),
    change('the parameters without those that are empty', (parameters) =>
      parameters.filter(([, value]) => value !== ''),
    ),
    change('the parameters without SecretId', without('SecretId')),
    change('the parameters without SignatureMethod', without('SignatureMethod')),
    change('the parameters without Token', without('Token')),
  ]
}

function sortedBy(compare: (a: string, b: string) => number) {
  return (parameters: Pairs): Pairs => [...parameters].sort(([a], [b]) => compare(a, b))
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** As a person sorts: the numbers between dots count as numbers. */
function byNumbers(a: string, b: string): number {
  const right = b.split('.')
  for (const [index, one] of a.split('.').entries()) {
    const other = right[index]
    if (other === undefined) return 1
    if (one === other) continue
    const difference = Number(one) - Number(other)
    return Number.isNaN(difference) ? order(one, other) : difference
  }
  return -1
}

function hexadecimal(base64: string): string {
  return Array.from(atob(base64), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}
