import type { WireRequest, WireResponse } from '../api/wire.js'

/** Makes a stand-in for the global `fetch` that has every request answered by `handle`, without a network. */
export function fetchFrom(handle: (request: WireRequest) => Promise<WireResponse>): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    request.signal.throwIfAborted()
    const response = await untilAborted(request.signal, answer(request, handle))
    const { status, headers, body, broken } = response
    // What the global fetch throws, so that callers take it for the same.
    if (broken === 'reset') throw failed('fetch failed', 'The connection was reset.')
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body)
    return new Response(broken ? brokenBody(bytes, broken.after) : bytes, { status, headers })
  }
}

async function answer(
  request: Request,
  handle: (request: WireRequest) => Promise<WireResponse>,
): Promise<WireResponse> {
  const url = new URL(request.url)
  return handle({
    method: request.method,
    origin: url.origin,
    host: request.headers.get('host') ?? url.host,
    path: url.pathname,
    query: url.search.slice(1),
    headers: new Map(request.headers),
    body: new Uint8Array(await request.arrayBuffer()),
  })
}

/** Gives what the work gives, unless the signal aborts before: then the signal's reason is thrown. */
function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort)
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

function failed(message: string, why: string): TypeError {
  return new TypeError(message, { cause: Object.assign(new Error(why), { code: 'ECONNRESET' }) })
}

/** A body that breaks off after so many bytes. */
function brokenBody(bytes: Uint8Array, after: number): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      if (after > 0) controller.enqueue(bytes.subarray(0, after))
    },
    // Once they are read.
    pull(controller) {
      controller.error(failed('terminated', 'The connection was cut.'))
    },
  })
}
