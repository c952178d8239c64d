import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

// Copies the default templates, the spec of the platform and the matching package versions into the package. Projects use
// them unless they have their own.
const repository = new URL('../', import.meta.url)
const defaults = new URL('dist/defaults/', import.meta.url)

rmSync(defaults, { recursive: true, force: true })
mkdirSync(defaults, { recursive: true })
for (const path of ['templates/', 'spec/tencentcloud.yaml', 'tsconfig.base.json']) {
  cpSync(new URL(path, repository), new URL(path, defaults), { recursive: true })
}
// A guide is about a product of this repository. A product of another project may have the same name, but other actions.
rmSync(new URL('templates/client/guides/', defaults), { recursive: true, force: true })

function readManifest(path) {
  return JSON.parse(readFileSync(new URL(`${path}package.json`, repository), 'utf8'))
}
const ownManifests = ['packages/core/', 'packages/mock/', 'generator/'].map(readManifest)
const { devDependencies, engines } = readManifest('')
const versions = Object.fromEntries([
  ['node', engines.node],
  ...ownManifests.map(({ name, version }) => [name, version]),
  ...['@types/node', 'vitest'].map((name) => [name, devDependencies[name]]),
  // In this repository, the name `typescript` belongs to version 6, whose API some tools use.
  ['typescript', devDependencies['@typescript/native'].replace('npm:typescript@', '')],
])
writeFileSync(new URL('versions.json', defaults), `${JSON.stringify(versions, null, 2)}\n`)
