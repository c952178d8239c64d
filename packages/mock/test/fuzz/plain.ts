import { v3 } from '../caller.js'
import { anyText, mutateBytes } from './garbage.js'
import type { Random } from './random.js'

/** The lines of a request that usual clients send, without the last, empty one. */
export function plainLines(body: Uint8Array, more: readonly string[] = []): string[] {
  const headers = [...v3({ body }).headers].map(([name, value]) => `${name}: ${value}`)
  return ['POST / HTTP/1.1', ...headers, ...more, `Content-Length: ${body.length}`]
}

/** Joins lines and a body to the bytes of a request. */
export function message(lines: readonly string[], body: Uint8Array | string): Buffer {
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), Buffer.from(body)])
}

/** The usual request of a client. */
export function plainMessage(body: Uint8Array = Buffer.from('{}')): Buffer {
  return message(plainLines(body), body)
}

/** Lines that parsers of HTTP have understood in different ways, or that mean something to a server. */
export const doubtfulLines: readonly string[] = [
  ' folded',
  '\tfolded',
  'Content-Length : 2',
  'Content-Length: 2',
  'Content-Length: 3',
  'Content-Length: 02',
  'Content-Length: +2',
  'Content-Length: 2, 2',
  'Content-Length: 0x2',
  'Content-Length:',
  'Content-Length:2',
  'Content-Length: 2 ',
  'content-length:\t2',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: identity',
  'Transfer-Encoding : chunked',
  'transfer-encoding:chunked',
  'Transfer-Encoding:\tchunked',
  'Transfer-Encoding: x\r\n chunked',
  'Transfer_Encoding: chunked',
  'TE: trailers',
  'Trailer: X-A',
  'Expect: 100-continue',
  'Expect: other',
  'Upgrade: websocket\r\nConnection: Upgrade',
  'Upgrade: h2c',
  'Connection: close',
  'Connection: Keep-Alive',
  'Connection: keep-alive, close',
  'Connection: x',
  'Proxy-Connection: close',
  'Keep-Alive: timeout=1',
  'Host: other.test',
  'Host:',
  'X-Empty:',
  'X-Spaces:   a  ',
  'X-Tabs: a\tb',
  'X-Bytes: \xe9',
  'X-Null: \0',
  'X-Delete: \x7f',
  'X-Return: a\rb',
  'X-Line: a\nContent-Length: 2',
  'X-Line: a\nTransfer-Encoding: chunked',
  ': x',
  'X A: b',
  'X-Colons: a: b: c',
  '"X": y',
  'X(a): b',
  'no colon',
  'X-Twice: a\r\nX-Twice: b',
  '__proto__: x',
  'Origin: http://other.test',
  'Sec-Fetch-Site: cross-site',
  `X-Long: ${'x'.repeat(9000)}`,
  '',
]

const requestLines = [
  'POST / HTTP/1.0',
  'POST / HTTP/1.2',
  'POST / HTTP/2.0',
  'POST  / HTTP/1.1',
  'POST / HTTP/1.1 ',
  'POST /',
  'post / HTTP/1.1',
  'PUT / HTTP/1.1',
  'GET / HTTP/1.1',
  'OPTIONS / HTTP/1.1',
  'CONNECT / HTTP/1.1',
  'POST * HTTP/1.1',
  'POST /?a=b HTTP/1.1',
  'POST /a HTTP/1.1',
  'POST /__tc3/clock HTTP/1.1',
  'POST http://localhost/ HTTP/1.1',
  '\r\nPOST / HTTP/1.1',
  '\nPOST / HTTP/1.1',
  ' POST / HTTP/1.1',
] as const

/** What follows a request. */
const rests = ['\r\n', '\n', 'x', '\0', 'GET', 'POST / HTTP/1.1\r\n', '0\r\n\r\n'] as const

/** A request that is not plain, or hardly. */
export function anyDoubtfulMessage(random: Random): Buffer {
  const body = Buffer.from(random.pick(['{}', '', '{"Text":"é"}', '0\r\n\r\n', '2\r\n{}\r\n0\r\n\r\n']))
  const lines = plainLines(body)
  for (const _ of random.times(3, () => {})) {
    const at = 1 + random.below(lines.length)
    if (random.percent(15)) lines.splice(at, 1)
    else lines.splice(at, 0, random.pick(doubtfulLines) ?? '')
  }
  if (random.percent(15)) lines[0] = random.pick(requestLines)
  const rest = random.percent(10) ? random.pick(rests) : random.percent(5) ? anyText(random) : ''
  const bytes = Buffer.concat([message(lines, body), Buffer.from(rest, 'latin1')])
  if (random.percent(80)) return bytes
  if (random.percent(70)) return Buffer.from(mutateBytes(random, bytes))
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
}

/** Cuts bytes at random places. */
export function anyPieces(random: Random, bytes: Buffer): Buffer[] {
  const cuts = random.percent(50) ? [] : random.times(4, () => random.below(bytes.length))
  const ends = [...cuts.filter((cut) => cut > 0), bytes.length].sort((a, b) => a - b)
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))
}
