import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, resolve, sep } from 'node:path'
import { defineConfig, rolldown } from 'rolldown'
import { licences } from './scripts/licences.js'

// Bundles the package in the current folder, since importing many small files is slow: ES modules in `dist`, and CommonJS
// in `dist/cjs`. Its manifest determines the entry points. `tsc` writes the types.
const { name, exports, imports } = JSON.parse(readFileSync('package.json', 'utf8'))

/** The modules that a part of the manifest names, for any runtime: their paths in `src`, without extension. */
function modulesOf(part) {
  if (typeof part === 'object') return Object.values(part ?? {}).flatMap(modulesOf)
  const [, module] = /^\.\/dist\/(?!cjs\/)(.+)\.js$/.exec(part ?? '') ?? []
  if (!module?.endsWith('*')) return module ? [module] : []
  const folder = dirname(module)
  const sources = readdirSync(`src/${folder}`).filter((file) => file.endsWith('.ts'))
  return sources.sort().map((file) => `${folder}/${basename(file, '.ts')}`)
}

/** The id of a module without a file. */
const dashboardId = '\0/dashboard-page'

/** Provides the files of the dashboard's page, which `@tc3/mock` loads on demand, as the module `#dashboard`. */
const dashboardPage = {
  name: 'page of the dashboard',
  resolveId: (id) => (id === '#dashboard' ? dashboardId : undefined),
  async load(id) {
    if (id !== dashboardId) return undefined
    const text = (name) => readFileSync(`dashboard/${name}`, 'utf8')
    const files = {
      'index.html': text('index.html'),
      'app.js': await pageScript(),
      'style.css': text('style.css'),
      'icon.svg': text('icon.svg'),
    }
    return `export const files = ${JSON.stringify(files)}`
  },
}

/** Lets `commander` load the modules of Node as a part of an ES module, which has no `require`. */
const modulesOfNode = {
  name: 'modules of Node that commander loads',
  load: {
    filter: { id: /[\\/]commander[\\/]/ },
    handler: (id) =>
      readFileSync(id, 'utf8').replaceAll("require('node:", "globalThis.process.getBuiltinModule('node:"),
  },
}

/** Bundles the script of the page, which runs in browsers. */
async function pageScript() {
  const page = await rolldown({
    input: 'dashboard/main.tsx',
    platform: 'browser',
    resolve: { extensionAlias: { '.js': ['.ts', '.tsx'] } },
    transform: { target: 'es2022' },
    // A slow machine is no problem of the code.
    checks: { bundlerTimings: false },
    onLog(_level, { message }) {
      throw new Error(message)
    },
  })
  const { output } = await page.generate({ format: 'es', banner: licences, minify: true })
  await page.close()
  return output[0].code
}

