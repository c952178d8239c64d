// Tells which packages have changed published files since the branch left its base, and no changeset that names them.
//
//   node .ci/changesets.js [base]
//
// The base is a git ref, that of `.changeset/config.json` unless given. Exits with 1 where a changeset is missing, and
// counts what is not committed yet, so that it says the same before a commit as after it.

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
/** What git prints with `-z`: paths as they are, which lines quote. */
function paths(...words) {
  return git(...words)
    .split('\0')
    .filter((path) => path !== '')
}

/** The commit at which this branch left another one. */
function leftAt(base) {
  try {
    return git('merge-base', base, 'HEAD').trim()
  } catch {
    throw new Error(
      `Found no commit that HEAD shares with ${base}. Fetch it with its history, or name another base.`,
    )
  }
}

/** A JSON file as it was in a commit, or nothing where it was not there. */
function before(commit, path) {
  return git('ls-tree', commit, path) === '' ? undefined : JSON.parse(git('show', `${commit}:${path}`))
}

/** Paths that differ from a commit, below the top of the repository; a moved file has two. */
function changedSince(commit) {
  return [
    ...paths('diff', '-z', '--name-only', '--no-renames', commit),
    ...paths('ls-files', '-z', '--others', '--exclude-standard'),
  ]
}

/** Whether npm packs a file because of its path in the package. What a build makes stands for its sources, packed too. */
function packs({ files = [] }, path) {
  return (
    /^(readme|licen[cs]e)/i.test(path) ||
    files.some((entry) => path === entry || path.startsWith(`${entry}/`))
  )
}

/** A manifest without what only this repository uses, as one text. */
function published({ scripts: _, devDependencies: __, ...manifest }) {
  return JSON.stringify(manifest)
}

/** The names in the front matter of a changeset; those of a level none too, since somebody decided that. */
function namedBy(path) {
  const [, matter = ''] = /^---\n(.*?)\n---/s.exec(readFileSync(path, 'utf8').replaceAll('\r', '')) ?? []
  return lines(matter).flatMap(
    (line) => /^['"]?(@?[\w./-]+)['"]?: *(?:major|minor|patch|none)\b/.exec(line)?.[1] ?? [],
  )
}

function main([given]) {
  process.chdir(git('rev-parse', '--show-toplevel').trim())
  const base = given ?? JSON.parse(readFileSync('.changeset/config.json', 'utf8')).baseBranch
  const start = leftAt(base)
  const changed = changedSince(start)
  const named = changed
    .filter((path) => /^\.changeset\/[^/]+\.md$/.test(path) && existsSync(path))
    .flatMap(namedBy)

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
      const old = before(start, path)
      // What has a new version was released on this branch, and its changesets went into its changelog.
      if (manifest.private || (old && old.version !== manifest.version) || named.includes(manifest.name))
        return []
      const folder = path.slice(0, -'package.json'.length)
      const files = changed.filter((file) =>
        file === path
          ? !old || published(old) !== published(manifest)
          : file.startsWith(folder) && packs(manifest, file.slice(folder.length)),
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
      'Run `npx tc3 changeset` for a change of the spec and `npm run changeset` for any other; where users need not\n' +
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
