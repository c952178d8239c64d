import type { WireRequest } from '@tc3/mock'
import { anyText, mutateBytes } from './garbage.js'
import type { Random } from './random.js'
import { anyRequest } from './requests.js'

/** The traffic of a caller on one connection. */
export interface Traffic {
  /** Sent one after another. */
  readonly pieces: readonly Uint8Array[]
  /** How it ends: the caller closes its side, waits for the server to disconnect, or resets the connection. */
  readonly end: 'half-close' | 'wait' | 'reset'
}

/** Valid and invalid HTTP traffic. */
export function anyTraffic(random: Random): Traffic {
  const bytes = anyBytes(random)
  const end = random.pick(['half-close', 'half-close', 'half-close', 'wait', 'reset'] as const)
  if (random.percent(5)) return { pieces: [], end }
  if (random.percent(15)) return { pieces: [bytes.subarray(0, random.below(bytes.length))], end }
  if (random.percent(20)) return { pieces: inPieces(random, bytes), end }
  return { pieces: [bytes], end }
}

function anyBytes(random: Random): Uint8Array {
  switch (random.below(8)) {
    case 0:
      // Pipelined requests.
      return Buffer.concat(random.times(random.pick([3, 50]), () => http(anyRequest(random))))
    case 1:
      return mutateBytes(random, http(anyRequest(random)))
    case 2:
      return http(anyRequest(random), wrongLength(random))
    case 3:
      return chunked(random)
    case 4: {
      const flood = random.times(random.pick([100, 5000]), (index) => `X-${index}: ${anyText(random)}`)
      return http(anyRequest(random), flood)
    }
    case 5:
      return http(anyRequest(random), [`X-Long: ${'x'.repeat(random.pick([20_000, 1_500_000]))}`])
    case 6:
      return http(anyRequest(random), [
        random.pick([
          'Expect: 100-continue',
          'Expect: x',
          'Upgrade: websocket\r\nConnection: Upgrade',
          'Connection: close',
        ]),
      ])
    default:
      return http(anyRequest(random))
  }
}

/** Encodes a request as HTTP/1.1, even if it is not valid there. */
function http({ method, path, query, headers, body }: WireRequest, more: readonly string[] = []): Uint8Array {
  const hasLength = more.some((line) => /^(content-length|transfer-encoding)/i.test(line))
  const lines = [
    `${method} ${path}${query && `?${query}`} HTTP/1.1`,
    ...[...headers].map(([name, value]) => `${name}: ${value}`),
    ...more,
    ...(hasLength ? [] : [`Content-Length: ${body.length}`]),
  ]
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), body])
}

function wrongLength(random: Random): string[] {
  const length = () =>
    `Content-Length: ${random.pick(['-1', '0', '1', '5', '1e3', '99999999999999999999', '11000000', 'x', ''])}`
  return random.percent(80) ? [length()] : [length(), length()]
}

function chunked(random: Random): Uint8Array {
  const request = anyRequest(random)
  function chunk(): string {
    const size = random.pick(['5', '0', 'ffffffffff', '-1', 'g', '', '5;a=b', `5;${'x'.repeat(20_000)}`])
    return `${size}\r\n${random.pick(['01234', '', anyText(random)])}\r\n`
  }
  const body = Buffer.from(
    `${random.times(6, chunk).join('')}${random.pick(['0\r\n\r\n', '0\r\nX: y\r\n\r\n', ''])}`,
  )
  return http({ ...request, body }, ['Transfer-Encoding: chunked'])
}

function inPieces(random: Random, bytes: Uint8Array): Uint8Array[] {
  const size = Math.ceil(bytes.length / (1 + random.below(50))) || 1
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  )
}
