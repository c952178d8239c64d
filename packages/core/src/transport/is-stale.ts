/**
 * Whether a request that got no response can be sent again: a keep-alive connection was closed by the server before the
 * request, or while it was sent.
 *
 * @param error The error of the connection.
 * @param isReused Whether an earlier request was sent over the connection.
 * @param idempotent Whether the request can be repeated if its outcome is unknown.
 */
export function isStale(error: NodeJS.ErrnoException, isReused: boolean, idempotent: boolean): boolean {
  return (
    isReused &&
    /^(ECONNRESET|ECONNABORTED|EPIPE)$/.test(error.code ?? '') &&
    // A request that could not be written completely was not processed.
    (idempotent || error.syscall === 'write')
  )
}
