// What the release scripts know about packages. Uses nothing but Node, npm and tar, so that packages can be published
// where no dependencies are installed.

import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * A package that npm packed.
 *
 * @typedef {object} Tarball
 * @property {string} file Its absolute path.
 * @property {string} name
 * @property {string} version
 * @property {string} directory The folder of its sources, from the root of the repository.
 * @property {readonly string[]} dependencies The names of the packages that it depends on.
 */

/** Runs npm and returns its output. */
export function npm(...args) {
  return runNpm(args, { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Runs npm with options of `execFileSync`. On Windows npm is a batch file, which only a shell can start. */
export function runNpm(args, options) {
  return execFileSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

/**
 * Whether the registry has a version of a package.
 *
 * @throws {Error} If the registry cannot be asked.
 */
export function isPublished(name, version) {
  try {
    // Some versions of npm print nothing if the package exists without this version, others fail as if it did not exist.
    return npm('view', `${name}@${version}`, 'version', '--json').trim() !== ''
  } catch (error) {
    if (/\bE404\b/.test(error.stdout + error.stderr)) return false
    throw new Error(`npm could not look up ${name}@${version}: ${error.stderr.trim()}`)
  }
}

/** Returns the tarballs in a folder, each after those that it depends on. */
export function readTarballs(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.tgz'))
  return dependenciesFirst(files.sort().map((file) => readTarball(resolve(folder, file))))
}

/** @returns {Tarball} */
function readTarball(file) {
  const manifest = execFileSync('tar', ['-xzOf', file, 'package/package.json'], { encoding: 'utf8' })
  const { name, version, repository, dependencies = {} } = JSON.parse(manifest)
  return { file, name, version, directory: repository.directory, dependencies: Object.keys(dependencies) }
}

/** @param {readonly Tarball[]} tarballs */
function dependenciesFirst(tarballs) {
  const byName = new Map(tarballs.map((tarball) => [tarball.name, tarball]))
  const sorted = new Set()
  function add(tarball) {
    for (const name of tarball.dependencies) if (byName.has(name)) add(byName.get(name))
    sorted.add(tarball)
  }
  tarballs.forEach(add)
  return [...sorted]
}

/** The tag of a release, as Changesets names it. */
export function tagOf({ name, version }) {
  return `${name}@${version}`
}

/** The folder that holds the tarballs of a release, unless another one is named. */
export const defaultFolder = join(import.meta.dirname, '..', 'tarballs')
