import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createScf } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'
import { createSts } from '@tc3/mock-sts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAccount } from '../account.js'
import { isTest, type Snippet, snippetsOf } from '../snippets.js'
import { files, readText } from './built-site.js'

/** Below test/, so that programs resolve the packages, and what its tests install. */
const cache = fileURLToPath(new URL('../node_modules/.cache', import.meta.url))

const { resolve } = createRequire(import.meta.url)
const tsc = join(dirname(resolve('@typescript/native/package.json')), 'bin/tsc')
const vitest = join(dirname(resolve('vitest/package.json')), 'vitest.mjs')

const guides = files.filter((file) => /^guides\/.*\.md$/.test(file))
const actions = files.filter((file) => /^\w+\/actions\/.*\.md$/.test(file))

interface Result {
  readonly status: unknown
  readonly stdout: string
  readonly stderr: string
}

/** Runs Node in a folder, with no other variables of this process than the path. */
function node(parameters: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) {
  const { PATH = '' } = process.env
  const options = { cwd, env: { PATH, HOME: cwd, NO_COLOR: '1', ...env } }
  return new Promise<Result>((fulfill) => {
    execFile(process.execPath, parameters, options, (error, stdout, stderr) =>
      fulfill({ status: error?.code ?? 0, stdout, stderr }),
    )
  })
}

/** A program of a page. */
interface Program extends Snippet {
  readonly page: string
  /** Its file in the folder of the programs. */
  readonly path: string
}

function programsOf(page: string): Program[] {
  return snippetsOf(readText(page))
    .filter(({ language, code }) => language === 'ts' || (language === 'js' && !code.startsWith('await ')))
    .map((snippet) => {
      const name = `${page.replaceAll(/\W/g, '-')}-${snippet.line}.m${snippet.language}`
      return { ...snippet, page, path: snippet.file ?? name }
    })
}

let folder: string

/** Writes programs, and checks and compiles those in TypeScript. */
async function compile(programs: readonly Program[]): Promise<void> {
  for (const { path, code } of programs) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), code)
  }
  const sources = programs.filter(({ language }) => language === 'ts').map(({ path }) => join(folder, path))
  const options = ['--strict', '--skipLibCheck', '--target', 'es2023', '--module', 'nodenext']
  const result = await node(
    [tsc, ...options, '--moduleDetection', 'force', '--types', 'node', ...sources],
    fileURLToPath(new URL('../..', import.meta.url)),
  )
  expect(result).toEqual({ status: 0, stdout: '', stderr: '' })
}

beforeAll(async () => {
  await mkdir(cache, { recursive: true })
  folder = await mkdtemp(join(cache, 'site-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** What people have on their machines: a profile, and a configuration of Vitest that finds tests in this folder. */
async function prepareHome({ secretId, secretKey }: { secretId: string; secretKey: string }) {
  await mkdir(join(folder, '.tencentcloud'))
  const profile = `[dev]\nsecret_id = ${secretId}\nsecret_key = ${secretKey}\n`
  await writeFile(join(folder, '.tencentcloud/credentials'), profile)
  await writeFile(join(folder, 'vitest.config.mjs'), 'export default { test: { exclude: [] } }\n')
}

describe('the programs of the guides', () => {
  it('run in reading order, and print what the guides say', async () => {
    const order = Array.from(readText('llms.txt').matchAll(/\]\((guides\/[^)]+)\)/g), ([, page = '']) => page)
    expect([...order].sort()).toEqual(guides)
    const programs = order.flatMap(programsOf)
    expect(programs.length).toBeGreaterThan(20)
    await compile(programs)
    const account = await openAccount(folder)
    await prepareHome(account.keyPair)
    for (const program of programs.filter((one) => !isTest(one))) {
      const { page, line, output, path } = program
      const result = await node([path.replace(/ts$/, 'js')], folder, account.environment)
      const place = `${page}:${line}`
      const expected = { status: 0, stdout: output ?? result.stdout, stderr: '' }
      expect({ place, ...result }).toEqual({ place, ...expected })
    }
    await account.close()
    const tests = programs.filter(isTest).map(({ path }) => path)
    const { status, stdout } = await node([vitest, 'run', ...tests], folder)
    expect(stdout).toContain(`Test Files  ${tests.length} passed (${tests.length})`)
    expect(status).toBe(0)
  })
})

describe('the programs of the reference', () => {
  it('compile, and their calls reach an emulator that accepts them', async () => {
    const programs = actions.flatMap(programsOf).filter(({ language }) => language === 'ts')
    expect(programs.map(({ page }) => page)).toEqual(actions)
    await compile(programs)
    const keyPair = { secretId: 'AKIDEXAMPLE', secretKey: 'EXAMPLE' }
    const options = { credentials: [keyPair], rateLimits: false, stubs: true } as const
    const [scf, sts] = [createScf(options), createSts(options)]
    const servers = [await listen(scf, { port: 0 }), await listen(sts, { port: 0 })]
    const environment = {
      TENCENTCLOUD_SECRET_ID: keyPair.secretId,
      TENCENTCLOUD_SECRET_KEY: keyPair.secretKey,
      TENCENTCLOUD_ENDPOINT_URL_SCF: servers[0]?.url ?? '',
      TENCENTCLOUD_ENDPOINT_URL_STS: servers[1]?.url ?? '',
    }
    const failed: string[] = []
    for (const { page, path } of programs) {
      const { status, stderr } = await node([path.replace(/ts$/, 'js')], folder, environment)
      if (status !== 0) failed.push(`${page}: ${/\w*Error: .*/.exec(stderr)?.[0] ?? stderr}`)
    }
    for (const { close } of servers) await close()
    expect(failed).toEqual([])
  })
})
