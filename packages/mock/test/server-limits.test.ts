import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { type ServerLimits, startServer } from '../src/server/start-server.js'
import { v3 } from './caller.js'
import { createDemo } from './demo.js'
import { exchange, parseResponses } from './fuzz/connection.js'

// What all callers of a server together can make it hold in memory.

async function serve(limits: ServerLimits) {
  const server = await startServer(createDemo(), {}, limits)
  onTestFinished(() => server.close())
  async function open(): Promise<Socket> {
    const socket = connect(server.port, '127.0.0.1')
    onTestFinished(() => void socket.destroy())
    socket.on('error', () => {})
    await once(socket, 'connect')
    return socket
  }
  /** Sends a whole request, and returns the status of its response. */
  async function status(): Promise<number | undefined> {
    const [response] = parseResponses(
      await exchange(server.port, { pieces: [message(v3({}).body)], end: 'half-close' }),
    )
    return response?.status
  }
  return { open, status }
}

function head(length: number): string {
  const lines = [...v3({}).headers].map(([name, value]) => `${name}: ${value}`)
  return `POST / HTTP/1.1\r\n${lines.join('\r\n')}\r\ncontent-length: ${length}\r\n\r\n`
}

function message(body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(head(body.length)), body])
}

it('bodies that are received at the same time have a limit, and one over it gets HTTP 503', async () => {
  const { open, status } = await serve({ connections: 100, bufferedBytes: 10_000 })
  // The ends of these bodies do not come. Two of them fill the buffer, so one of the three is refused.
  const sockets = [await open(), await open(), await open()]
  const answers = sockets.map((socket) =>
    once(socket, 'data').then(([data]) => ({ socket, text: String(data) })),
  )
  for (const socket of sockets) socket.write(`${head(6000)}${'x'.repeat(5000)}`)
  const { socket: refused, text } = await Promise.race(answers)
  expect(text).toMatch(/^HTTP\/1\.1 503 /)
  expect(text).toContain('The emulator is receiving too many large requests at once. Send them one by one.')
  const held = sockets.filter((socket) => socket !== refused)
  expect(held.map(({ bytesRead }) => bytesRead)).toEqual([0, 0])

  // What is no longer received does not count: after a disconnection, and after a response.
  for (const answer of answers) answer.catch(() => {})
  for (const socket of sockets) {
    socket.resetAndDestroy()
    await once(socket, 'close')
  }
  for (let count = 0; count < 20; count += 1) expect(await status()).toBe(200)
  const large = await open()
  large.write(`${head(9500)}${' '.repeat(9500)}`)
  expect(String((await once(large, 'data'))[0])).toMatch(/^HTTP\/1\.1 200 /)
})

it('connections have a limit, and one over it is closed', async () => {
  const { open, status } = await serve({ connections: 3, bufferedBytes: 10_000 })
  const held = [await open(), await open(), await open()]
  const refused = await open()
  if (!refused.closed) await once(refused, 'close')
  const [first] = held
  first?.destroy()
  for (const socket of held) if (socket !== first) expect(socket.closed).toBe(false)
  let answer = await status().catch(() => undefined)
  // The server may not have noticed the end of the first connection yet.
  while (answer === undefined) answer = await status().catch(() => undefined)
  expect(answer).toBe(200)
})
