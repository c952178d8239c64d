// Creates a tag and a GitHub release for each tarball that was published. The text is the part of the changelog that
// describes its version. Skips releases that exist.
//
//   node scripts/github-releases.js <commit> [folder]
//
// Uses GitHub's `gh`, which needs permission to write the contents of the repository.

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { defaultFolder, readTarballs, tagOf } from './packages.js'

const [commit, folder = defaultFolder] = process.argv.slice(2)
if (commit === undefined)
  throw new Error('Name the commit: node scripts/github-releases.js <commit> [folder].')

for (const tarball of readTarballs(folder)) {
  const tag = tagOf(tarball)
  if (spawnSync('gh', ['release', 'view', tag], { stdio: 'ignore' }).status === 0) {
    process.stdout.write(`${tag} has a release already.\n`)
    continue
  }
  const options = ['--target', commit, '--title', tag, '--notes-file', '-']
  execFileSync('gh', ['release', 'create', tag, ...options], {
    input: releaseNotes(tarball),
    stdio: ['pipe', 'inherit', 'inherit'],
  })
}

/** The section of the package's changelog about its version. A first release has no changelog. */
function releaseNotes({ directory, version }) {
  const changelog = new URL(`../${directory}/CHANGELOG.md`, import.meta.url)
  if (!existsSync(changelog)) return 'The first release.\n'
  const sections = readFileSync(changelog, 'utf8').split(/^## /m)
  const section = sections.find((text) => text.startsWith(`${version}\n`)) ?? ''
  return section.slice(version.length).trim()
}
