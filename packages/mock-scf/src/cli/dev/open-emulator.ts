import { createEmulatorClient, type EmulatorClient } from '../emulator-client.js'
import { isLoopback } from '../loopback.js'
import type { EmulatorStart } from './start-emulator.js'

/** The emulator that functions are deployed to. */
export interface OpenEmulator {
  readonly url: string
  readonly client: EmulatorClient
  /** Whether this process runs it. */
  readonly started: boolean
  /** Stops the emulator if this process runs it. */
  close(): Promise<void>
}

/**
 * Connects to the emulator at an address, or starts one there that runs code.
 *
 * @throws {Error} If something else listens there, or the address is not of this machine.
 */
export async function openEmulator(endpoint: string, start: EmulatorStart): Promise<OpenEmulator> {
  const { hostname, port, protocol } = new URL(endpoint)
  const running = createEmulatorClient(endpoint)
  if (port !== '0' && (await running.isRunning())) {
    return { url: endpoint, client: running, started: false, close: () => Promise.resolve() }
  }
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  if (!isLoopback(host) || protocol !== 'http:') {
    throw new Error(
      `No emulator answers at ${endpoint}, and this command can only start one at an address such as http://127.0.0.1:9580.`,
    )
  }
  // Loaded only if needed, because that takes noticeable time.
  const { startEmulator } = await import('./start-emulator.js')
  const address = { host, port: Number(port || '80') }
  const { url, close } = await startEmulator(address, start).catch((error: Error) => {
    throw new Error(`Cannot listen on ${endpoint}: ${error.message}. Choose another address with --endpoint.`)
  })
  return { url, client: createEmulatorClient(url), started: true, close }
}
