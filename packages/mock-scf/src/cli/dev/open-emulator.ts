import { formatLogEntry } from '@tc3/mock'
import { listen } from '@tc3/mock/node'
import type { StartNode } from '../../runtime/code-runner-options.js'
import { createScf } from '../../scf.js'
import { createEmulatorClient, type EmulatorClient } from '../emulator-client.js'
import type { Interpreters } from '../interpreters.js'
import { isLoopback } from '../loopback.js'
import type { Reporter } from './reporter.js'

/** The emulator that functions are deployed to. */
export interface OpenEmulator {
  readonly url: string
  readonly client: EmulatorClient
  /** Whether this process runs it. */
  readonly started: boolean
  /** Stops the emulator if this process runs it. */
  close(): Promise<void>
}

/** How an emulator starts. */
export interface EmulatorStart {
  readonly interpreters: Interpreters
  readonly startNode: StartNode
  readonly report: Reporter
}

/**
 * Connects to the emulator at an address, or starts one there that runs code.
 *
 * @throws {Error} If something else listens there, or the address is not of this machine.
 */
export async function openEmulator(
  endpoint: string,
  { interpreters, startNode, report }: EmulatorStart,
): Promise<OpenEmulator> {
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
  const scf = createScf({
    code: 'run',
    instances: { interpreters, startNode },
    log(entry) {
      if (entry.kind === 'failure') report({ event: 'error', message: formatLogEntry(entry) })
    },
  })
  const server = await listen(scf, { port: Number(port || '80'), host }).catch((error: Error) => {
    throw new Error(`Cannot listen on ${endpoint}: ${error.message}. Choose another address with --endpoint.`)
  })
  return {
    url: server.url,
    client: createEmulatorClient(server.url),
    started: true,
    async close() {
      await server.close()
      await scf.close()
    },
  }
}
