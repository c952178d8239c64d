import { flatten } from '@tc3/core/signing'
import type { WireRequest } from '@tc3/mock'
import { v1, v3 } from '../caller.js'
import {
  anyJson,
  anyJsonText,
  anyMultipart,
  anyName,
  anyPath,
  anyText,
  mutateBytes,
  mutateText,
} from './garbage.js'
import type { Random } from './random.js'

/** Valid values of all parameters of the actions. */
const validInput = {
  Text: 'a',
  Count: 1,
  Ratio: 0.5,
  On: true,
  When: '2020-01-01 00:00:00',
  Tags: ['a', 'b'],
  Counts: [1, 2],
  Node: { Text: 'a', Node: { Count: 1 } },
  Nodes: [{ On: false }],
  Name: 'abc',
  Size: 64,
  Filters: [{ Name: 'a', Values: ['b'] }],
} as const
const known = Object.keys(validInput)
const actions = ['Echo', 'Echo', 'Echo', 'Measure', 'Southern', 'Fail'] as const
const contentTypes = [
  ...[
    'application/json',
    'application/json; charset=utf-8',
    'application/x-www-form-urlencoded',
    'text/plain',
  ],
  ...['multipart/form-data; boundary=x', 'multipart/form-data', 'multipart/form-data; boundary=""', ''],
] as const
const headers = [
  ...[
    'authorization',
    'content-type',
    'content-type',
    'host',
    'x-tc-action',
    'x-tc-timestamp',
    'x-tc-version',
  ],
  ...['x-tc-region', 'x-tc-token', 'x-tc-content-sha256', 'x-tc-language', '__proto__', 'constructor'],
] as const

/** A request to the test product: signed, with any input, and sometimes changed after signing. */
export function anyRequest(random: Random): WireRequest {
  let request = anySignedRequest(random)
  for (const _ of random.times(random.pick([1, 1, 2, 4]), () => {})) request = mutateRequest(random, request)
  return request
}

function anySignedRequest(random: Random): WireRequest {
  const common = {
    action: random.pick(actions),
    region: random.pick(['ap-north', 'ap-south']),
    ...(random.percent(3) && { secretKey: anyText(random) || 'other' }),
  }
  switch (random.below(6)) {
    case 0:
      return v3({ ...common, method: 'GET', query: anyQuery(random) })
    case 1:
      return v1({ ...common, parameters: anyParameters(random) })
    case 2: {
      const signatureMethod = random.pick([undefined, 'HmacSHA256', wellFormed(anyText(random))])
      return v1({ ...common, method: 'POST', parameters: anyParameters(random), signatureMethod })
    }
    case 3: {
      const body = anyMultipart(random, known)
      return v3({ ...common, headers: { 'content-type': 'multipart/form-data; boundary=x' }, body })
    }
    default:
      return v3({ ...common, body: anyJsonText(random, anyInput(random)) })
  }
}

/** An input that consists mostly of existing parameters. */
function anyInput(random: Random): object {
  const valid = Object.entries(validInput).filter(() => random.percent(15))
  if (random.percent(50)) return Object.fromEntries(valid)
  const others = random.times(3, () => [random.pick(known) ?? anyName(random), anyJson(random, 3)])
  return Object.fromEntries([...valid, ...others])
}

function anyPairs(random: Random): [string, string][] {
  const valid = flatten(Object.fromEntries(Object.entries(validInput).filter(() => random.percent(15))))
  if (random.percent(50)) return valid
  return [...valid, ...random.times(5, (): [string, string] => [anyPath(random, known), anyText(random)])]
}

function anyParameters(random: Random): Record<string, string> {
  return Object.fromEntries(anyPairs(random).map((pair) => pair.map(wellFormed)))
}

/** Replaces lone surrogates, which UTF-8 cannot encode. */
function wellFormed(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text))
}

function anyQuery(random: Random): string {
  const text = anyPairs(random)
    .map((pair) => pair.join('='))
    .join('&')
  return random.percent(70) ? encodeURI(wellFormed(text)) : text
}

function mutateRequest(random: Random, request: WireRequest): WireRequest {
  function withHeaders(change: (headers: Map<string, string>) => void): WireRequest {
    const copy = new Map(request.headers)
    change(copy)
    return { ...request, headers: copy }
  }
  const header = random.percent(80) ? random.pick(headers) : anyName(random)
  const value = request.headers.get(header) ?? ''
  switch (random.below(12)) {
    case 0:
      return { ...request, method: random.pick(['GET', 'POST', 'PUT', 'HEAD', 'get', anyText(random)]) }
    case 1:
      return {
        ...request,
        query: random.pick([anyQuery(random), mutateText(random, request.query), anyText(random)]),
      }
    case 2:
      return { ...request, host: anyText(random) }
    case 3:
      return { ...request, path: random.pick(['', '//', '/%', `/${anyText(random)}`]) }
    case 4:
    case 5:
      return { ...request, body: mutateBytes(random, request.body) }
    case 6:
      return withHeaders((all) => all.delete(header))
    case 7:
      // The node:http server joins a repeated header in this way.
      return withHeaders((all) => all.set(header, `${value}, ${value}`))
    case 8:
      return withHeaders((all) => all.set(header, anyText(random)))
    case 9:
      return withHeaders((all) => all.set('content-type', random.pick(contentTypes)))
    case 10:
      return random.percent(95)
        ? withHeaders((all) => all.set(header, mutateText(random, value)))
        : withHeaders((all) => {
            for (let index = 0; index < 2000; index += 1) all.set(`x-${index}`, 'y')
          })
    default:
      return withHeaders((all) =>
        all.set('authorization', mutateText(random, all.get('authorization') ?? '')),
      )
  }
}
