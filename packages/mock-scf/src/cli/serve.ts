import { type AccountCredentials, formatLogEntry } from '@tc3/mock'
import { listen } from '@tc3/mock/node'
import colors from 'picocolors'
import { createScf } from '../scf.js'
import { banner } from './banner.js'
import type { Transitions } from './options.js'
import { placeOf } from './snippets.js'

/** What is served, and where. */
export interface Serving {
  readonly port: number
  readonly host: string
  readonly pairs: readonly AccountCredentials[] | undefined
  /** The file that the key pairs are from. */
  readonly keyFile: string | undefined
  /** The folder that keeps the resources. */
  readonly folder: string | undefined
  readonly transitions: Transitions
  readonly rateLimits: boolean
  readonly signatureAge: boolean
  readonly stubs: boolean
}

/**
 * Serves an emulator until a signal stops it.
 *
 * @throws {Error} where it cannot have its port or its folder; the message is for people
 */
export async function serve({ port, host, pairs, keyFile, folder, ...settings }: Serving): Promise<void> {
  // The store is loaded only where it is used, as that takes its time.
  const dataDir =
    folder === undefined ? undefined : await (await import('../store/data-dir.js')).openDataDir(folder)
  const { green, red, dim } = colorsOf(process.stderr)
  const scf = createScf({
    ...settings,
    log: (entry) => process.stderr.write(`${formatLogEntry(entry, { good: green, bad: red, faint: dim })}\n`),
    ...(pairs && { credentials: pairs }),
    ...(dataDir && { persistence: dataDir }),
  })
  const server = await listen(scf, { port, host }).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`cannot listen on ${host} port ${port}: ${reasonOf(error)}`)
  })
  async function stopped() {
    await server.close()
    await scf.flush()
    await dataDir?.close()
    process.stdout.write('Stopped.\n')
  }
  atFirstSignal(() =>
    stopped().catch((error: Error) => {
      process.stderr.write(`error: ${error.message}\n`)
      process.exitCode = 1
    }),
  )
  const { bold: strong, dim: faint } = colorsOf(process.stdout)
  const place = placeOf(server, scf.credentials, keyFile)
  process.stdout.write(banner({ place, host, pairs: pairs ?? [scf.credentials], folder }, { strong, faint }))
}

/** A second signal ends the process at once. */
function atFirstSignal(stop: () => void): void {
  function once() {
    process.off('SIGINT', once).off('SIGTERM', once)
    stop()
  }
  process.on('SIGINT', once).on('SIGTERM', once)
}

function colorsOf({ isTTY }: NodeJS.WriteStream) {
  return colors.createColors(isTTY === true && !process.env.NO_COLOR)
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'EADDRINUSE') return 'another program uses it. Choose another with --port.'
  if (code === 'EACCES') return 'only a privileged user may use it. Choose one above 1023 with --port.'
  return message
}
