import type { WireRequest, WireResponse } from '@tc3/mock'

/**
 * Returns a response whose end reaches the caller only after something else is done. So a caller that has the response finds the
 * invocation and its log.
 */
export async function endAfter(
  done: Promise<unknown>,
  { method }: WireRequest,
  response: WireResponse,
): Promise<WireResponse> {
  const { status, headers, stream, connection } = response
  if (connection) return { ...response, connection: (incoming) => held(connection(incoming), Infinity, done) }
  if (!stream) return response
  const length = Number(headers['content-length'] ?? Infinity)
  // The caller knows the end of such a response by its head.
  if (method === 'HEAD' || status === 204 || status === 304 || length === 0) await done
  return { ...response, stream: held(stream, length, done) }
}

/** Passes on a body, but its last bytes only after something else is done. */
async function* held(
  stream: AsyncIterable<Uint8Array>,
  length: number,
  done: Promise<unknown>,
): AsyncGenerator<Uint8Array> {
  let missing = length
  try {
    for await (const bytes of stream) {
      missing -= bytes.length
      if (missing <= 0) await done
      yield bytes
    }
  } finally {
    await done
  }
}
