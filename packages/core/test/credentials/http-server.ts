import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Clock } from '@tc3/core'
import { onTestFinished } from 'vitest'

export interface Received {
  readonly method: string
  readonly path: string
  /** By lowercase name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Answer {
  readonly status?: number
  readonly body: string
}

/**
 * A server on the loopback interface until the test ends, dating its answers by the clock. It keeps what it receives; `faults` are answered first, in
 * turn: `cut` closes the connection in the middle of the body given, `silent` never answers.
 */
export async function serve(clock: Clock, handle: (request: Received) => Answer | Promise<Answer>) {
  const requests: Received[] = []
  const faults: (Answer | { readonly cut: string } | 'silent')[] = []
  const server = createServer(async (incoming, outgoing) => {
    const headers = Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    )
    const { method = '', url: path = '' } = incoming
    const request: Received = { method, path, headers, body: await text(incoming) }
    requests.push(request)
    const answer = faults.shift() ?? (await handle(request))
    if (answer === 'silent') return
    outgoing.setHeader('Date', new Date(clock.now()).toUTCString())
    if ('cut' in answer) {
      outgoing.writeHead(200, { 'Content-Length': answer.cut.length + 1 })
      outgoing.write(answer.cut, () => outgoing.destroy())
      return
    }
    outgoing.writeHead(answer.status ?? 200).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  async function close(): Promise<void> {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  onTestFinished(close)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return { origin: `http://127.0.0.1:${address.port}`, requests, faults, close }
}
