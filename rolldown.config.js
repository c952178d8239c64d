import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, resolve, sep } from 'node:path'
import { defineConfig } from 'rolldown'

// Bundles the package in whose folder it runs: importing many small files is slow. The manifest alone says what there
// is to bundle; types are tsc's part.
const { name, exports, imports } = JSON.parse(readFileSync('package.json', 'utf8'))

/** The modules, by their paths in `src` without extension, that a part of the manifest names for any runtime. */
function modulesOf(part) {
  if (typeof part === 'object') return Object.values(part ?? {}).flatMap(modulesOf)
  const [, module] = /^\.\/dist\/(.+)\.js$/.exec(part ?? '') ?? []
  if (!module?.endsWith('*')) return module ? [module] : []
  const folder = dirname(module)
  const sources = readdirSync(`src/${folder}`).filter((file) => file.endsWith('.ts'))
  return sources.sort().map((file) => `${folder}/${basename(file, '.ts')}`)
}

/**
 * The licence of Valibot, at the beginning of each file that includes parts of it. Only these are loaded that way, where
 * all of it would take a twentieth of the emulator's start.
 */
function valibotLicence({ moduleIds }) {
  if (!moduleIds.some((id) => id.includes('valibot'))) return ''
  const text = readFileSync(new URL('node_modules/valibot/LICENSE.md', import.meta.url), 'utf8')
  return `/*!\nIncludes parts of valibot and @valibot/to-json-schema.\n\n${text.trim()}\n*/`
}

function bundle(modules, codeSplitting) {
  return defineConfig({
    input: Object.fromEntries(modules.map((module) => [module, `./src/${module}.ts`])),
    // Other packages but Valibot, Node's modules, and what the manifest's `imports` choose by runtime.
    external: /^(?!valibot$|@valibot\/)[@#a-z]/,
    platform: 'neutral',
    resolve: { extensionAlias: { '.js': ['.ts'] } },
    transform: { target: 'es2022' },
    onLog(_level, { message }) {
      throw new Error(message)
    },
    output: {
      banner: valibotLicence,
      chunkFileNames: 'chunks/[name].js',
      // Docstrings are in the types. The annotations that let bundlers drop what is unused stay.
      comments: { jsdoc: false },
      sourcemap: true,
      sourcemapExcludeSources: true,
      minifyInternalExports: false,
      codeSplitting,
    },
  })
}

const modules = modulesOf([exports, imports])
const credentials = resolve('src/credentials') + sep
function isCredentials(id) {
  return id.startsWith(credentials)
}

rmSync('dist', { recursive: true, force: true })

const fewFiles = {
  minShareCount: 2,
  groups: [
    { name: 'shared', test: (id) => !isCredentials(id) },
    { name: 'credentials', test: isCredentials },
  ],
}

export default name.startsWith('@tc3/client-')
  ? // The modules of clients share only data, which takes less time to load twice than a file more.
    modules.map((module) => bundle([module], false))
  : // Those of the others share classes, and what these remember: each must exist once.
    bundle(modules, name === '@tc3/core' ? fewFiles : true)
