import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { publishedPackages, root } from './published.js'

/** Licences that let anybody use, change and pass on a program, and ask for no more than their own text. */
const permissive = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']

/** What the lockfile says of what is installed at a path. */
interface Installed {
  readonly version?: string
  readonly license?: string
  /** Of a workspace's link: the path of the workspace. */
  readonly resolved?: string
  readonly link?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}
type Tree = Readonly<Record<string, Installed>>

const packages = await publishedPackages()
const lockfile: { packages: Tree } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'))

/** Where a program at a path finds a package: in its own `node_modules`, or in those of the folders above. */
function find(tree: Tree, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = posix.dirname(folder)) {
    const path = posix.join(folder, 'node_modules', name)
    const installed = tree[path]
    if (installed) return installed.link ? installed.resolved : path
    if (folder === '.' || folder === '') return undefined
  }
}

/** The paths of all that comes with what is installed at a path, itself included. Optional packages may be missing. */
function closure(tree: Tree, path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found
  found.add(path)
  const { dependencies, optionalDependencies, peerDependencies } = tree[path] ?? {}
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
    const next = find(tree, path, name)
    if (next !== undefined) closure(tree, next, found)
    else if (dependencies?.[name] !== undefined)
      throw new Error(`The lockfile has no ${name}, used by ${path}.`)
  }
  return found
}

/** What comes with a package and has no licence of those above, with the licence that it has. */
function refused(tree: Tree, path: string) {
  return [...closure(tree, path)]
    .filter((installed) => !allows(tree[installed]?.license))
    .map((installed) => `${installed}: ${tree[installed]?.license ?? 'none stated'}`)
}

/** Whether a licence, in the form of SPDX, is permissive, or lets one choose a permissive one. */
function allows(licence = '') {
  return licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => permissive.includes(part)))
}

describe('all that is installed has a permissive licence with', () => {
  it.each(packages)('$name', ({ location }) => {
    expect(refused(lockfile.packages, location)).toEqual([])
  })
})

describe('a tree', () => {
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

  it('is refused for what it holds at any depth, by way of workspaces too, and no licence is none', () => {
    expect(refused(tree, 'app')).toEqual([
      'node_modules/a/node_modules/b: GPL-3.0-only',
      'node_modules/c: none stated',
    ])
  })

  it('that misses a package is an error', () => {
    expect(() => refused({ app: { license: 'MIT', dependencies: { a: '1' } } }, 'app')).toThrow(
      'The lockfile has no a, used by app.',
    )
  })
})
