import {
  defaultLimits,
  type ListenOptions,
  type MockServer,
  type ServedMock,
  startServer,
} from './start-server.js'

export type { ListenOptions, MockServer } from './start-server.js'

/**
 * Serves an emulator over HTTP/1.1. If it listens on a loopback address, requests of web pages of other origins are refused
 * with HTTP 403, unless the options allow them.
 *
 * @throws {Error} If the port is not available. The error is that of node:net, such as EADDRINUSE.
 */
export function listen(mock: ServedMock, options: ListenOptions = {}): Promise<MockServer> {
  return startServer(mock, options, defaultLimits)
}
