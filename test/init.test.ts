import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { limits } from '../vitest.base.js'
import { linkPackages, run, tc3 } from './new-project.js'
import { snippetsOf } from './snippets.js'

// A second product in a folder of its own, which uses nothing of this repository but its published packages.
const fixture = fileURLToPath(new URL('./init/project', import.meta.url))

let folder: string
let project: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tc3-init-'))
  project = join(folder, 'cvm')
  const words = ['init', '--service', 'cvm', '--version', '2017-03-12', '--name', 'Cloud Virtual Machine']
  const { status, output } = await run(process.execPath, [tc3, ...words], folder)
  expect(output).toMatch(
    /^Created cvm 2017-03-12 in .*cvm: \d+ files written\.\nNext: cd cvm && npm install && npm test;/,
  )
  expect(status).toBe(0)
  await linkPackages(project)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function npm(...words: string[]) {
  return run('npm', words, project)
}

it('a new product supports the examples of the signature chapters', async () => {
  await rm(join(project, 'spec/cvm/2017-03-12/actions'), { recursive: true })
  await cp(fixture, project, { recursive: true })
  expect((await npm('run', 'generate')).status).toBe(0)
  const { status, output } = await npm('test', '--', `--testTimeout=${limits.testTimeout}`)
  expect(output).toMatch(/signature-chapters\.test\.ts.*11 tests/)
  expect(output).toMatch(/Tests\s+17 passed/)
  expect(status).toBe(0)
})

it('the packages of a new product can be loaded with require', async () => {
  const program = `
    const { CvmClient } = require('@tc3/client-cvm')
    const { describeInstances } = require('@tc3/client-cvm/actions')
    const { createCvm } = require('@tc3/mock-cvm')
    console.log(typeof CvmClient, typeof describeInstances, typeof createCvm)`
  const { output } = await run(process.execPath, ['--eval', program], project)
  expect(output).toBe('function object function\n')
})

it('the README of a new client has programs that run as pasted', async () => {
  const markdown = await readFile(join(project, 'packages/client-cvm/README.md'), 'utf8')
  const programs = snippetsOf(markdown).filter(({ language }) => language === 'js')
  expect(programs.length).toBeGreaterThan(4)
  const imports = programs.map(({ line }) => `await import('./line-${line}.mjs')\n`)
  for (const { line, code } of programs) await writeFile(join(project, `line-${line}.mjs`), code)
  const main = `
    import { createCvm } from '@tc3/mock-cvm'
    import { listen } from '@tc3/mock-cvm/node'

    const cloud = createCvm()
    const server = await listen(cloud, { port: 0 })
    process.env.TENCENTCLOUD_ENDPOINT_URL_CVM = server.url
    process.env.TENCENTCLOUD_SECRET_ID = cloud.credentials.secretId
    process.env.TENCENTCLOUD_SECRET_KEY = cloud.credentials.secretKey
    ${imports.join('')}
    await server.close()`
  await writeFile(join(project, 'main.mjs'), main)
  const { status, output } = await run(process.execPath, ['main.mjs'], project)
  for (const { output: expected } of programs) expect(output).toContain(expected ?? '')
  expect(status, output).toBe(0)
})
