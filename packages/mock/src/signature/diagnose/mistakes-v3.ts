import {
  canonicalRequestParts,
  scopeTerminator,
  unsignedPayload,
  unsignedPayloadHeader,
} from '@tc3/core/platform'
import { queryString, sha256Hex } from '@tc3/core/signing'
import type { Authorization } from '../../api/authorization.js'
import { type Pairs, pairs } from '../../api/urlencoded.js'
import { withoutPort } from '../../api/wire.js'
import type { Endpoint } from './endpoint.js'
import { keySlips, type Slip } from './find-mistake.js'
import { rewritings } from './json-rewritings.js'
import type { Line } from './report.js'
import type { SignedCall } from './signed-call.js'

const [method, uri, query, headers, signedHeaders, payload] = canonicalRequestParts

/** What a caller of Signature v3 signs, part by part. */
export interface V3Signing {
  readonly canonical: readonly Line[]
  readonly timestamp: number
  readonly scope: string
  /** What the signing key is derived from. */
  readonly key: { readonly secretKey: string; readonly date: string; readonly service: string }
}

/** The usual mistakes in signing with TC3-HMAC-SHA256, one line each. */
export async function slipsOfV3(
  call: SignedCall,
  authorization: Authorization,
  endpoint: Endpoint,
): Promise<Slip<V3Signing>[]> {
  return [
    ...methodSlips(call),
    ...uriSlips(call),
    ...querySlips(call),
    ...headerSlips(call, authorization),
    ...contentTypeSlips(call),
    ...hostSlips(call, endpoint),
    ...(await payloadSlips(call)),
    ...timestampSlips(call),
    ...scopeSlips(call, authorization, endpoint),
    ...keySlips<V3Signing>((signing, wrap) => ({
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

/** A mistake that changes one line of the canonical request. */
function line(part: string, what: string, text: string): Slip<V3Signing> {
  return {
    part,
    what,
    edit: (signing) => ({
      ...signing,
      canonical: signing.canonical.map((one) => (one.part === part ? { part, text } : one)),
    }),
  }
}

function methodSlips(call: SignedCall): Slip<V3Signing>[] {
  const other = call.method === 'GET' ? 'POST' : 'GET'
  return [
    line(method, 'the method in lower case', call.method.toLowerCase()),
    line(method, `the method ${other}`, other),
  ]
}

function uriSlips({ request }: SignedCall): Slip<V3Signing>[] {
  const slips = [line(uri, 'an empty path', '')]
  if (request.path !== '/') slips.push(line(uri, 'the path of the URL instead of the slash', request.path))
  return slips
}

function querySlips(call: SignedCall): Slip<V3Signing>[] {
  const sent = call.request.query
  if (sent === '') return []
  if (call.method === 'POST') return [line(query, 'the query string, which is left out of a POST', sent)]
  const decoded = pairs(sent)
  const sorted = [...decoded].sort(([a], [b]) => (a < b ? -1 : 1))
  const raw = (list: Pairs) => list.map(([name, value]) => `${name}=${value}`).join('&')
  return [
    line(query, 'the query string sorted by name', sent.split('&').sort().join('&')),
    line(query, 'the query string encoded by RFC 3986, unlike the one sent', queryString(decoded)),
    line(query, 'the query string sorted and encoded by RFC 3986, unlike the one sent', queryString(sorted)),
    line(query, 'the query string not encoded', raw(decoded)),
    line(query, 'the query string sorted and not encoded', raw(sorted)),
    line(
      query,
      'the query string encoded as a form',
      new URLSearchParams([...decoded].map(mutable)).toString(),
    ),
    line(query, 'the query string with its question mark', `?${sent}`),
    line(query, 'an empty query string', ''),
  ]
}

function mutable([name, value]: readonly [string, string]): [string, string] {
  return [name, value]
}

function headerSlips({ request }: SignedCall, authorization: Authorization): Slip<V3Signing>[] {
  const { headerNames } = authorization
  const value = (name: string) => (request.headers.get(name) ?? '').trim()
  const inUpperCase = headerNames.filter((name) => value(name) !== value(name).toLowerCase())
  const asNamed = authorization.signedHeaders.split(';')
  return [
    ...inUpperCase.map((name) =>
      line(`${headers} ${name}`, `the value of ${name} not in lower case`, `${name}:${value(name)}`),
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
    line(signedHeaders, 'SignedHeaders not in lower case or not sorted', authorization.signedHeaders),
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

/** The same headers with other names or in another order. */
function withHeaders(names: readonly string[], listed: string) {
  return (signing: V3Signing): V3Signing => {
    const rank = ({ part }: Line) => names.findIndex((name) => part === `${headers} ${name.toLowerCase()}`)
    const isHeader = (one: Line) => rank(one) >= 0
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

function contentTypeSlips({ request }: SignedCall): Slip<V3Signing>[] {
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
    line(
      `${headers} content-type`,
      `the Content-Type ${type}, while ${sent} is sent`,
      `content-type:${type}`,
    ),
  )
}

function hostSlips({ request }: SignedCall, endpoint: Endpoint): Slip<V3Signing>[] {
  const bare = withoutPort(request.host)
  const hosts = new Set([...endpoint.hosts, `${bare}:443`, `${bare}:80`])
  hosts.delete(request.host.toLowerCase())
  return [...hosts].map((host) =>
    line(`${headers} host`, `the host ${host}, while ${request.host} is sent`, `host:${host}`),
  )
}

/** In bytes. A caller that writes JSON otherwise does so of small requests, too; of large ones it takes seconds to try. */
const mostRewritten = 1 << 18

async function payloadSlips({ method: sent, mediaType, request }: SignedCall): Promise<Slip<V3Signing>[]> {
  const hash = async (what: string, text: string | Uint8Array) => line(payload, what, await sha256Hex(text))
  const common = [await hash('an empty payload', ''), await hash('the payload {}', '{}')]
  if (sent === 'GET') return [...common, await hash('the query string as the payload', request.query)]

  const isRewritable = mediaType === 'application/json' && request.body.length <= mostRewritten
  const rewritten = isRewritable ? rewritings(new TextDecoder().decode(request.body)) : []
  return [
    ...common,
    await hash(`the payload as sent, while ${unsignedPayloadHeader} says ${unsignedPayload}`, request.body),
    await hash(
      `the payload as ${unsignedPayload}, while the header ${unsignedPayloadHeader} does not say so`,
      unsignedPayload,
    ),
    line(payload, `the text ${unsignedPayload} in place of its hash`, unsignedPayload),
    line(payload, 'the hash of the payload in upper case', (await sha256Hex(request.body)).toUpperCase()),
    ...(await Promise.all(rewritten.map(({ what, text }) => hash(`the payload ${what}`, text)))),
  ]
}

function timestampSlips({ timestamp }: SignedCall): Slip<V3Signing>[] {
  const at = (what: string, other: number): Slip<V3Signing> => ({
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

function scopeSlips(call: SignedCall, authorization: Authorization, endpoint: Endpoint): Slip<V3Signing>[] {
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
  return scopes.flatMap(({ why, ...other }): Slip<V3Signing>[] => {
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
