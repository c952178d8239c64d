import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A version of the client. */
export interface Version {
  readonly version: string
  /** The commit that released it. */
  readonly released: string
  /** The last commit that changed its manifest. Version 0.1.0 got its code after its manifest. */
  readonly latest: string
}

export const root: string = fileURLToPath(new URL('..', import.meta.url))
const manifest = 'packages/client-scf/package.json'

export function git(...options: readonly string[]): string {
  return execFileSync('git', options, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 })
}

/** All versions, the oldest first. Later commits may change the manifest, too. A shallow clone has only some. */
function readVersions(): Version[] {
  const commits = git('log', '--reverse', '--format=%H', '--', manifest).trim().split('\n')
  const versions = new Map<string, Version>()
  for (const commit of commits) {
    const { version }: { version: string } = JSON.parse(git('show', `${commit}:${manifest}`))
    const { released } = versions.get(version) ?? { released: commit }
    versions.set(version, { version, released, latest: commit })
  }
  return [...versions.values()]
}

export const versions: readonly Version[] = readVersions()

const major = ({ version }: Version) => version.split('.')[0]

/** The first version, the first one of each major version, and the last one. `VERSIONS=all` takes all. */
export const compared: readonly Version[] = versions.filter((one, index) => {
  const previous = versions[index - 1]
  if (process.env.VERSIONS === 'all' || previous === undefined || index === versions.length - 1) return true
  return major(one) !== major(previous)
})
