import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

/** Every module that a package lets its users import. A pattern such as `./credentials/*` stands for several. */
async function facesOf(name: string): Promise<string[]> {
  const folder = new URL(`../packages/${name}/`, import.meta.url)
  const { exports } = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'))
  const paths: string[] = []
  for (const [path, target] of Object.entries<{ default?: string } | null>(exports)) {
    const file = target?.default
    if (file === undefined) continue
    const modules = path.endsWith('*') ? await readdir(new URL(dirname(file), folder)) : []
    const starred = modules
      .filter((module) => module.endsWith('.js'))
      .map((module) => basename(module, '.js'))
    paths.push(...(path.endsWith('*') ? starred.map((star) => path.replace('*', star)) : [path]))
  }
  return paths.map((path) => `@tc3/${name}${path.slice(1)}`)
}

const faces = [...(await facesOf('core')), ...(await facesOf('client-scf'))]

/** Runs a program in a process of its own, from where our packages are found. */
async function run(program: string, ...flags: string[]): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)(process.execPath, [...flags, '--eval', program], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
  })
}

const trapped = ['--import', new URL('./traps.js', import.meta.url).href, '--input-type=module']

describe('importing', () => {
  it.each(faces)('%s does nothing: no file, environment, timer, clock, random or web API', async (face) => {
    const { stdout, stderr } = await run(
      `process.stdout.write(String(Object.keys(await import('${face}')).length > 0))`,
      ...trapped,
    )
    expect(stdout).toBe('true')
    expect(stderr).toBe('')
  })

  it.each(faces)('%s by require gives what import gives', async (face) => {
    const names = (module: string) => `process.stdout.write(Object.keys(${module}).sort().join())`
    const imported = await run(names(`await import('${face}')`), '--input-type=module')
    const required = await run(names(`require('${face}')`), '--input-type=commonjs')
    expect(required.stdout).toBe(imported.stdout)
  })
})

describe('as every file takes time to load,', () => {
  it.each([
    ['@tc3/core', 5],
    ['@tc3/core/signing', 5],
    ['@tc3/client-scf', 8],
    ['@tc3/client-scf/actions', 1],
  ])('%s is at most %i files', async (face, most) => {
    const { stdout } = await run(
      `import { Session } from 'node:inspector'
      const files = []
      const session = new Session()
      session.connect()
      session.on('Debugger.scriptParsed', ({ params: { url } }) => url.includes('/dist/') && files.push(url))
      session.post('Debugger.enable')
      await import('${face}')
      process.stdout.write(files.join())`,
      '--input-type=module',
    )
    const files = stdout.split(',')
    expect(files).toContain(import.meta.resolve(face))
    expect(files.length).toBeLessThanOrEqual(most)
  })
})

describe('the test above would see', () => {
  it.each([
    ['Response', 'class Mine extends Response {}'],
    ['process.env.HOME', 'process.env.HOME'],
    ['readdirSync', "import { readdirSync } from 'node:fs'; readdirSync('.')"],
    ['randomBytes', "import crypto from 'node:crypto'; crypto.randomBytes(1)"],
    ['setTimeout', 'setTimeout(() => {}, 0)'],
  ])('that a module touches %s', async (what, source) => {
    const root = await mkdtemp(join(tmpdir(), 'import-'))
    const folder = join(root, 'packages/guilty/dist')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'index.mjs'), source)
    const guilty = JSON.stringify(pathToFileURL(join(folder, 'index.mjs')))
    const running = run(`await import(${guilty})`, ...trapped)
    await expect(running.finally(() => rm(root, { recursive: true }))).rejects.toThrow(
      `${what} is touched at import`,
    )
  })
})
