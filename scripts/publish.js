// Publishes the tarballs that `scripts/pack.js` packed, each after those that it depends on. Skips versions that the
// registry has, so that a run that failed can be repeated.
//
//   node scripts/publish.js [--provenance] [folder]
//
// Builds and installs nothing, and runs no script of a package, so the published tarballs are exactly those that were tested.

import { parseArgs } from 'node:util'
import { defaultFolder, isPublished, readTarballs, runNpm, tagOf } from './packages.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { provenance: { type: 'boolean', default: false } },
})
const flags = ['--ignore-scripts', '--access=public', ...(values.provenance ? ['--provenance'] : [])]

for (const tarball of readTarballs(positionals[0] ?? defaultFolder)) {
  try {
    runNpm(['publish', tarball.file, ...flags], { stdio: 'inherit' })
    process.stdout.write(`Published ${tagOf(tarball)}\n`)
  } catch (error) {
    // The registry refuses a version that it has. Asking only now saves a request for each package.
    if (!isPublished(tarball.name, tarball.version)) throw error
    process.stdout.write(`${tagOf(tarball)} is on the registry already.\n`)
  }
}