function bundle(modules, codeSplitting, format) {
  return defineConfig({
    input: Object.fromEntries(modules.map((module) => [module, `./src/${module}.ts`])),
    // Packages except those above, Node's modules, and the manifest's `imports`, which depend on the runtime. The function
    // that encodes bytes is included in clients, because loading another file would take longer.
    external:
      /^(?!valibot$|@valibot\/|fflate$|croner$|commander$|picocolors$|@noble\/hashes\/|@tc3\/core\/bytes$|#dashboard$)[@#a-z]/,
    plugins: [dashboardPage, modulesOfNode],
    platform: 'neutral',
    preserveEntrySignatures: 'allow-extension',
    // The manifest of `picocolors` has no `exports`.
    resolve: { extensionAlias: { '.js': ['.ts'] }, mainFields: ['main'] },
    transform: {
      target: 'es2022',
      ...(format === 'cjs' && { define: { 'import.meta.filename': '__filename' } }),
    },
    optimization: { inlineConst: true },
    // A slow machine is no problem of the code.
    checks: { bundlerTimings: false },
    onLog(_level, { message }) {
      throw new Error(message)
    },
    output: {
      dir: format === 'cjs' ? 'dist/cjs' : 'dist',
      format,
      banner: licences,
      chunkFileNames: 'chunks/[name].js',
      // Docstrings are in the types. Other comments stay, such as the annotations for tree shaking.
      comments: { jsdoc: false },
      sourcemap: true,
      sourcemapExcludeSources: true,
      minifyInternalExports: false,
      minify: { compress: true, mangle: false, codegen: false },
      codeSplitting,
    },
  })
}

// Other imports belong to commands, which are ES modules.
const { '#runtime': runtime } = imports ?? {}
const commonjsModules = modulesOf([exports, runtime])
const modules = modulesOf([exports, imports])
const credentials = resolve('src/credentials') + sep
function isCredentials(id) {
  return id.startsWith(credentials)
}

rmSync('dist', { recursive: true, force: true })

/** Whether a module imports `#runtime`, itself or through others. */
function usesRuntime(id, context) {
  const { importedIds = [] } = context.getModuleInfo(id) ?? {}
  return importedIds.some((imported) => imported === '#runtime' || usesRuntime(imported, context))
}

// Modules that use the runtime cannot be in one chunk with those that the runtime uses: the chunks would import each other.
const chunks = {
  includeDependenciesRecursively: false,
  groups: [
    {
      debugName: 'by the use of the runtime',
      name(id, context) {
        // A runtime has default credentials of its own, and only one module uses `validate`.
        if (/[\\/]src[\\/](runtime|validate)[\\/]/.test(id)) return null
        // The main module is loaded with what it shares, as each further file takes time. Other entries are in their own.
        const { isEntry, importers } = context.getModuleInfo(id)
        if (isEntry && importers.length === 0 && id !== resolve('src/index.ts')) return null
        if (usesRuntime(id, context)) return isCredentials(id) ? null : 'shared'
        return isCredentials(id) ? 'credentials' : 'base'
      },
    },
  ],
}

/** Whether a module is loaded with an entry point, directly or through others. Dynamic imports do not count. */
function isLoadedWith(entry, id, context, visited = new Set()) {
  if (entry === id) return true
  if (visited.has(entry)) return false
  visited.add(entry)
  const { importedIds = [] } = context.getModuleInfo(entry) ?? {}
  return importedIds.some((imported) => isLoadedWith(imported, id, context, visited))
}

const commandLibraries = /[\\/]node_modules[\\/](?:commander|picocolors)[\\/]/

// The companions of an emulator are loaded later, as are the parts of its command. Without this, each module that they share
// with it would be a file of its own, as would the helpers of the bundler.
const mainChunk = {
  includeDependenciesRecursively: false,
  groups: [
    {
      debugName: 'by the use of several parts of the command',
      name(id, context) {
        const { importers, isEntry } = context.getModuleInfo(id)
        const isShared = dirname(id) === resolve('src/cli') && importers.length > 1 && !isEntry
        return isShared || commandLibraries.test(id) ? 'cli' : null
      },
    },
    {
      debugName: 'by the use of the main module',
      name(id, context) {
        if (context.getModuleInfo(id).isEntry) return null
        const usersOf = modules.filter((module) => isLoadedWith(resolve(`src/${module}.ts`), id, context))
        if (usersOf.join() === 'index') return 'main'
        // Without this, what the emulator, its command and its runtimes share would be a file for each set of them.
        return usersOf.includes('index') || id === '\0rolldown/runtime.js' ? 'shared' : null
      },
    },
  ],
}

const codeSplittings = { '@tc3/core': chunks, '@tc3/mock-scf': mainChunk }

/** Bundles modules in one format. */
function bundles(modules, format) {
  // The modules of clients share only data. Loading it twice is faster than loading another file.
  if (name.startsWith('@tc3/client-')) return modules.map((module) => bundle([module], false, format))
  // The modules of other packages share classes and state, which must exist once.
  return [bundle(modules, codeSplittings[name] ?? true, format)]
}

/** The manifest of `dist/cjs`: Node reads the format of modules, and their `imports`, from the nearest manifest. */
function commonjsManifest() {
  const manifest = { type: 'commonjs', sideEffects: false, imports: { '#runtime': runtime } }
  return JSON.stringify(manifest).replaceAll('"./dist/', '"./')
}

mkdirSync('dist/cjs', { recursive: true })
writeFileSync('dist/cjs/package.json', `${commonjsManifest()}\n`)

export default [...bundles(modules, 'es'), ...bundles(commonjsModules, 'cjs')]
