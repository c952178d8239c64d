import { globals } from '@tc3/core/globals'
import {
  canonicalRequestParts,
  scopeTerminator,
  unsignedPayload,
  unsignedPayloadHeader,
} from '@tc3/core/platform'
import { queryString, sha256Hex } from '@tc3/core/signing'
import type { Authorization } from '../../api/authorization.js'
import { type Pairs, parsePairs } from '../../api/urlencoded.js'
import { withoutPort } from '../../api/wire.js'
import type { Endpoint } from './endpoint.js'
import { type Hypothesis, keyHypotheses } from './hypothesis.js'
import { jsonRewritings } from './json-rewritings.js'
import type { SignedLine } from './report.js'
import type { SignedCall } from './signed-call.js'

const [method, uri, query, headers, signedHeaders, payload] = canonicalRequestParts

/** The parts of a signing with Signature v3. */
export interface V3Signing {
  readonly canonical: readonly SignedLine[]
  readonly timestamp: number
  readonly scope: string
  /** The values that the signing key is derived from. */
  readonly key: { readonly secretKey: string; readonly date: string; readonly service: string }
}

/** The common mistakes in signing with TC3-HMAC-SHA256. Each concerns one line. */
export async function hypothesesV3(
  call: SignedCall,
  authorization: Authorization,
  endpoint: Endpoint,
): Promise<Hypothesis<V3Signing>[]> {
  return [
    ...methodHypotheses(call),
    ...uriHypotheses(call),
    ...queryHypotheses(call),
    ...headerHypotheses(call, authorization),
    ...contentTypeHypotheses(call),
    ...hostHypotheses(call, endpoint),
    ...(await payloadHypotheses(call)),
    ...timestampHypotheses(call),
    ...scopeHypotheses(call, authorization, endpoint),
    ...keyHypotheses<V3Signing>((signing, wrap) => ({
      ...signing,
      key: { ...signing.key, secretKey: wrap(signing.key.secretKey) },
    })),
    {
      part: 'Signature',
      what: 'the signature in upper case',
      encode: (signature) => signature.toUpperCase(),
    },
  ]
}

/** A hypothesis that replaces one line of the canonical request. */
function replaceLine(part: string, what: string, text: string): Hypothesis<V3Signing> {
  return {
    part,
    what,
    edit: (signing) => ({
      ...signing,
      canonical: signing.canonical.map((one) => (one.part === part ? { part, text } : one)),
    }),
  }
}

function methodHypotheses(call: SignedCall): Hypothesis<V3Signing>[] {
  const other = call.method === 'GET' ? 'POST' : 'GET'
  return [
    replaceLine(method, 'the method in lower case', call.method.toLowerCase()),
    replaceLine(method, `the method ${other}`, other),
  ]
}

function uriHypotheses({ request }: SignedCall): Hypothesis<V3Signing>[] {
  const hypotheses = [replaceLine(uri, 'an empty path', '')]
  if (request.path !== '/')
    hypotheses.push(replaceLine(uri, 'the path of the URL instead of the slash', request.path))
  return hypotheses
}

function queryHypotheses(call: SignedCall): Hypothesis<V3Signing>[] {
  const sent = call.request.query
  if (sent === '') return []
  if (call.method === 'POST')
    return [replaceLine(query, 'the query string, which is left out of a POST', sent)]
  const decoded = parsePairs(sent)
  const sorted = [...decoded].sort(([a], [b]) => (a < b ? -1 : 1))
  const raw = (list: Pairs) => list.map(([name, value]) => `${name}=${value}`).join('&')
  return [
    replaceLine(query, 'the query string sorted by name', sent.split('&').sort().join('&')),
    replaceLine(query, 'the query string encoded by RFC 3986, unlike the one sent', queryString(decoded)),
    replaceLine(
      query,
      'the query string sorted and encoded by RFC 3986, unlike the one sent',
      queryString(sorted),
    ),
    replaceLine(query, 'the query string not encoded', raw(decoded)),
    replaceLine(query, 'the query string sorted and not encoded', raw(sorted)),
    replaceLine(
      query,
      'the query string encoded as a form',
      new URLSearchParams([...decoded].map(mutable)).toString(),
    ),
    replaceLine(query, 'the query string with its question mark', `?${sent}`),
    replaceLine(query, 'an empty query string', ''),
  ]
}

