import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, resolve, sep } from 'node:path'
import { defineConfig } from 'rolldown'

// Bundles the package in the current folder, since importing many small files is slow. Its manifest determines the entry
// points. `tsc` writes the types.
const { name, exports, imports } = JSON.parse(readFileSync('package.json', 'utf8'))

/** The modules that a part of the manifest names, for any runtime: their paths in `src`, without extension. */
function modulesOf(part) {
  if (typeof part === 'object') return Object.values(part ?? {}).flatMap(modulesOf)
  const [, module] = /^\.\/dist\/(.+)\.js$/.exec(part ?? '') ?? []
  if (!module?.endsWith('*')) return module ? [module] : []
  const folder = dirname(module)
  const sources = readdirSync(`src/${folder}`).filter((file) => file.endsWith('.ts'))
  return sources.sort().map((file) => `${folder}/${basename(file, '.ts')}`)
}

/**
 * The licence of Valibot, for the beginning of each file that includes parts of it. Bundling only the parts that are used
 * makes the emulator start about 5 % faster.
 */
function valibotLicence({ moduleIds }) {
  if (!moduleIds.some((id) => id.includes('valibot'))) return ''
  const text = readFileSync(new URL('node_modules/valibot/LICENSE.md', import.meta.url), 'utf8')
  return `/*!\nIncludes parts of valibot and @valibot/to-json-schema.\n\n${text.trim()}\n*/`
}

function bundle(modules, codeSplitting) {
  return defineConfig({
    input: Object.fromEntries(modules.map((module) => [module, `./src/${module}.ts`])),
    // Other packages except Valibot, Node's modules, and the manifest's `imports`, which depend on the runtime.
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
      // Docstrings are in the types. Other comments stay, such as the annotations for tree shaking.
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

const twoChunks = {
  minShareCount: 2,
  groups: [
    { name: 'shared', test: (id) => !isCredentials(id) },
    { name: 'credentials', test: isCredentials },
  ],
}

export default name.startsWith('@tc3/client-')
  ? // The modules of clients share only data. Loading it twice is faster than loading another file.
    modules.map((module) => bundle([module], false))
  : // The modules of other packages share classes and state, which must exist once.
    bundle(modules, name === '@tc3/core' ? twoChunks : true)
