// Lists the packages whose published files changed since the branch left its base, but that no changeset names.
//
//   node scripts/changesets.js [base]
//
// The base is a git ref; the default is `baseBranch` of `.changeset/config.json`. Exits with 1 if a changeset is missing.
// Uncommitted changes count too, so the result is the same before and after a commit.

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

function git(...words) {
  return execFileSync('git', words, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
function lines(text) {
  return text.split('\n').filter((line) => line !== '')
}
/** The paths that a git command prints with `-z`. Without it, git quotes unusual ones. */
function paths(...words) {
  return git(...words)
    .split('\0')
    .filter((path) => path !== '')
}

/** The commit at which this branch left another one. */
function mergeBase(base) {
  try {
    return git('merge-base', base, 'HEAD').trim()
  } catch {
    throw new Error(
      `HEAD shares no commit with ${base}. Fetch ${base} with its history, or name another base.`,
    )
  }
}

/** A JSON file as it was in a commit, or undefined if it did not exist. */
function jsonAt(commit, path) {
  return git('ls-tree', commit, path) === '' ? undefined : JSON.parse(git('show', `${commit}:${path}`))
}

/** The paths that differ from a commit. A moved file has two. */
function changedSince(commit) {
  return [
    ...paths('diff', '-z', '--name-only', '--no-renames', commit),
    ...paths('ls-files', '-z', '--others', '--exclude-standard'),
  ]
}

/** Whether npm packs a file of a package. Built files are not in git, but their sources are packed too. */
function isPacked({ files = [] }, path) {
  return (
    /^(readme|licen[cs]e)/i.test(path) ||
    files.some((entry) => path === entry || path.startsWith(`${entry}/`))
  )
}

/** A manifest as text, without the fields that only this repository uses. */
function publishedManifest({ scripts: _, devDependencies: __, ...manifest }) {
  return JSON.stringify(manifest)
}

/** The packages that a changeset names, including those with the level `none`. */
function packagesOf(path) {
  const [, matter = ''] = /^---\n(.*?)\n---/s.exec(readFileSync(path, 'utf8').replaceAll('\r', '')) ?? []
  return lines(matter).flatMap(
    (line) => /^['"]?(@?[\w./-]+)['"]?: *(?:major|minor|patch|none)\b/.exec(line)?.[1] ?? [],
  )
}

function main([ref]) {
  process.chdir(git('rev-parse', '--show-toplevel').trim())
  const base = ref ?? JSON.parse(readFileSync('.changeset/config.json', 'utf8')).baseBranch
  const start = mergeBase(base)
  const changed = changedSince(start)
  const named = changed
    .filter((path) => /^\.changeset\/[^/]+\.md$/.test(path) && existsSync(path))
    .flatMap(packagesOf)

  const missing = paths(
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
    ':(glob)**/package.json',
  )
    .filter((path) => existsSync(path))
    .flatMap((path) => {
      const manifest = JSON.parse(readFileSync(path, 'utf8'))
      const old = jsonAt(start, path)
      // A package with a new version was released on this branch, which moved its changesets to its changelog.
      if (manifest.private || (old && old.version !== manifest.version) || named.includes(manifest.name))
        return []
      const folder = path.slice(0, -'package.json'.length)
      const files = changed.filter((file) =>
        file === path
          ? !old || publishedManifest(old) !== publishedManifest(manifest)
          : file.startsWith(folder) && isPacked(manifest, file.slice(folder.length)),
      )
      return files.length === 0 ? [] : [{ name: manifest.name, files }]
    })

  if (missing.length === 0) {
    process.stdout.write(`Every package that changed since ${base} has a changeset.\n`)
    return 0
  }
  const reports = missing.map(({ name, files }) => {
    const more = files.length > 5 ? [`and ${files.length - 5} more`] : []
    return [name, ...[...files.slice(0, 5), ...more].map((file) => `  ${file}`)].join('\n')
  })
  process.stderr.write(
    `These packages changed since ${base}, and no changeset of this branch names them:\n\n${reports.join('\n')}\n\n` +
      'Run `npx tc3 changeset` if the spec changed, and `npm run changeset` for any other change. If users need not\n' +
      'know of the change, give the package the level none.\n',
  )
  return 1
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
