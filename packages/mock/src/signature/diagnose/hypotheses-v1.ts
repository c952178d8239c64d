import { encode } from '@tc3/core/signing'
import type { Pairs } from '../../api/urlencoded.js'
import { withoutPort } from '../../api/wire.js'
import type { Endpoint } from './endpoint.js'
import { type Hypothesis, keyHypotheses } from './hypothesis.js'
import type { SignedCall } from './signed-call.js'

/** The parts of a signing with Signature v1. */
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
 * The common mistakes in signing with HmacSHA1 and HmacSHA256. Each concerns one part.
 *
 * @param sent The parameters except Signature, in the order sent.
 */
export function hypothesesV1(call: SignedCall, sent: Pairs, endpoint: Endpoint): Hypothesis<V1Signing>[] {
  return [
    ...requestHypotheses(call, endpoint),
    ...parameterHypotheses(sent),
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
    { part: 'Signature', what: 'the signature in hexadecimal instead of Base64', encode: base64ToHex },
    ...keyHypotheses<V1Signing>((signing, wrap) => ({ ...signing, secretKey: wrap(signing.secretKey) })),
  ]
}

function requestHypotheses({ method, request }: SignedCall, endpoint: Endpoint): Hypothesis<V1Signing>[] {
  const other = method === 'GET' ? 'POST' : 'GET'
  const bare = withoutPort(request.host)
  const hosts = new Set([...endpoint.hosts, `${bare}:443`, `${bare}:80`])
  const change = (part: string, what: string, changed: Partial<V1Signing>): Hypothesis<V1Signing> => ({
    part,
    what,
    edit: (signing) => ({ ...signing, ...changed }),
  })
  const hypotheses = [
    change('Request method', 'the method in lower case', { method: method.toLowerCase() }),
    change('Request method', `the method ${other}`, { method: other }),
    ...[...hosts].map((host) =>
      change('Request host', `the host ${host}, while ${request.host} is sent`, { host }),
    ),
    change('Request path', 'an empty path', { path: '' }),
  ]
  if (request.path !== '/') {
    hypotheses.push(
      change('Request path', 'the path of the URL instead of the slash', { path: request.path }),
    )
  }
  return hypotheses
}

function parameterHypotheses(sent: Pairs): Hypothesis<V1Signing>[] {
  const change = (what: string, rewrite: (parameters: Pairs) => Pairs): Hypothesis<V1Signing> => ({
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
      sortedBy((a, b) => compareText(a.toLowerCase(), b.toLowerCase())),
    ),
    change('the parameters sorted with numbers by value (.2 before .10)', sortedBy(compareNaturally)),
    change('the parameters without those that are empty', (parameters) =>
      parameters.filter(([, value]) => value !== ''),
    ),
    change(
      'empty texts instead of the values 0, as PHP converts false',
      values((value) => (value === '0' ? '' : value)),
    ),
    change('the parameters without SecretId', without('SecretId')),
    change('the parameters without SignatureMethod', without('SignatureMethod')),
    change('the parameters without Token', without('Token')),
  ]
}

function sortedBy(compare: (a: string, b: string) => number) {
  return (parameters: Pairs): Pairs => [...parameters].sort(([a], [b]) => compare(a, b))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Compares the numbers between dots by value. */
function compareNaturally(a: string, b: string): number {
  const right = b.split('.')
  for (const [index, one] of a.split('.').entries()) {
    const other = right[index]
    if (other === undefined) return 1
    if (one === other) continue
    const difference = Number(one) - Number(other)
    return Number.isNaN(difference) ? compareText(one, other) : difference
  }
  return -1
}

function base64ToHex(base64: string): string {
  return Array.from(atob(base64), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}
