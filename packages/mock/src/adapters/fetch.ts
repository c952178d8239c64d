import type { WireRequest, WireResponse } from '../wire.js'

/** Makes a stand-in for the global `fetch` that has every request answered by `handle`, without a network. */
export function fetchFrom(handle: (request: WireRequest) => Promise<WireResponse>): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    request.signal.throwIfAborted()
    const { status, headers, body } = await untilAborted(request.signal, answer(request, handle))
    return new Response(body, { status, headers })
  }
}

async function answer(
  request: Request,
  handle: (request: WireRequest) => Promise<WireResponse>,
): Promise<WireResponse> {
  const url = new URL(request.url)
  return handle({
    method: request.method,
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
