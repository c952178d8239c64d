// Packs the packages whose version is not on the registry, for `scripts/publish.js`.
//
//   node scripts/pack.js [folder]
//
// The folder is `tarballs` unless another one is named. It is emptied first.

import { mkdirSync, rmSync } from 'node:fs'
import { defaultFolder, isPublished, npm, tagOf } from './packages.js'

const [folder = defaultFolder] = process.argv.slice(2)

const packages = JSON.parse(npm('query', '.workspace:not(:private)'))
const unpublished = packages.filter(({ name, version }) => !isPublished(name, version))

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
if (unpublished.length > 0) {
  npm('pack', '--pack-destination', folder, ...unpublished.map(({ location }) => `./${location}`))
}
for (const manifest of unpublished) process.stdout.write(`Packed ${tagOf(manifest)}\n`)
if (unpublished.length === 0)
  process.stdout.write('The registry has all packages. There is nothing to publish.\n')
