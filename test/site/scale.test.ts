import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const run = promisify(execFile)
const large = { maxBuffer: 2 ** 26 }

let project: string

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'tc3-site-'))
  const flags = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const { stdout } = await run('git', flags, { cwd: repository, ...large })
  for (const path of stdout.split('\0').filter((one) => one !== '' && existsSync(join(repository, one))))
    cpSync(join(repository, path), join(project, path))
  symlinkSync(join(repository, 'node_modules'), join(project, 'node_modules'))
  const explorer = 'packages/explorer/dist'
  symlinkSync(join(repository, explorer), join(project, explorer))
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

/** Adds a product whose actions are copies of those of SCF, under other names. */
function addProduct(service: string, actions: number): void {
  const [from, to] = [join(project, 'spec/scf/2018-04-16'), join(project, `spec/${service}/2018-04-16`)]
  for (const name of ['service.yaml', 'types.yaml', 'errors.yaml', 'quotas.yaml', 'states.yaml']) {
    const text = readFileSync(join(from, name), 'utf8')
    mkdirSync(join(to, 'actions'), { recursive: true })
    writeFileSync(
      join(to, name),
      text.replaceAll(/^(service: )scf$|\bscf(?=[\w.-]*tencentcloudapi)/gm, `$1${service}`),
    )
  }
  const names = readdirSync(join(from, 'actions')).map((file) => file.replace('.yaml', ''))
  for (let index = 0; index < actions; index += 1) {
    const name = names[index % names.length] ?? ''
    const copy = index < names.length ? name : `${name}${Math.floor(index / names.length)}`
    const text = readFileSync(join(from, `actions/${name}.yaml`), 'utf8')
    writeFileSync(join(to, `actions/${copy}.yaml`), text.replace(`action: ${name}\n`, `action: ${copy}\n`))
  }
}

/** Builds the site, and returns the time that the processor took, in seconds. */
async function build(): Promise<number> {
  const preload = join(project, 'cpu-time.mjs')
  writeFileSync(
    preload,
    `process.on('exit', () => { const { user, system } = process.cpuUsage(); console.log('CPU', (user + system) / 1e6) })`,
  )
  const vitepress = join(project, 'node_modules/vitepress/bin/vitepress.js')
  const { scripts } = JSON.parse(readFileSync(join(project, 'site/package.json'), 'utf8'))
  const [, options = ''] = /NODE_OPTIONS=(\S+)/.exec(scripts.pages) ?? []
  const words = [options, '--import', preload, vitepress, 'build', 'site']
  const { stdout } = await run(process.execPath, words, { cwd: project, ...large })
  const [, seconds] = /^CPU ([\d.]+)$/m.exec(stdout) ?? []
  return Number(seconds)
}

it('takes time in proportion to the actions, and builds any product', async () => {
  const few = await build()
  const times: number[] = []
  for (const service of ['one', 'two']) {
    addProduct(service, 300)
    await run(process.execPath, [join(repository, 'generator/bin/tc3.js'), 'generate'], {
      cwd: project,
      ...large,
    })
    times.push(await build())
    const pages = readdirSync(join(project, `packages/docs-scf/dist/${service}/actions`))
    expect(pages.filter((page) => page.endsWith('.html'))).toHaveLength(300)
  }
  const [more = 0, most = 0] = times
  // The limit is for a machine of its own. Garbage collection takes more than its share as the memory grows.
  expect({ few, more, most }).toSatisfy(() => few < 60 && most - more < (more - few) * 2)
})
