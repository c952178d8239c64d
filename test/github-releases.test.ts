import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root } from './published.js'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tc3-'))
  for (const path of ['scripts', 'packages/core', 'packages/client', 'tarballs', 'bin']) {
    mkdirSync(join(folder, path), { recursive: true })
  }
  for (const name of ['github-releases.js', 'packages.js']) {
    writeFileSync(join(folder, 'scripts', name), readFileSync(`${root}scripts/${name}`))
  }
  pack('core', '1.1.0', {})
  // Sorts before core, on which it depends.
  pack('client', '2.0.0', { '@scope/core': '1.1.0' })
  // Stands in for GitHub's own: records its calls, and knows one release.
  const gh = join(folder, 'bin/gh')
  writeFileSync(
    gh,
    `#!/bin/sh\ncase "$*" in\n"release view "*) test "$3" = "$EXISTING" ;;\n` +
      `*) { echo "$@"; cat; echo; } >> "${folder}/calls" ;;\nesac\n`,
  )
  chmodSync(gh, 0o755)
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Packs a package of the scope, as npm does. */
function pack(name: string, version: string, dependencies: Readonly<Record<string, string>>): void {
  const content = join(folder, 'content')
  mkdirSync(join(content, 'package'), { recursive: true })
  const repository = { directory: `packages/${name}` }
  const manifest = { name: `@scope/${name}`, version, repository, dependencies }
  writeFileSync(join(content, 'package/package.json'), JSON.stringify(manifest))
  execFileSync('tar', [
    '-czf',
    join(folder, `tarballs/scope-${name}-${version}.tgz`),
    '-C',
    content,
    'package',
  ])
}

/** Runs the script and returns the calls of `gh`, each with the text that it was given. */
function releases(existing = ''): string {
  const path = [join(folder, 'bin'), process.env.PATH].join(delimiter)
  execFileSync(process.execPath, [join(folder, 'scripts/github-releases.js'), 'c0ffee'], {
    env: { ...process.env, PATH: path, EXISTING: existing },
  })
  return readFileSync(join(folder, 'calls'), 'utf8')
}

describe('scripts/github-releases.js', () => {
  it('creates a release per tarball, dependencies first, with the notes of its version', () => {
    const notes = '# Client\n\n## 2.0.0\n\n### Major Changes\n\n- New.\n\n## 1.0.0\n\n- Old.\n'
    writeFileSync(join(folder, 'packages/client/CHANGELOG.md'), notes)
    const created = (tag: string) => `release create ${tag} --target c0ffee --title ${tag} --notes-file -\n`
    expect(releases()).toBe(
      `${created('@scope/core@1.1.0')}The first release.\n\n` +
        `${created('@scope/client@2.0.0')}### Major Changes\n\n- New.\n`,
    )
  })

  it('skips releases that exist', () => {
    expect(releases('@scope/core@1.1.0')).not.toContain('@scope/core')
  })
})
