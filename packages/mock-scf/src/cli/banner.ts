import type { AccountCredentials } from '@tc3/mock'
import { type Place, whereabouts } from './snippets.js'

/** What an emulator tells when it has started. */
export interface Started {
  readonly place: Place
  readonly pairs: readonly AccountCredentials[]
  /** The folder that keeps the resources. */
  readonly folder: string | undefined
}

/** Words set apart, as a terminal can. */
export interface Emphasis {
  strong(text: string): string
  faint(text: string): string
}

/** The text that an emulator starts with. */
export function banner({ place, pairs, folder }: Started, { strong, faint }: Emphasis): string {
  const table = (rows: readonly (readonly [string, string])[]): string => {
    const width = Math.max(...rows.map(([name]) => name.length))
    return rows.map(([name, value]) => `  ${faint(name.padEnd(width))}  ${value}\n`).join('')
  }
  return `SCF is emulated at ${strong(place.url)}

${table([
  ...pairs.map(({ secretId, account }): [string, string] => [
    'SecretId',
    account === undefined ? secretId : `${secretId} of account ${account}`,
  ]),
  ['SecretKey', place.secretKey],
  ['Region', 'any, such as ap-guangzhou'],
  ['Resources', folder === undefined ? 'forgotten at the end; --data-dir keeps them' : `kept in ${folder}`],
  ['Page', `${place.url}/__tc3/`],
])}
Point a client at it; --snippet <language> prints a whole program:

${table(whereabouts(place))}
Press Ctrl+C to stop.
`
}
