import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A program's folder in which the emulator is installed, but not the optional classic-level. */
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tc3-optional-'))
  const modules = join(folder, 'node_modules')
  for (const name of ['core', 'mock']) {
    const target = join(modules, '@tc3', name)
    for (const part of ['dist', 'package.json']) {
      await cp(join(root, 'packages', name, part), join(target, part), { recursive: true })
    }
  }
  await cp(join(root, 'node_modules/valibot'), join(modules, 'valibot'), { recursive: true })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs a module in the program's folder, and returns its output. */
async function runModule(source: string, type: 'commonjs' | 'module' = 'module'): Promise<string> {
  const { stdout } = await run(process.execPath, [`--input-type=${type}`, '--eval', source], { cwd: folder })
  return stdout.trim()
}

describe('without the optional package classic-level', () => {
  it('the emulator runs', async () => {
    const source = `
      import { createMock } from '@tc3/mock'
      import '@tc3/mock/data-dir'
      const product = { service: 'x', version: '1', endpoint: 'x.com', regions: [], actions: {}, types: {}, errors: {} }
      const { fetch } = createMock({ product, handlers: {} })
      console.log((await fetch('http://localhost/__tc3/health')).status)`
    expect(await runModule(source)).toBe('200')
  })

  it.each([
    { type: 'module', load: `import { openDataDir } from '@tc3/mock/data-dir'` },
    { type: 'commonjs', load: `const { openDataDir } = require('@tc3/mock/data-dir')` },
  ] as const)(
    'opening a data directory fails with a message that tells how to install it, in a $type',
    async ({ type, load }) => {
      const source = `
      ${load}
      openDataDir('data', 'pets 1').catch(({ message }) => console.log(message))`
      expect(await runModule(source, type)).toBe(
        'A data directory needs the package classic-level, which is not installed. ' +
          'Install it beside the emulator: npm install classic-level@3',
      )
      expect(await readdir(folder)).toEqual(['node_modules'])
    },
  )
})

it('the message names the version of the peer dependency', async () => {
  const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'))
  expect(manifest.peerDependencies['classic-level']).toBe('^3.0.0')
  expect(manifest.peerDependenciesMeta['classic-level']).toEqual({ optional: true })
})
