import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** The folder of the repository, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** A package of the repository that users install. */
export interface Published {
  readonly name: string
  /** Its folder, from that of the repository. */
  readonly location: string
  /** Where its sources are. */
  readonly repository?: { readonly type: string; readonly url: string; readonly directory?: string }
  /** Its types, if it is a program. */
  readonly types?: string
  /** Where its modules are, from its own folder: by what they are imported as, or what they match. */
  readonly exports: Readonly<Record<string, Target>>
  /** Its versions of other packages, by name. */
  readonly dependencies?: Readonly<Record<string, string>>
}

/** A file, one for each condition, or none. */
export type Target = string | null | { readonly types?: string; readonly default?: string }

/** Runs npm in the repository's folder, whatever workspace the tests were started for, and gives what it prints. */
async function npm(...words: readonly string[]): Promise<string> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|FORCE_COLOR$)/i.test(name)),
  )
  const run = promisify(execFile)
  const { stdout } = await run('npm', words, { cwd: root, env, shell: process.platform === 'win32' })
  return stdout
}

/** The packages of the repository that are not private. */
export async function publishedPackages(): Promise<readonly Published[]> {
  return JSON.parse(await npm('query', '.workspace:not(:private)'))
}

/** Packs what lies in folders of the repository as `npm publish` would, and gives the tarballs, by name of the package. */
export async function pack(locations: readonly string[], target: string): Promise<Map<string, string>> {
  const paths = locations.map((location) => `./${location}`)
  const stdout = await npm('pack', '--json', '--pack-destination', target, ...paths)
  // A list, or from npm 11 on the same by name.
  const packed: Record<string, { name: string; filename: string }> = JSON.parse(stdout)
  return new Map(Object.values(packed).map(({ name, filename }) => [name, join(target, filename)]))
}
