import { readdir, readFile, rm } from 'node:fs/promises'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { createScf } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'
import { build as esbuild } from 'esbuild'
import { rolldown } from 'rolldown'
import { rollup } from 'rollup'
import { createLogger, build as vite } from 'vite'
import { describe, expect, it } from 'vitest'
import webpack from 'webpack'
import { projectPath, run } from './command.js'

/** What a bundler made of a project. */
interface Bundle {
  readonly warnings: readonly string[]
  /** The names of the files of code. */
  readonly files: readonly string[]
}

type Project = 'browser' | 'server'
type Bundler = (project: Project, entry: string, folder: string) => Promise<Bundle>

async function codeIn(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true })
  return files.filter((file) => /\.[cm]?js$/.test(file))
}

const bundlers: readonly (readonly [string, Bundler])[] = [
  [
    'esbuild',
    async (project, entry, outdir) => {
      const platform = project === 'browser' ? 'browser' : 'node'
      const options = { bundle: true, format: 'esm', logLevel: 'silent', splitting: true } as const
      const { warnings } = await esbuild({ ...options, entryPoints: [entry], outdir, platform })
      return { warnings: warnings.map(({ text }) => text), files: await codeIn(outdir) }
    },
  ],
  [
    'Rollup',
    async (project, entry, folder) => {
      const warnings: string[] = []
      const resolution =
        project === 'browser' ? { browser: true } : { exportConditions: ['node'], preferBuiltins: true }
      const bundle = await rollup({
        input: entry,
        plugins: [nodeResolve(resolution)],
        onwarn: ({ message }) => warnings.push(message),
      })
      // The option `file` allows a single chunk only.
      await bundle.write({ file: `${folder}/main.js` })
      return { warnings, files: await codeIn(folder) }
    },
  ],
  [
    'Rolldown',
    async (project, entry, folder) => {
      const warnings: string[] = []
      const platform = project === 'browser' ? 'browser' : 'node'
      const bundle = await rolldown({
        input: entry,
        platform,
        // A slow machine is no problem of the code.
        checks: { bundlerTimings: false },
        onLog: (_level, { message }) => void warnings.push(message),
      })
      await bundle.write({ file: `${folder}/main.js` })
      return { warnings, files: await codeIn(folder) }
    },
  ],
  [
    'webpack',
    async (project, entry, path) => {
      const target = project === 'browser' ? 'web' : 'node20'
      const compiler = webpack({ mode: 'production', target, entry, output: { path }, performance: false })
      const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
        compiler.run((error, result) => (error ? reject(error) : resolve(result)))
      })
      const { warnings = [], errors = [] } = stats?.toJson() ?? {}
      return {
        warnings: [...warnings, ...errors].map(({ message }) => message),
        files: await codeIn(path),
      }
    },
  ],
  [
    'Vite',
    async (project, entry, outDir) => {
      const warnings: string[] = []
      const warn = (message: string) => void warnings.push(message)
      const customLogger = { ...createLogger('silent'), warn, warnOnce: warn, error: warn }
      const root = projectPath(project)
      await vite({
        root,
        configFile: false,
        customLogger,
        build:
          project === 'browser'
            ? { outDir, lib: { entry, formats: ['es'], fileName: 'main' } }
            : { outDir, ssr: entry },
        ssr: { noExternal: true },
      })
      return { warnings, files: await codeIn(outDir) }
    },
  ],
]

/** Runs the bundled server, which calls an emulator with the credentials of its environment, and returns its output. */
async function runServer(file: string): Promise<string> {
  const cloud = createScf()
  const server = await listen(cloud)
  const { secretId, secretKey } = cloud.credentials
  const env = {
    TENCENTCLOUD_SECRET_ID: secretId,
    TENCENTCLOUD_SECRET_KEY: secretKey,
    TENCENTCLOUD_ENDPOINT_URL: server.url,
  }
  const { output } = await run([file], { cwd: projectPath('server'), env })
  await server.close()
  return output
}

describe.each(bundlers)('%s bundles without warnings into one file', (name, bundle) => {
  it.each(['browser', 'server'] as const)('the %s', async (project) => {
    const folder = projectPath(project, 'dist', name)
    await rm(folder, { recursive: true, force: true })
    const { warnings, files } = await bundle(project, projectPath(project, 'main.js'), folder)
    expect(warnings).toEqual([])
    expect(files).toHaveLength(1)
    const code = await readFile(`${folder}/${files[0]}`, 'utf8')
    // Credentials of the process exist only on servers.
    expect(code.includes('TENCENTCLOUD_SECRET_ID')).toBe(project === 'server')
    if (project === 'server') expect(await runServer(`${folder}/${files[0]}`)).toBe('0\n')
  })
})
