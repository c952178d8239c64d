import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { moduleFiles, type Published } from './published.js'

/** All entry points of a package, with patterns such as `./credentials/*` expanded. */
async function entryPointsOf(name: string): Promise<string[]> {
  const folder = new URL(`../packages/${name}/`, import.meta.url)
  const { exports }: Published = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'))
  const paths: string[] = []
  for (const [path, target] of Object.entries(exports)) {
    const { default: file } = moduleFiles(target)
    if (file === undefined) continue
    const modules = path.endsWith('*') ? await readdir(new URL(dirname(file), folder)) : []
    const starred = modules
      .filter((module) => module.endsWith('.js'))
      .map((module) => basename(module, '.js'))
    paths.push(...(path.endsWith('*') ? starred.map((star) => path.replace('*', star)) : [path]))
  }
  return paths.map((path) => `@tc3/${name}${path.slice(1)}`)
}

const entryPoints = [
  ...(await entryPointsOf('core')),
  ...(await entryPointsOf('client-scf')),
  ...(await entryPointsOf('scf-helpers')),
]

/** Runs a program in a process of its own, in a folder from which our packages resolve. */
async function run(program: string, ...flags: string[]): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)(process.execPath, [...flags, '--eval', program], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
  })
}

const withTraps = ['--import', new URL('./traps.js', import.meta.url).href, '--input-type=module']

describe('importing', () => {
  /** What importing each entry point leads to: `imported`, or the error. A process for each would take seconds. */
  let outcomes: Readonly<Record<string, string>> = {}
  let printed = ''

  beforeAll(async () => {
    const { stdout, stderr } = await run(
      `const outcomes = {}
      for (const entryPoint of ${JSON.stringify(entryPoints)}) {
        outcomes[entryPoint] = await import(entryPoint).then(
          (exports) => Object.keys(exports).length > 0 ? 'imported' : 'no exports',
          (error) => error.message,
        )
      }
      process.stdout.write(JSON.stringify(outcomes))`,
      ...withTraps,
    )
    outcomes = JSON.parse(stdout)
    printed = stderr
  })

  it.each(entryPoints)(
    '%s has no side effects: no file, environment, timer, clock, random or web API',
    (entryPoint) => {
      expect(outcomes[entryPoint]).toBe('imported')
    },
  )

  it('prints nothing', () => {
    expect(printed).toBe('')
  })

  it('by require has the same exports', async () => {
    async function exportsOf(load: (entryPoint: string) => string, type: 'commonjs' | 'module') {
      const names = entryPoints.map((one) => `${JSON.stringify(one)}: Object.keys(${load(one)}).sort()`)
      const program = `process.stdout.write(JSON.stringify({ ${names.join()} }))`
      return JSON.parse((await run(program, `--input-type=${type}`)).stdout)
    }
    const imported = await exportsOf((entryPoint) => `await import('${entryPoint}')`, 'module')
    expect(Object.keys(imported)).toEqual(entryPoints)
    expect(await exportsOf((entryPoint) => `require('${entryPoint}')`, 'commonjs')).toEqual(imported)
  })
})

describe('to load fast,', () => {
  it.each([
    ['@tc3/core', 5],
    ['@tc3/core/signing', 5],
    ['@tc3/client-scf', 8],
    ['@tc3/client-scf/actions', 2],
  ])('%s has at most %i files', async (entryPoint, limit) => {
    const { stdout } = await run(
      `import { Session } from 'node:inspector'
      const files = []
      const session = new Session()
      session.connect()
      session.on('Debugger.scriptParsed', ({ params: { url } }) => url.includes('/dist/') && files.push(url))
      session.post('Debugger.enable')
      await import('${entryPoint}')
      process.stdout.write(files.join())`,
      '--input-type=module',
    )
    const files = stdout.split(',')
    expect(files).toContain(import.meta.resolve(entryPoint))
    expect(files.length).toBeLessThanOrEqual(limit)
  })
})

describe('the traps detect', () => {
  it.each([
    ['Response', 'class Mine extends Response {}'],
    ['process.env.HOME', 'process.env.HOME'],
    ['readdirSync', "import { readdirSync } from 'node:fs'; readdirSync('.')"],
    ['randomBytes', "import crypto from 'node:crypto'; crypto.randomBytes(1)"],
    ['setTimeout', 'setTimeout(() => {}, 0)'],
  ])('the use of %s in a module', async (name, source) => {
    const root = await mkdtemp(join(tmpdir(), 'import-'))
    const folder = join(root, 'packages/offender/dist')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'index.mjs'), source)
    const offender = JSON.stringify(pathToFileURL(join(folder, 'index.mjs')))
    const running = run(`await import(${offender})`, ...withTraps)
    await expect(running.finally(() => rm(root, { recursive: true }))).rejects.toThrow(
      `${name} is used at import`,
    )
  })
})
