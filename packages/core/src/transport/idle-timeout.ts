import type { HttpRequest } from './transport.js'

/** The idle timeout of a connection in milliseconds, unless the caller waits longer. It is that of Node's fetch. */
const minIdleTimeout = 300_000

/** Returns the milliseconds without traffic after which the connection of a request is closed. */
export function idleTimeoutOf({ maxWait = 0 }: HttpRequest): number {
  return Math.max(minIdleTimeout, maxWait)
}

/** The error of a connection that was closed for that. */
export function idleError(): Error {
  return new Error('The connection was idle for too long.')
}