function mutable([name, value]: readonly [string, string]): [string, string] {
  return [name, value]
}

function headerHypotheses({ request }: SignedCall, authorization: Authorization): Hypothesis<V3Signing>[] {
  const { headerNames } = authorization
  const value = (name: string) => (request.headers.get(name) ?? '').trim()
  const inUpperCase = headerNames.filter((name) => value(name) !== value(name).toLowerCase())
  const asNamed = authorization.signedHeaders.split(';')
  return [
    ...inUpperCase.map((name) =>
      replaceLine(`${headers} ${name}`, `the value of ${name} not in lower case`, `${name}:${value(name)}`),
    ),
    {
      part: headers,
      what: 'the headers in the order of SignedHeaders instead of sorted',
      edit: withHeaders(headerNames, authorization.signedHeaders.toLowerCase()),
    },
    {
      part: headers,
      what: 'the names of the headers not in lower case',
      edit: withHeaders(asNamed, authorization.signedHeaders.toLowerCase()),
    },
    {
      part: headers,
      what: 'the names of the headers and SignedHeaders not in lower case',
      edit: withHeaders(asNamed, authorization.signedHeaders),
    },
    replaceLine(signedHeaders, 'SignedHeaders not in lower case or not sorted', authorization.signedHeaders),
    {
      part: headers,
      what: 'the headers without the empty line after them',
      edit: (signing) => ({
        ...signing,
        canonical: signing.canonical.filter((one) => one.part !== `${headers} (end)`),
      }),
    },
  ]
}

/** Renames and reorders the headers. */
function withHeaders(names: readonly string[], listed: string) {
  return (signing: V3Signing): V3Signing => {
    const rank = ({ part }: SignedLine) =>
      names.findIndex((name) => part === `${headers} ${name.toLowerCase()}`)
    const isHeader = (one: SignedLine) => rank(one) >= 0
    const ordered = signing.canonical.filter(isHeader).sort((a, b) => rank(a) - rank(b))
    const renamed = ordered.map((one) => {
      const name = names[rank(one)] ?? ''
      return { part: one.part, text: name + one.text.slice(name.length) }
    })
    const others = signing.canonical.filter((one) => !isHeader(one))
    const relisted = others.map((one) =>
      one.part === signedHeaders ? { part: signedHeaders, text: listed } : one,
    )
    return { ...signing, canonical: [...relisted.slice(0, 3), ...renamed, ...relisted.slice(3)] }
  }
}

function contentTypeHypotheses({ request }: SignedCall): Hypothesis<V3Signing>[] {
  const sent = (request.headers.get('content-type') ?? '').trim()
  const mediaType = sent.split(';', 1).join().trim()
  const types = new Set([
    mediaType,
    ...['; charset=utf-8', ';charset=utf-8', '; charset=UTF-8', ';charset=UTF-8'].map(
      (charset) => mediaType + charset,
    ),
    'application/json',
    'application/json; charset=utf-8',
    'application/x-www-form-urlencoded',
  ])
  types.delete(sent.toLowerCase())
  return [...types].map((type) =>
    replaceLine(
      `${headers} content-type`,
      `the Content-Type ${type}, while ${sent} is sent`,
      `content-type:${type}`,
    ),
  )
}

