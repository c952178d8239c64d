import type { WireRequest } from '@tc3/mock'
import { anyText, mutatedBytes } from './garbage.js'
import type { Random } from './random.js'
import { anyRequest } from './requests.js'

/** What a caller does on one connection. */
export interface Traffic {
  /** Sent one after another, as soon as the last one is gone. */
  readonly pieces: readonly Uint8Array[]
  /** Says that nothing more comes, waits for the server to give up, or is gone. */
  readonly end: 'half-close' | 'wait' | 'reset'
}

/** What well-behaved callers never send, beside what they do. */
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
      // Several requests without waiting for the answers.
      return Buffer.concat(random.times(random.pick([3, 50]), () => http(anyRequest(random))))
    case 1:
      return mutatedBytes(random, http(anyRequest(random)))
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

/** A request as HTTP/1.1 writes it, whether or not it may be written so. */
function http({ method, path, query, headers, body }: WireRequest, more: readonly string[] = []): Uint8Array {
  const counted = more.some((line) => /^(content-length|transfer-encoding)/i.test(line))
  const lines = [
    `${method} ${path}${query && `?${query}`} HTTP/1.1`,
    ...[...headers].map(([name, value]) => `${name}: ${value}`),
    ...more,
    ...(counted ? [] : [`Content-Length: ${body.length}`]),
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
