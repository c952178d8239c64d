import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { programs } from '@tc3/explorer/programs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { limits } from '../vitest.base.js'
import { compilePackages } from './imported/compiled-packages.js'
import { nastySpec, smallAction } from './nasty-spec.js'
import { linkPackages, run, tc3 } from './new-project.js'

// Products whose names, actions, data types and members have names that are used for something else. The compiler and the
// tests of the project decide whether all of them can be used.
const fixture = fileURLToPath(new URL('./init/names', import.meta.url))

/** Products, each with an action of the same name. */
const products = ['default', 'client', 'import', 'mock', 'node', 'region', 'tag']

let folder: string
let project: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tc3-names-'))
  project = join(folder, 'default')
  for (const [index, service] of products.entries()) {
    const words = ['init', '--service', service, '--version', '2020-01-01', '--name', service]
    const { status, output } = await run(process.execPath, [tc3, ...words], index === 0 ? folder : project)
    expect(output).toContain(`${service} 2020-01-01`)
    expect(status).toBe(0)
  }
  const spec = (service: string) => join(project, 'spec', service, '2020-01-01')
  for (const service of products.slice(1)) {
    const action = service.charAt(0).toUpperCase() + service.slice(1)
    for (const name of [action, `Is${action}Error`])
      await writeFile(join(spec(service), `actions/${name}.yaml`), smallAction(name))
  }
  await rm(join(spec('default'), 'actions/DescribeExamples.yaml'))
  for (const [path, content] of nastySpec) await writeFile(join(spec('default'), path), content)
  const service = join(spec('default'), 'service.yaml')
  await writeFile(service, (await readFile(service, 'utf8')).replace('- Example APIs', '- All'))
  await cp(fixture, project, { recursive: true })
  await linkPackages(project)
  const { status, output } = await run(process.execPath, [tc3, 'generate'], project)
  expect(status, output).toBe(0)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('generated files have names that every file system can hold', async () => {
  const entries = await readdir(join(project, 'packages'), { recursive: true })
  const paths = entries.filter((path) => !path.includes('node_modules'))
  expect(paths.length).toBeGreaterThan(300)
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length)
  const names = paths.map((path) => basename(path).split('.')[0])
  expect(names.filter((name = '') => /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name))).toEqual([])
})

it('all packages compile, and their clients and emulators understand each other', async () => {
  const configurations = ['tsconfig.json', 'tsconfig.commonjs.json', 'test/tsconfig.json']
  expect(await compilePackages(project, configurations)).toBe('')
  for (const name of ['client-default', 'client-tag', 'mock-default'])
    await writeFile(join(project, 'packages', name, 'dist/cjs/package.json'), '{}')
  const vitest = join(project, 'node_modules/vitest/vitest.mjs')
  const words = [vitest, 'run', '--no-isolate', `--testTimeout=${limits.testTimeout}`]
  const { status, output } = await run(process.execPath, words, project)
  expect(output).toMatch(/names\.test\.ts/)
  expect(status, output).toBe(0)
})

/** The products as `tc3 inspect --json` prints them. */
interface Inspected {
  readonly products: readonly {
    readonly service: string
    readonly packageId: string
    readonly version: string
    readonly actions: readonly {
      readonly name: string
      readonly method: string
      readonly input: readonly { readonly required: boolean }[]
    }[]
  }[]
}

it('the programs of the documentation call the clients by their names', async () => {
  const { output } = await run(process.execPath, [tc3, 'inspect', '--json'], project)
  const { products }: Inspected = JSON.parse(output)
  const texts = products.flatMap(({ service, packageId, version, actions }) =>
    actions
      .filter(({ input }) => input.every(({ required }) => !required))
      .map(({ name, method }) => {
        const call = { service, packageId, version, action: name, method, input: {} }
        return programs({ ...call, isDocumented: true, region: 'ap-guangzhou', endpoint: undefined })[0]?.text
      }),
  )
  expect(texts.length).toBeGreaterThan(60)
  await mkdir(join(project, 'programs'))
  const files = await Promise.all(
    texts.map(async (text = '', index) => {
      const file = `programs/${index}.mts`
      await writeFile(join(project, file), text)
      return file
    }),
  )
  const compiler = join(project, 'node_modules/@typescript/native/bin/tsc')
  const options = '--noEmit --strict --skipLibCheck --target es2023 --module nodenext --types node'.split(' ')
  const result = await run(process.execPath, [compiler, ...options, ...files], project)
  expect(result).toEqual({ status: 0, output: '' })
})

it('the packages can be loaded with require', async () => {
  const program = `
    const { DefaultClient } = require('@tc3/client-default')
    const { deleteAction, defaultService } = require('@tc3/client-default/actions')
    const { createDefault } = require('@tc3/mock-default')
    const { tag, tagAction } = require('@tc3/client-tag/actions')
    console.log(typeof DefaultClient, deleteAction.name, defaultService.service, typeof createDefault, tag.service, tagAction.name)`
  const { output } = await run(process.execPath, ['--eval', program], project)
  expect(output).toBe('function Delete default function tag Tag\n')
})
