import type { AccountCredentials } from '@tc3/mock'
import { isAllInterfaces, isLoopback, localAddress } from './loopback.js'
import { type ConnectionInfo, endpointLines } from './snippets.js'

/** The settings that the banner shows. */
export interface BannerInfo {
  readonly connection: ConnectionInfo
  /** The address that the emulator listens on. */
  readonly host: string
  readonly keyPairs: readonly AccountCredentials[]
  /** The data directory; undefined if resources are kept in memory. */
  readonly dataDir: string | undefined
  /** Whether the code of functions runs. */
  readonly code: 'echo' | 'run'
}

/** Formats text for a terminal. */
export interface TextStyles {
  bold(text: string): string
  dim(text: string): string
}

type Row = readonly [name: string, value: string]

function row(name: string, value: string): Row {
  return [name, value]
}

/** Returns the text that the command prints when the emulator has started. */
export function banner(
  { connection, host, keyPairs, dataDir, code }: BannerInfo,
  { bold, dim }: TextStyles,
): string {
  function table(rows: readonly Row[]): string {
    const width = Math.max(...rows.map(([name]) => name.length))
    return rows.map(([name, value]) => `  ${dim(name.padEnd(width))}  ${value}\n`).join('')
  }
  return `SCF emulator listening on ${bold(connection.url)}

${table([
  ...keyPairs.map(({ secretId, account }) =>
    row('SecretId', account === undefined ? secretId : `${secretId} of account ${account}`),
  ),
  row('SecretKey', connection.secretKey),
  row('Region', 'any, such as ap-guangzhou'),
  row(
    'Resources',
    dataDir === undefined ? 'in memory; use --data-dir to store them' : `stored in ${dataDir}`,
  ),
  row('Functions', code === 'run' ? 'run on this machine, with your rights' : 'return their events'),
  ...(isLoopback(localAddress(host)) ? [row('Dashboard', `${connection.url}/__tc3/`)] : []),
  ...(isAllInterfaces(host) ? [row('Network', 'reachable at all addresses of this machine')] : []),
])}
To connect a client, set its endpoint as follows. --snippet <language> prints a complete program.

${table(endpointLines(connection))}
Press Ctrl+C to stop.
`
}
