import type { WireRequest } from '@tc3/mock'
import { now } from '../demo.js'
import { anyJson, anyJsonText, anyName, anyText, mutateBytes } from './garbage.js'
import type { Random } from './random.js'

type Operation = readonly [method: string, path: string, body: unknown]

/** The operations of the control API, each with a valid body. */
const operations: readonly [Operation, ...Operation[]] = [
  ['PUT', 'clock', { time: now * 1000, speed: 1 }],
  ['POST', 'clock/advance', { ms: 1000 }],
  ['POST', 'faults', { kind: 'latency', ms: 1, action: 'GetBook', count: 1, probability: 0.5, seed: 7 }],
  ['POST', 'faults', { kind: 'error', code: 'InternalError', message: 'no', count: 1 }],
  ['POST', 'faults', { kind: 'http', status: 503, count: 1 }],
  ['PUT', 'transitions/book.Putting', { ms: 1000 }],
  ['PUT', 'transitions/book.Putting', { reads: 2 }],
  ['PUT', 'transitions/book.Putting', 'instant'],
  ['POST', 'transitions/book.Putting/failures', { code: 'Fell', message: 'off', times: 1 }],
  ['POST', 'seed', { books: { '100000000001/ap-north': { Emma: { text: 'a', status: 'Standing' } } } }],
  ['POST', 'journal/expect', { action: 'GetBook', input: { Title: 'Emma' }, error: null, times: 0 }],
  ['POST', 'journal/expect', { action: 'GetBook', input: { Title: 'No such book' } }],
  ['POST', 'reset', undefined],
  ['DELETE', 'faults', undefined],
  ['DELETE', 'transitions', undefined],
  ['DELETE', 'journal', undefined],
  ['GET', '', undefined],
  ['GET', 'openapi.json', undefined],
  ['GET', 'health', undefined],
  ['GET', 'clock', undefined],
  ['GET', 'faults', undefined],
  ['GET', 'transitions', undefined],
  ['GET', 'snapshot', undefined],
  ['GET', 'journal', undefined],
  ['GET', 'download/100000000001%2Fap-north/Emma', undefined],
]

const queries = [
  '',
  '',
  'limit=10',
  'limit=-1',
  'limit=1e999',
  'limit=99999999999999999999',
  'action=GetBook&limit=1',
  'body=instant',
  'body={}',
  'kind=book.Putting',
  'expires=1&signature=a',
  '__proto__=1',
  'constructor=a',
  '%zz=%',
] as const

/** A request to the control API, usually an invalid one. */
export function anyControl(random: Random): WireRequest {
  const [method, path, validBody] = random.pick(operations)
  const body = random.percent(3) ? random.pick(operations)[2] : validBody
  const headers = new Map<string, string>()
  if (body !== undefined || random.percent(10)) {
    const type = random.percent(95) ? 'application/json' : random.pick(['text/plain', '', anyText(random)])
    headers.set('content-type', type ?? '')
  }
  if (random.percent(3))
    headers.set('origin', random.pick(['null', 'https://example.com', anyText(random)]) ?? '')
  return {
    method: random.percent(97) ? method : (random.pick(['GET', 'POST', 'HEAD', anyText(random)]) ?? ''),
    origin: 'http://127.0.0.1:9580',
    host: random.percent(97) ? '127.0.0.1:9580' : anyText(random),
    path: `/__tc3/${random.percent(95) ? path : `${path}/${anyText(random)}`}`,
    query: random.percent(90) ? random.pick(queries) : anyText(random),
    headers,
    body: bytes(random, body),
    remoteAddress: random.percent(98) ? '127.0.0.1' : anyText(random),
  }
}

function bytes(random: Random, body: unknown): Uint8Array {
  if (body === undefined && random.percent(90)) return new Uint8Array()
  const text = anyJsonText(random, random.percent(20) ? body : corruptValue(random, body))
  const encoded = new TextEncoder().encode(text)
  return random.percent(95) ? encoded : mutateBytes(random, encoded)
}

const numbers = [0, -0, -1, 0.5, 2 ** 53, 1e16, 8.64e15, -8.64e15, 1e300, 5e-324] as const

/** Replaces, removes or adds parts of a value. */
function corruptValue(random: Random, value: unknown): unknown {
  if (typeof value === 'number' && random.percent(60)) return random.pick(numbers)
  if (typeof value !== 'object' || value === null || random.percent(10)) {
    return random.percent(50) ? value : anyJson(random, 3)
  }
  const members = Object.entries(value).filter(() => random.percent(85))
  const additional = random.percent(15) ? [[anyName(random), anyJson(random, 3)] as const] : []
  return Object.fromEntries(
    [...members, ...additional].map(([name, inner]) => [name, corruptValue(random, inner)]),
  )
}
