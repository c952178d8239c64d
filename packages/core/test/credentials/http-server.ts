import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Clock } from '@tc3/core'
import { onTestFinished } from 'vitest'

export interface ReceivedRequest {
  readonly method: string
  readonly path: string
  /** By lowercase name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface ServerResponse {
  readonly status?: number
  readonly body: string
}

/**
 * Starts a server on the loopback interface until the test ends. It sets the Date of its responses by the clock, and
 * records the requests. `faults` are the next responses: `cut` closes the connection within this body, `silent` never
 * responds. `dates` are the Dates of the next responses.
 */
export async function serve(
  clock: Clock,
  handle: (request: ReceivedRequest) => ServerResponse | Promise<ServerResponse>,
) {
  const requests: ReceivedRequest[] = []
  const faults: (ServerResponse | { readonly cut: string } | 'silent')[] = []
  const dates: string[] = []
  const server = createServer(async (incoming, outgoing) => {
    const headers = Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    )
    const { method = '', url: path = '' } = incoming
    const request: ReceivedRequest = { method, path, headers, body: await text(incoming) }
    requests.push(request)
    const response = faults.shift() ?? (await handle(request))
    if (response === 'silent') return
    outgoing.setHeader('Date', dates.shift() ?? new Date(clock.now()).toUTCString())
    if ('cut' in response) {
      outgoing.writeHead(200, { 'Content-Length': response.cut.length + 1 })
      outgoing.write(response.cut, () => outgoing.destroy())
      return
    }
    outgoing.writeHead(response.status ?? 200).end(response.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  async function close(): Promise<void> {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  onTestFinished(close)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return { origin: `http://127.0.0.1:${address.port}`, requests, faults, dates, close }
}