function hostHypotheses({ request }: SignedCall, endpoint: Endpoint): Hypothesis<V3Signing>[] {
  const bare = withoutPort(request.host)
  const hosts = new Set([...endpoint.hosts, `${bare}:443`, `${bare}:80`])
  hosts.delete(request.host.toLowerCase())
  return [...hosts].map((host) =>
    replaceLine(`${headers} host`, `the host ${host}, while ${request.host} is sent`, `host:${host}`),
  )
}

/**
 * The largest body whose JSON is reformatted, in bytes. Trying larger ones would take seconds, and a caller that formats
 * JSON in another way does so in small requests, too.
 */
const maxRewrittenBytes = 1 << 18

async function payloadHypotheses({
  method: sent,
  mediaType,
  request,
}: SignedCall): Promise<Hypothesis<V3Signing>[]> {
  const hash = async (what: string, text: string | Uint8Array) =>
    replaceLine(payload, what, await sha256Hex(text))
  const common = [await hash('an empty payload', ''), await hash('the payload {}', '{}')]
  if (sent === 'GET') return [...common, await hash('the query string as the payload', request.query)]

  const isRewritable = mediaType === 'application/json' && request.body.length <= maxRewrittenBytes
  const rewritten = isRewritable ? jsonRewritings(new (globals().TextDecoder)().decode(request.body)) : []
  return [
    ...common,
    await hash(`the payload as sent, while ${unsignedPayloadHeader} says ${unsignedPayload}`, request.body),
    await hash(
      `the payload as ${unsignedPayload}, while the header ${unsignedPayloadHeader} does not say so`,
      unsignedPayload,
    ),
    replaceLine(payload, `the text ${unsignedPayload} in place of its hash`, unsignedPayload),
    replaceLine(
      payload,
      'the hash of the payload in upper case',
      (await sha256Hex(request.body)).toUpperCase(),
    ),
    ...(await Promise.all(rewritten.map(({ what, text }) => hash(`the payload ${what}`, text)))),
  ]
}

function timestampHypotheses({ timestamp }: SignedCall): Hypothesis<V3Signing>[] {
  const at = (what: string, other: number): Hypothesis<V3Signing> => ({
    part: 'RequestTimestamp',
    what,
    edit: (signing) => ({ ...signing, timestamp: other }),
  })
  return [
    at('a timestamp in milliseconds', timestamp * 1000),
    at('a timestamp one second before X-TC-Timestamp: take the time once', timestamp - 1),
    at('a timestamp one second after X-TC-Timestamp: take the time once', timestamp + 1),
  ]
}

function scopeHypotheses(
  call: SignedCall,
  authorization: Authorization,
  endpoint: Endpoint,
): Hypothesis<V3Signing>[] {
  const { date, service } = authorization
  const day = (offset: number) =>
    new Date((call.timestamp + offset * 86_400) * 1000).toISOString().slice(0, 10)
  const bare = withoutPort(call.request.host)
  const services = new Set([endpoint.service, call.request.host, bare, bare.split('.', 1).join(), ''])
  services.delete(service)
  const scopes = [
    { date: day(1), service, why: 'the date after the UTC date' },
    { date: day(-1), service, why: 'the date before the UTC date' },
    ...[...services].map((other) => ({
      date,
      service: other,
      why: `the service "${other}" instead of "${service}"`,
    })),
  ]
  return scopes.flatMap(({ why, ...other }): Hypothesis<V3Signing>[] => {
    const scope = `${other.date}/${other.service}/${scopeTerminator}`
    return [
      {
        part: 'CredentialScope',
        what: `a credential scope with ${why}`,
        edit: (signing) => ({ ...signing, scope, key: { ...signing.key, ...other } }),
      },
      {
        part: 'CredentialScope',
        what: `a string to sign with ${why}`,
        edit: (signing) => ({ ...signing, scope }),
      },
      {
        part: 'SecretSigning',
        what: `a key derived with ${why}`,
        edit: (signing) => ({ ...signing, key: { ...signing.key, ...other } }),
      },
    ]
  })
}
