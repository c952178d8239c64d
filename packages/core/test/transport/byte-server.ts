import { createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A server that counts the connections and requests of a test, and responds as it says. */
export interface ByteServer {
  readonly port: number
  /** The open connections. */
  readonly sockets: ReadonlySet<Socket>
  /** The received bytes, by reads of the connections. */
  readonly received: readonly string[]
}

/** Starts a server until the test ends. */
export async function startByteServer(
  onRequest: (socket: Socket, text: string) => void,
): Promise<ByteServer> {
  const sockets = new Set<Socket>()
  const received: string[] = []
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      const text = bytes.toString('latin1')
      received.push(text)
      onRequest(socket, text)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return { port: address.port, sockets, received }
}
