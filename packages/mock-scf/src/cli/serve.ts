import { type AccountCredentials, formatLogEntry } from '@tc3/mock'
import { listen } from '@tc3/mock/node'
import type { CompanionName } from '../companions/names.js'
import { createScf } from '../scf.js'
import { banner } from './banner.js'
import { colorsFor } from './colors.js'
import type { Interpreters } from './interpreters.js'
import { loadRun } from './load-run.js'
import { onFirstSignal } from './on-first-signal.js'
import type { TransitionDurations } from './options.js'
import { connectionInfo } from './snippets.js'

/** Options of {@link serve}. */
export interface ServeOptions {
  readonly port: number
  readonly host: string
  readonly keyPairs: readonly AccountCredentials[] | undefined
  /** The file that the key pairs were read from. */
  readonly keyFile: string | undefined
  readonly dataDir: string | undefined
  /** The module that exports the stand-ins of functions. */
  readonly runModule: string | undefined
  /** Whether the code of functions runs. */
  readonly code: 'echo' | 'run'
  readonly interpreters: Interpreters
  readonly transitions: TransitionDurations
  readonly rateLimits: boolean
  readonly signatureAge: boolean
  readonly refuseReplays: boolean
  readonly unknownParameters: 'refuse' | 'warn'
  readonly emptyArraysClear: boolean
  readonly apiGatewayTriggers?: boolean
  readonly companions: boolean | readonly CompanionName[]
  readonly stubs: boolean
  readonly allowHosts: readonly string[]
  readonly allowOrigins: readonly string[]
  /** The origin of download addresses; undefined if it is that of the request. */
  readonly origin: string | undefined
}

/**
 * Runs the emulator as a server until a signal stops it.
 *
 * @throws {Error} If the port, the data directory or the module cannot be used. The message is meant for users.
 */
export async function serve(options: ServeOptions): Promise<void> {
  const { port, host, keyPairs, keyFile, dataDir, runModule, interpreters, ...others } = options
  const { allowHosts, allowOrigins, origin, ...settings } = others
  const run = runModule === undefined ? undefined : await loadRun(runModule)
  // The module is loaded only if needed, because that takes noticeable time.
  const persistence =
    dataDir === undefined ? undefined : await (await import('../store/data-dir.js')).openDataDir(dataDir)
  // The emulator goes on if nobody reads its output any more.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  const { green, red, dim } = colorsFor(process.stderr)
  const scf = createScf({
    ...settings,
    instances: { interpreters, prestart: true },
    log: (entry) => process.stderr.write(`${formatLogEntry(entry, { good: green, bad: red, faint: dim })}\n`),
    ...(origin !== undefined && { origin }),
    ...(keyPairs && { credentials: keyPairs }),
    ...(persistence && { persistence }),
    ...(run && { run }),
  })
  const server = await listen(scf, { port, host, allowHosts, allowOrigins }).catch(
    (error: NodeJS.ErrnoException) => {
      throw new Error(`Cannot listen on ${host} port ${port}: ${listenErrorReason(error)}`)
    },
  )
  async function stop() {
    await server.close()
    await scf.close()
    await scf.flush()
    await persistence?.close()
    process.stdout.write('Stopped.\n')
  }
  onFirstSignal(() =>
    stop().catch((error: Error) => {
      process.stderr.write(`error: ${error.message}\n`)
      process.exitCode = 1
    }),
  )
  const connection = connectionInfo(server, scf.credentials, keyFile)
  process.stdout.write(
    banner(
      { connection, host, keyPairs: keyPairs ?? [scf.credentials], dataDir, code: settings.code },
      colorsFor(process.stdout),
    ),
  )
}

function listenErrorReason({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'EADDRINUSE') return 'the port is already in use. Choose another one with --port.'
  if (code === 'EACCES') return 'only privileged users can use the port. Choose one above 1023 with --port.'
  return message
}
