import { once } from 'node:events'
import { connect } from 'node:net'
import { createServer, type TLSSocket } from 'node:tls'
import type { Certificate } from './certificate.js'

/** A server that accepts TLS and passes the bytes on to a port of this machine, unencrypted. */
export interface Terminator {
  readonly port: number
  close(): Promise<void>
}

/** Starts a {@link Terminator} in front of a port. */
export async function terminateTls(
  { certificate, privateKey }: Certificate,
  target: number,
): Promise<Terminator> {
  const sockets = new Set<TLSSocket>()
  const server = createServer({ cert: certificate, key: privateKey }, (outer) => {
    const inner = connect(target, '127.0.0.1')
    sockets.add(outer)
    outer.on('close', () => {
      sockets.delete(outer)
      inner.destroy()
    })
    inner.on('close', () => outer.destroy())
    // A client that ends its process resets its connections.
    outer.on('error', () => inner.destroy())
    inner.on('error', () => outer.destroy())
    outer.pipe(inner).pipe(outer)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The terminator has no port.')
  return {
    port: address.port,
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
