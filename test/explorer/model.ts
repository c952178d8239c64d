import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The model of a product in JSON, as the site has it. */
export function modelOf(service: string): string {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const tc3 = `${root}node_modules/.bin/tc3`
  return execFileSync(tc3, ['inspect', '--json', '--product', service], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
}
