// Loads each module of each package with require and with import, and compares the names that they export.
const assert = require('node:assert')
const { readdirSync } = require('node:fs')
const { dirname, join } = require('node:path')

async function run() {
  let count = 0
  for (const name of ['core', 'client-scf', 'mock', 'mock-scf']) {
    const path = require.resolve(`@tc3/${name}/package.json`)
    for (const [entry, target] of Object.entries(require(path).exports)) {
      if (target?.require === undefined) continue
      const folder = join(dirname(path), dirname(target.require.default))
      const entries = entry.endsWith('/*')
        ? readdirSync(folder).flatMap((file) =>
            file.endsWith('.js') ? [entry.replace('*', file.slice(0, -3))] : [],
          )
        : [entry]
      for (const subpath of entries) {
        const specifier = join(`@tc3/${name}`, subpath)
        const module = await import(specifier)
        assert.deepEqual(Object.keys(require(specifier)).sort(), Object.keys(module).sort(), specifier)
        count += 1
      }
    }
  }
  assert.ok(count > 20, `${count} entries`)
}

run().then(() => console.log('passed'))
