import { formatLogEntry } from '@tc3/mock'
import { listen, type MockServer } from '@tc3/mock/node'
import type { StartNode } from '../../runtime/code-runner-options.js'
import { createScf } from '../../scf.js'
import type { Interpreters } from '../interpreters.js'
import type { Reporter } from './reporter.js'

/** How an emulator starts. */
export interface EmulatorStart {
  readonly interpreters: Interpreters
  readonly startNode: StartNode
  readonly report: Reporter
}

/** Starts an emulator that runs code. Its `close` also ends the instances. */
export async function startEmulator(
  { host, port }: { readonly host: string; readonly port: number },
  { interpreters, startNode, report }: EmulatorStart,
): Promise<Pick<MockServer, 'url' | 'close'>> {
  const scf = createScf({
    code: 'run',
    // For packages that are too large for a request.
    companions: ['cos'],
    // Existing projects describe them.
    apiGatewayTriggers: true,
    instances: { interpreters, startNode, prestart: true },
    log(entry) {
      if (entry.kind === 'failure') report({ event: 'error', message: formatLogEntry(entry) })
    },
  })
  const server = await listen(scf, { port, host })
  return {
    url: server.url,
    async close() {
      await server.close()
      await scf.close()
    },
  }
}
