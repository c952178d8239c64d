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

// A workspace of two products with the generate task of this repository.
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
  // The generator is already built, and not a package of this workspace.
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

/** Runs the task and returns the products that were generated, and those that came from the cache. */
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
  const productsWith = (text: string) =>
    products.filter((product) => output.includes(`@tc3/spec-${product}:generate: ${text}`))
  return { generated: productsWith('cache miss'), cached: productsWith('cache hit') }
}

function types(product: string) {
  return `packages/client-${product}/src/generated/types.ts`
}
function read(path: string) {
  return readFileSync(join(workspace, path), 'utf8')
}

it('generates each product once, and only a changed one again', () => {
  expect(generate()).toEqual({ generated: products, cached: [] })
  expect(generate()).toEqual({ generated: [], cached: products })

  const file = join(workspace, 'spec/beta/2020-01-01/types.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('Name of the thing', 'The name'))
  expect(generate()).toEqual({ generated: ['beta'], cached: ['alpha'] })
  expect([
    read(types('alpha')).includes('/** The name */'),
    read(types('beta')).includes('/** The name */'),
  ]).toEqual([false, true])

  appendFileSync(join(workspace, 'spec/tencentcloud.yaml'), '# Changed\n')
  expect(generate()).toEqual({ generated: products, cached: [] })
})

it('restores generated files and their build record from the cache', () => {
  generate()
  const files = [types('alpha'), 'node_modules/.cache/tc3/product-alpha.json']
  const texts = files.map(read)
  for (const folder of ['packages', 'node_modules/.cache/tc3'])
    rmSync(join(workspace, folder), { recursive: true })
  expect(generate()).toEqual({ generated: [], cached: products })
  expect(files.map(read)).toEqual(texts)
})
