import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { compared, root, type Version, versions } from './client-versions.js'
import { tc3 } from './new-project.js'

/** Writes the spec of a commit into a new folder. */
async function specAt(commit: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tc3-release-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const archive = execFileSync(
    'git',
    ['archive', commit, 'spec', 'package.json', 'packages/client-scf/package.json'],
    {
      cwd: root,
      maxBuffer: 2 ** 28,
    },
  )
  execFileSync('tar', ['x', '-C', folder], { input: archive })
  return folder
}

/** The level of the step from one version to the next one. */
function levelOf(previous: Version, next: Version): string {
  const [before = [], after = []] = [previous, next].map(({ version }) => version.split('.'))
  return ['major', 'minor', 'patch'][after.findIndex((part, index) => part !== before[index])] ?? 'none'
}

const steps = compared.flatMap((next) => {
  const previous = versions[versions.indexOf(next) - 1]
  return previous === undefined ? [] : [{ from: previous.version, to: next.version, previous, next }]
})

// A shallow clone has no earlier versions.
describe.skipIf(steps.length === 0)('the spec of a version of the client', () => {
  it.each(steps)(
    'differs from the one before as its history and its level tell: $from to $to',
    async ({ previous, next }) => {
      const [before, after] = [await specAt(`${next.released}^`), await specAt(next.released)]
      const options = { cwd: after, encoding: 'utf8', stdio: 'pipe' } as const
      const products: { spec: string; history: object; versions: Record<string, string> }[] = JSON.parse(
        execFileSync(process.execPath, [tc3, 'diff', before, '--json'], options),
      )
      const scf = products.find(({ spec }) => spec.includes('scf'))
      expect(scf?.history).toEqual({ missing: [], unfounded: [] })
      expect(scf?.versions['@tc3/client-scf']).toBe(levelOf(previous, next))
    },
  )
})
