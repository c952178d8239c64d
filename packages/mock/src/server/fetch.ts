import { globals } from '@tc3/core/globals'
import type { WireRequest, WireResponse } from '../api/wire.js'
import { isStorageHost } from '../chain/misdirected.js'
import { truncate } from '../message/truncate.js'
import { isOwnHost } from './own-host.js'

/** The hosts of an emulator that has no address of its own. */
export interface FetchHosts {
  /** The service that it emulates. */
  readonly service: string
  /** Its host names, without a port, besides those that every emulator has. */
  readonly names: readonly string[]
  /** Whether a host, with or without a port, was registered since. */
  readonly isRegistered: (host: string) => boolean
}

/**
 * Creates a replacement of the global `fetch` that passes requests to `handle`, without a network. It rejects requests to
 * hosts that are not the emulator's with a TypeError, as the global `fetch` does if it cannot reach a host.
 */
export function createFetch(
  handle: (request: WireRequest) => Promise<WireResponse>,
  hosts: FetchHosts,
): typeof globalThis.fetch {
  return async (input, init) => {
    const { Request, Response, TextEncoder } = globals()
    const ownSignal = typeof input === 'object' && 'signal' in input ? input.signal : undefined
    const signal = init?.signal === undefined ? ownSignal : init.signal
    signal?.throwIfAborted()
    // Without the signal, because Node's Request rejects the signals of jsdom.
    const request = new Request(input, { ...init, signal: null })
    assertOwnHost(new URL(request.url), hosts)
    const response = await rejectOnAbort(signal, handleRequest(request, signal ?? undefined, handle))
    const { status, body, broken, stream } = response
    const headers = toHeaders(response.headers)
    // The same error as that of the global fetch.
    if (broken === 'reset') throw connectionError('fetch failed', 'The connection was reset.')
    if (response.connection) throw new TypeError('fetch cannot upgrade a connection.')
    if (hasNoBody.includes(status) || request.method === 'HEAD') {
      return new Response(null, { status, headers })
    }
    if (stream) return new Response(streamedBody(stream, signal), { status, headers })
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body)
    return new Response(broken ? brokenBody(bytes, broken.after) : bytes, { status, headers })
  }
}

function assertOwnHost({ host, origin }: URL, { service, names, isRegistered }: FetchHosts): void {
  // The emulator itself answers requests for the storage of the cloud, as it does those for other products.
  if (isOwnHost(host, names) || isStorageHost(host) || isRegistered(host)) return
  throw new TypeError(
    `This fetch belongs to the emulator of ${service}, which does not answer for ${truncate(host)}: its hosts are *.tencentcloudapi.com, localhost and IP addresses. Use the global fetch for other hosts, or set the option origin of the emulator if ${truncate(origin)} is its address.`,
  )
}

async function handleRequest(
  request: Request,
  signal: AbortSignal | undefined,
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
    signal: () => signal,
  })
}

/** Settles like `work`, or rejects with the signal's reason if the signal aborts first. */
function rejectOnAbort<T>(signal: AbortSignal | null | undefined, work: Promise<T>): Promise<T> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort)
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

function connectionError(message: string, reason: string): TypeError {
  return new TypeError(message, { cause: Object.assign(new Error(reason), { code: 'ECONNRESET' }) })
}

/** The status codes of responses that never have a body. */
const hasNoBody = [204, 205, 304]

function toHeaders(headers: WireResponse['headers']): Headers {
  const result = new (globals().Headers)()
  for (const [name, values] of Object.entries(headers)) {
    for (const value of typeof values === 'string' ? [values] : values) result.append(name, value)
  }
  return result
}

/** A body that arrives in pieces. It fails with the signal's reason if the signal aborts before its end. */
function streamedBody(
  stream: AsyncIterable<Uint8Array>,
  signal: AbortSignal | null | undefined,
): ReadableStream<Uint8Array> {
  const iterator = stream[Symbol.asyncIterator]()
  return new (globals().ReadableStream)({
    start(controller) {
      signal?.addEventListener('abort', () => {
        controller.error(signal.reason)
        void iterator.return?.()
      })
    },
    async pull(controller) {
      const { done, value } = await iterator.next().catch((error) => {
        throw connectionError('terminated', error instanceof Error ? error.message : String(error))
      })
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}

/** A body that fails after the given number of bytes. */
function brokenBody(bytes: Uint8Array, after: number): ReadableStream<Uint8Array> {
  return new (globals().ReadableStream)({
    start(controller) {
      if (after > 0) controller.enqueue(bytes.subarray(0, after))
    },
    // Called once the bytes have been read.
    pull(controller) {
      controller.error(connectionError('terminated', 'The connection was cut.'))
    },
  })
}
