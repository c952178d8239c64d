import { execFile } from 'node:child_process'
import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { filesOf, folderOf, run, temporaryFolder } from './folder.js'

const program = join(import.meta.dirname, '..', 'bin', 'tc3-codemod.js')

const before = `const { scf } = require('tencentcloud-sdk-nodejs-scf')\nnew scf.v20180416.Client().GetAccount()\n`
const after = `const { ScfClient } = require('@tc3/client-scf')\nnew ScfClient().getAccount()\n`
const manifest = `{\n  "dependencies": {\n    "tencentcloud-sdk-nodejs-scf": "^4.0.0"\n  }\n}\n`
const client = JSON.parse(readFileSync(join(import.meta.dirname, '../../client-scf/package.json'), 'utf8'))
const range = `^${client.version}`
const newManifest = `{\n  "dependencies": {\n    "@tc3/client-scf": "${range}"\n  }\n}\n`

describe('the command', () => {
  it('runs as a program', async () => {
    const folder = folderOf({ 'a.js': before })
    const { stdout } = await promisify(execFile)(process.execPath, [program, folder])
    expect(stdout).toContain('Changed 1 file:\n  a.js\n')
    expect(filesOf(folder)).toEqual({ 'a.js': after })
  })

  it('writes nothing in a dry run, and prints the difference', async () => {
    const folder = folderOf({ 'a.js': before, 'package.json': manifest })
    const { exitCode, stdout } = await run('--dry-run', folder)
    expect(exitCode).toBe(0)
    expect(stdout).toContain(
      `--- a/a.js\n+++ b/a.js\n@@ -1,2 +1,2 @@\n-${before.replace('\n', '\n-').trimEnd().replace(/-$/, '')}\n+`,
    )
    expect(stdout).toContain('Would change 2 files:\n  a.js\n  package.json\n')
    expect(filesOf(folder)).toEqual({ 'a.js': before, 'package.json': manifest })
  })

  it('prints JSON', async () => {
    const folder = folderOf({
      'a.js': `${before}exports.list = (x) => x.ListFunctions()\n`,
      'b.js': `require('tencentcloud-sdk-nodejs'\n`,
    })
    const { exitCode, stdout } = await run('--json', folder)
    expect(exitCode).toBe(1)
    expect(JSON.parse(stdout)).toEqual({
      dryRun: false,
      files: [{ path: 'a.js' }],
      todos: [{ path: 'a.js', line: 3, column: 1, message: expect.stringContaining('x.ListFunctions') }],
      notes: [],
      problems: [{ path: 'b.js', line: 2, column: 1, message: "')' expected." }],
      skipped: [],
      steps: [expect.stringContaining('Add @tc3/client-scf')],
    })
  })

  it('prints JSON with the differences in a dry run', async () => {
    const { stdout } = await run('--json', '--dry-run', folderOf({ 'a.js': before }))
    expect(JSON.parse(stdout)).toMatchObject({
      dryRun: true,
      files: [{ path: 'a.js', diff: expect.stringContaining(`+${after.split('\n')[0]}\n`) }],
    })
  })

  it.each([
    ['no folder', [], "missing required argument 'folder'"],
    ['an unknown option', ['--force', '.'], "unknown option '--force'"],
    [
      'a folder that does not exist',
      ['/nowhere/at-all'],
      'There is no folder /nowhere/at-all. Pass the folder',
    ],
    ['a file', [program], 'tc3-codemod.js is a file. Pass the folder that contains it'],
  ])('fails with exit code 2 for %s', async (_, args, message) => {
    const { exitCode, stdout, stderr } = await run(...args)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  it('prints help', async () => {
    const { exitCode, stdout } = await run('--help')
    expect(exitCode).toBe(0)
    expect(stdout).toContain('Exit codes: 0 if nothing is left to do')
  })
})

describe('files', () => {
  it('of each kind are changed', async () => {
    const kinds = ['js', 'jsx', 'mjs', 'cjs', 'ts', 'tsx', 'mts', 'cts']
    const folder = folderOf(Object.fromEntries(kinds.map((kind) => [`src/a.${kind}`, before])))
    await run(folder)
    expect(filesOf(folder)).toEqual(Object.fromEntries(kinds.map((kind) => [`src/a.${kind}`, after]).sort()))
  })

  it('in node_modules, .git, dist and the folders of tools, and of other kinds, are left', async () => {
    const files = {
      '.git/hooks/a.js': before,
      '.next/server/a.js': before,
      'README.md': before,
      'dist/a.js': before,
      'packages/a/node_modules/b/index.js': before,
    }
    const folder = folderOf(files)
    expect((await run(folder)).stdout).toBe('Nothing to change.\n')
    expect(filesOf(folder)).toEqual(files)
  })

  it('keep line ends, a byte order mark and their permissions', async () => {
    const folder = folderOf({ 'a.js': `\uFEFF#!/usr/bin/env node\r\n${before.replaceAll('\n', '\r\n')}` })
    chmodSync(join(folder, 'a.js'), 0o755)
    await run(folder)
    expect(readFileSync(join(folder, 'a.js'), 'utf8')).toBe(
      `\uFEFF#!/usr/bin/env node\r\n${after.replaceAll('\n', '\r\n')}`,
    )
    expect(statSync(join(folder, 'a.js')).mode & 0o777).toBe(0o755)
  })

  it('that cannot be parsed are left and listed, and others changed', async () => {
    const broken = `const { scf } = require('tencentcloud-sdk-nodejs-scf')\nconst = 1\n`
    const folder = folderOf({ 'a.js': before, 'broken.js': broken, 'other.js': 'const = 1\n' })
    const { exitCode, stdout } = await run(folder)
    expect(exitCode).toBe(1)
    expect(stdout).toContain(
      'Skipped:\n  broken.js:2:7 It cannot be parsed: Variable declaration expected.\n',
    )
    expect(filesOf(folder)).toEqual({ 'a.js': after, 'broken.js': broken, 'other.js': 'const = 1\n' })
  })

  it('that are not in UTF-8 are left, and listed if they use the SDK', async () => {
    const bytes = Buffer.from(`${before}// \xe9\n`, 'latin1')
    const folder = folderOf({ 'a.js': bytes, 'b.js': Buffer.from('// \xe9\n', 'latin1') })
    const { exitCode, stdout } = await run(folder)
    expect(exitCode).toBe(1)
    expect(stdout).toContain('Skipped:\n  a.js The file is not in UTF-8.')
    expect(stdout).not.toContain('b.js')
    expect(readFileSync(join(folder, 'a.js'))).toEqual(bytes)
  })

  it('behind symbolic links are left', async () => {
    const outside = folderOf({ 'a.js': before, 'src/b.js': before })
    const folder = folderOf({ 'c.js': before })
    symlinkSync(join(outside, 'a.js'), join(folder, 'a.js'))
    symlinkSync(join(outside, 'src'), join(folder, 'src'), 'junction')
    const { exitCode, stdout } = await run(folder)
    expect(exitCode).toBe(0)
    expect(stdout).toContain('a.js A symbolic link, which is not followed.\n  src A symbolic link')
    const { skipped } = JSON.parse((await run('--json', folder)).stdout)
    expect(skipped).toEqual([
      { path: 'a.js', message: 'A symbolic link, which is not followed.' },
      { path: 'src', message: 'A symbolic link, which is not followed.' },
    ])
    expect(filesOf(outside)).toEqual({ 'a.js': before, 'src/b.js': before })
    expect(filesOf(folder)).toEqual({ 'c.js': after })
  })

  it('of a folder behind a symbolic link are changed', async () => {
    const folder = folderOf({ 'a.js': before })
    const link = join(temporaryFolder(), 'link')
    symlinkSync(folder, link, 'junction')
    await run(link)
    expect(filesOf(folder)).toEqual({ 'a.js': after })
  })

  it('that use a client of another file are changed, also through paths of tsconfig.json', async () => {
    const folder = folderOf({
      'src/lib/scf.ts': `import { Client } from 'tencentcloud-sdk-nodejs-scf/tencentcloud/services/scf/v20180416/scf_client'\nexport const api = new Client({ credential: {} })\n`,
      'src/app/list.ts': `import { api } from '@/lib/scf'\nexport const list = () => api.ListFunctions({})\n`,
      'tsconfig.json': `{ "compilerOptions": { "paths": { "@/*": ["./src/*"], } } } // comment\n`,
    })
    await run(folder)
    expect(filesOf(folder)['src/app/list.ts']).toBe(
      `import { api } from '@/lib/scf'\nexport const list = () => api.listFunctions({})\n`,
    )
  })

  it('that may use a client of another package are listed', async () => {
    const list = `import { api } from '@acme/scf'\nexport const list = () => api.ListFunctions({})\n`
    const folder = folderOf({ 'a.js': before, 'list.js': list })
    const { stdout } = await run(folder)
    expect(stdout).toContain(
      'Left as it is:\n  list.js:2:27 api.ListFunctions looks like a call of the official client',
    )
    expect(filesOf(folder)['list.js']).toBe(list)
  })
})

describe('package.json', () => {
  const use = (name: string) => `require('${name}')\n`
  const scfUse = `${use('tencentcloud-sdk-nodejs-scf')}`

  it('gets the new package instead of the official one', async () => {
    const folder = folderOf({ 'a.js': before, 'package.json': manifest })
    const { stdout } = await run(folder)
    expect(stdout).toContain('Next:\n  Run npm install')
    expect(filesOf(folder)['package.json']).toBe(newManifest)
  })

  it('keeps a package that another file uses, is not parsed, or is mocked', async () => {
    for (const other of [
      scfUse,
      `${use('tencentcloud-sdk-nodejs-scf')}const = 1\n`,
      `jest.mock('tencentcloud-sdk-nodejs-scf', factory)\n`,
    ]) {
      const folder = folderOf({ 'a.js': before, 'b.js': other, 'package.json': manifest })
      await run(folder)
      expect(filesOf(folder)['package.json']).toBe(
        manifest.replace('    "tencent', `    "@tc3/client-scf": "${range}",\n    "tencent`),
      )
    }
  })

  it('of each package of a monorepo is changed by its own files, and that of the root by those without one', async () => {
    const folder = folderOf({
      'package.json': manifest,
      'package/a/package.json': manifest,
      'package/a/a.js': before,
      'package/b/package.json': manifest,
      'package/b/b.js': scfUse,
      'package/c/package.json': '{}',
      'package/c/c.js': before,
    })
    await run(folder)
    expect(filesOf(folder)).toMatchObject({
      'package.json': newManifest,
      'package/a/package.json': newManifest,
      'package/b/package.json': manifest,
      'package/c/package.json': '{}',
    })
  })

  it('keeps its form', async () => {
    const text = `\uFEFF{ "name" : "x",\r\n\t"devDependencies": {\r\n\t\t"zod": "1",\r\n\t\t"tencentcloud-sdk-nodejs-scf": "4" } }\r\n`
    const folder = folderOf({ 'a.js': before, 'package.json': text })
    await run(folder)
    expect(readFileSync(join(folder, 'package.json'), 'utf8')).toBe(
      `\uFEFF{ "name" : "x",\r\n\t"devDependencies": {\r\n\t\t"@tc3/client-scf": "${range}",\r\n\t\t"zod": "1" } }\r\n`,
    )
  })

  it('that is invalid is left', async () => {
    const folder = folderOf({ 'a.js': before, 'package.json': `${manifest}}` })
    const { stdout } = await run(folder)
    expect(stdout).toContain('Next:\n  Add @tc3/client-scf')
    expect(filesOf(folder)['package.json']).toBe(`${manifest}}`)
  })
})
