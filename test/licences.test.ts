import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { publishedPackages, root } from './published.js'

/** Permissive licenses, which only require their text to be included. */
const permissive = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']

/** An entry of the lockfile. */
interface Installed {
  readonly version?: string
  readonly license?: string
  /** For a link to a workspace: the path of the workspace. */
  readonly resolved?: string
  readonly link?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}
type Tree = Readonly<Record<string, Installed>>

const packages = await publishedPackages()
const lockfile: { packages: Tree } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'))

/** Resolves a package from a path: in its own `node_modules`, or in those of the folders above. */
function resolvePackage(tree: Tree, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = posix.dirname(folder)) {
    const path = posix.join(folder, 'node_modules', name)
    const installed = tree[path]
    if (installed) return installed.link ? installed.resolved : path
    if (folder === '.' || folder === '') return undefined
  }
}

/** The paths of a package and all its dependencies. Optional ones may be missing. */
function closure(tree: Tree, path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found
  found.add(path)
  const { dependencies, optionalDependencies, peerDependencies } = tree[path] ?? {}
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
    const next = resolvePackage(tree, path, name)
    if (next !== undefined) closure(tree, next, found)
    else if (dependencies?.[name] !== undefined)
      throw new Error(`The lockfile has no ${name}, used by ${path}.`)
  }
  return found
}

/** The dependencies of a package without a permissive license, with their licenses. */
function nonPermissive(tree: Tree, path: string) {
  return [...closure(tree, path)]
    .filter((installed) => !isPermissive(tree[installed]?.license))
    .map((installed) => `${installed}: ${tree[installed]?.license ?? 'none stated'}`)
}

/** Whether an SPDX license expression is permissive, or offers a permissive choice. */
function isPermissive(license = '') {
  return license
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => permissive.includes(part)))
}

describe('all dependencies have permissive licenses in', () => {
  it.each(packages)('$name', ({ location }) => {
    expect(nonPermissive(lockfile.packages, location)).toEqual([])
  })
})

describe('a dependency tree', () => {
  const tree: Tree = {
    app: { license: 'MIT', dependencies: { a: '1', own: '1' }, optionalDependencies: { absent: '1' } },
    own: { license: 'Apache-2.0', dependencies: { b: '1' } },
    'node_modules/own': { resolved: 'own', link: true },
    'node_modules/a': { license: '(MIT OR GPL-3.0-only)', dependencies: { b: '2' } },
    'node_modules/a/node_modules/b': { license: 'GPL-3.0-only' },
    'node_modules/b': { license: 'ISC', dependencies: { c: '1' } },
    'node_modules/c': {},
    'node_modules/unused': { license: 'GPL-3.0-only' },
  }

  it('is rejected for a license at any depth, also through workspaces, or for a missing license', () => {
    expect(nonPermissive(tree, 'app')).toEqual([
      'node_modules/a/node_modules/b: GPL-3.0-only',
      'node_modules/c: none stated',
    ])
  })

  it('without a required package is an error', () => {
    expect(() => nonPermissive({ app: { license: 'MIT', dependencies: { a: '1' } } }, 'app')).toThrow(
      'The lockfile has no a, used by app.',
    )
  })
})
