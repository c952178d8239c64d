import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'

// Copies the types of the package in the current folder, which `tsc` wrote to `dist`, to `dist/cjs`. Those of CommonJS are the same,
// and emitting them again takes as long as checking the package.
for (const file of readdirSync('dist', { recursive: true })) {
  if (file.startsWith(`cjs${sep}`)) continue
  const copy = join('dist/cjs', file)
  if (file.endsWith('.d.ts')) {
    mkdirSync(dirname(copy), { recursive: true })
    copyFileSync(join('dist', file), copy)
  } else if (file.endsWith('.d.ts.map')) {
    const map = JSON.parse(readFileSync(join('dist', file), 'utf8'))
    // The sources are relative to the map.
    map.sources = map.sources.map((source) => `../${source}`)
    mkdirSync(dirname(copy), { recursive: true })
    writeFileSync(copy, JSON.stringify(map))
  }
}
