// Updates the versions of this repository's packages in the manifests of the examples, which are not workspaces.
// Part of `npm run release:version`.
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'

/** The manifests in the subfolders of a folder. */
async function manifestsIn(folder) {
  const names = await readdir(folder)
  return names
    .map((name) => new URL(`${name}/package.json`, folder))
    .filter((manifest) => existsSync(manifest))
}

async function read(file) {
  return JSON.parse(await readFile(file, 'utf8'))
}

const packages = await Promise.all((await manifestsIn(new URL('../packages/', import.meta.url))).map(read))
const versions = new Map(packages.map(({ name, version }) => [name, version]))

for (const file of await manifestsIn(new URL('../examples/', import.meta.url))) {
  const manifest = await read(file)
  for (const dependencies of [manifest.dependencies, manifest.devDependencies]) {
    for (const name of Object.keys(dependencies ?? {}))
      dependencies[name] = versions.get(name) ?? dependencies[name]
  }
  await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`)
}
