import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { limits } from '../../vitest.base.js'
import { selectedTarget } from './targets.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const packages = [
  'packages/core',
  'packages/client-scf',
  'packages/scf-helpers',
  'packages/mock',
  'packages/mock-scf',
  'generator',
]
const target = selectedTarget()

type Entry = string | null | Readonly<Record<string, unknown>>

/** The file that an entry of `exports` or `imports` names for Node. */
function fileOf(entry: Entry | undefined): string | undefined {
  if (typeof entry === 'string') return entry
  return entry ? fileOf((entry.node ?? entry.default) as Entry | undefined) : undefined
}

/** The source of a built file: of `<package>/dist/x.js`, `<package>/src/x.ts`. */
function sourceOf(file: string): string | undefined {
  const source = file.replace('/dist/', '/src/').replace(/\.js$/, '.ts')
  return source !== file && existsSync(source) ? source : undefined
}

/** The built file that each name and `name/*` of the manifests stands for. */
const entries = packages.flatMap((folder) => {
  const { name, exports, imports } = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8'))
  const all = Object.entries<Entry>({ ...exports, ...imports })
  return all.flatMap(([key, entry]) => {
    const file = fileOf(entry)
    const id = key.startsWith('#') ? key : name + key.slice(1)
    return file === undefined ? [] : [{ id, file: `${root}${folder}/${file.slice(2)}` }]
  })
})

/** The built file that an import of one of our packages, or of a `#` name, stands for. */
function builtFile(id: string): string | undefined {
  for (const { id: pattern, file } of entries) {
    if (pattern === id) return file
    const prefix = pattern.endsWith('*') ? pattern.slice(0, -1) : undefined
    if (prefix !== undefined && id.startsWith(prefix)) return file.replace('*', id.slice(prefix.length))
  }
  return undefined
}

// The tests of a package use what is built. Here they use the sources instead, which have the mutants.
export default defineConfig({
  root: root + target.folder,
  plugins: [
    {
      name: 'sources in place of built files',
      enforce: 'pre',
      resolveId(id, importer) {
        if (importer === undefined) return undefined
        if (id.startsWith('#validate/')) {
          return sourceOf(`${root}packages/core/dist/validate/${id.slice('#validate/'.length)}`)
        }
        const built = id.startsWith('.') ? fileURLToPath(new URL(id, `file://${importer}`)) : builtFile(id)
        return built === undefined ? undefined : sourceOf(built)
      },
    },
  ],
  test: {
    ...limits,
    include: target.tests,
    exclude: target.exclude,
    setupFiles: `${root}packages/core/test/fixed-seed.ts`,
  },
})
