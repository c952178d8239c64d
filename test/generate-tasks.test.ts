import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root } from './published.js'

// A workspace of two products that have the generate task of this one.
const workspace = mkdtempSync(join(tmpdir(), 'tc3-'))
const products = ['alpha', 'beta']

function write(path: string, text: string): void {
  mkdirSync(dirname(join(workspace, path)), { recursive: true })
  writeFileSync(join(workspace, path), text)
}

function manifest(path: string) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'))
}

beforeAll(() => {
  const { $schema: _, tasks, ...settings } = manifest('turbo.json')
  const { packageManager } = manifest('package.json')
  // The generator is built already, and no package of this workspace.
  write(
    'turbo.json',
    JSON.stringify({
      ...settings,
      tasks: { build: tasks.build, generate: { ...tasks.generate, dependsOn: [] } },
    }),
  )
  write(
    'package.json',
    JSON.stringify({ name: 'workspace', private: true, packageManager, workspaces: ['spec/*'] }),
  )
  write('package-lock.json', JSON.stringify({ name: 'workspace', lockfileVersion: 3, packages: {} }))
  write('.gitignore', 'node_modules/\n.turbo/\n')
  cpSync(join(root, 'spec/tencentcloud.yaml'), join(workspace, 'spec/tencentcloud.yaml'))
  const demo = join(root, 'generator/test/fixture/spec/demo')
  const files = readdirSync(demo, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.yaml'),
  )
  for (const product of products) {
    for (const path of files) {
      write(
        `spec/${product}/${path}`,
        readFileSync(join(demo, path), 'utf8').replaceAll(/\bdemo\b/g, product),
      )
    }
    for (const path of ['package.json', 'turbo.json']) {
      write(
        `spec/${product}/${path}`,
        readFileSync(join(root, 'spec/scf', path), 'utf8').replaceAll(/\bscf\b/g, product),
      )
    }
  }
  mkdirSync(join(workspace, 'node_modules'))
  for (const name of ['.bin', '@tc3', 'turbo'])
    symlinkSync(join(root, 'node_modules', name), join(workspace, 'node_modules', name))
  execFileSync('git', ['init', '--quiet'], { cwd: workspace })
})
afterAll(() => rmSync(workspace, { recursive: true }))

/** Which products were made, and which came from the cache. */
function generate() {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(TURBO_|FORCE_COLOR$|CI$)/.test(name)),
  )
  const turbo = join(root, 'node_modules/turbo/bin/turbo')
  const output = execFileSync(process.execPath, [turbo, 'run', 'generate', '--output-logs=new-only'], {
    cwd: workspace,
    encoding: 'utf8',
    env: { ...env, NO_COLOR: '1', TURBO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const those = (what: string) =>
    products.filter((product) => output.includes(`@tc3/spec-${product}:generate: ${what}`))
  return { made: those('cache miss'), cached: those('cache hit') }
}

function types(product: string) {
  return `packages/client-${product}/src/generated/types.ts`
}
function read(path: string) {
  return readFileSync(join(workspace, path), 'utf8')
}

it('makes each product once, and a changed one alone', () => {
  expect(generate()).toEqual({ made: products, cached: [] })
  expect(generate()).toEqual({ made: [], cached: products })

  const file = join(workspace, 'spec/beta/2020-01-01/types.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('Name of the thing', 'The name'))
  expect(generate()).toEqual({ made: ['beta'], cached: ['alpha'] })
  expect([
    read(types('alpha')).includes('/** The name */'),
    read(types('beta')).includes('/** The name */'),
  ]).toEqual([false, true])

  appendFileSync(join(workspace, 'spec/tencentcloud.yaml'), '# Changed\n')
  expect(generate()).toEqual({ made: products, cached: [] })
})

it('has what it made before from the cache, and what tells a later run that it stands', () => {
  generate()
  const files = [types('alpha'), 'node_modules/.cache/tc3/product-alpha.json']
  const texts = files.map(read)
  for (const folder of ['packages', 'node_modules/.cache/tc3'])
    rmSync(join(workspace, folder), { recursive: true })
  expect(generate()).toEqual({ made: [], cached: products })
  expect(files.map(read)).toEqual(texts)
})
