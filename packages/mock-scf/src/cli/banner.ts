import type { AccountCredentials } from '@tc3/mock'
import { fromHere, isEverywhere, isLoopback } from './loopback.js'
import { type Place, whereabouts } from './snippets.js'

/** What an emulator tells when it has started. */
export interface Started {
  readonly place: Place
  /** The address that it listens on. */
  readonly host: string
  readonly pairs: readonly AccountCredentials[]
  /** The folder that keeps the resources. */
  readonly folder: string | undefined
}

/** Words set apart, as a terminal can. */
export interface Emphasis {
  strong(text: string): string
  faint(text: string): string
}

type Row = readonly [name: string, value: string]

function row(name: string, value: string): Row {
  return [name, value]
}

/** The text that an emulator starts with. */
export function banner({ place, host, pairs, folder }: Started, { strong, faint }: Emphasis): string {
  function table(rows: readonly Row[]): string {
    const width = Math.max(...rows.map(([name]) => name.length))
    return rows.map(([name, value]) => `  ${faint(name.padEnd(width))}  ${value}\n`).join('')
  }
  return `SCF is emulated at ${strong(place.url)}

${table([
  ...pairs.map(({ secretId, account }) =>
    row('SecretId', account === undefined ? secretId : `${secretId} of account ${account}`),
  ),
  row('SecretKey', place.secretKey),
  row('Region', 'any, such as ap-guangzhou'),
  row(
    'Resources',
    folder === undefined ? 'forgotten at the end; --data-dir keeps them' : `kept in ${folder}`,
  ),
  ...(isLoopback(fromHere(host)) ? [row('Page', `${place.url}/__tc3/`)] : []),
  ...(isEverywhere(host) ? [row('Others', 'reach it at every address of this machine')] : []),
])}
Point a client at it; --snippet <language> prints a whole program:

${table(whereabouts(place))}
Press Ctrl+C to stop.
`
}
