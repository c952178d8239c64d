import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'

// Copies the types of the package in the current folder, which `tsc` wrote to `dist`, to `dist/cjs`. Those of CommonJS are the same,
// and emitting them again takes as long as checking the package.
for (const file of readdirSync('dist', { recursive: true })) {
  if (file.startsWith(`cjs${sep}`) || !/\.d\.ts(\.map)?$/.test(file)) continue
  const original = join('dist', file)
  const copy = join('dist/cjs', file)
  mkdirSync(dirname(copy), { recursive: true })
  if (file.endsWith('.ts')) {
    copyFileSync(original, copy)
  } else {
    const map = JSON.parse(readFileSync(original, 'utf8'))
    // The sources are relative to the map.
    map.sources = map.sources.map((source) => `../${source}`)
    writeFileSync(copy, JSON.stringify(map))
  }
}
