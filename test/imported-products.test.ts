import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Pages, paginate } from '@tc3/core/paginate'
import { check, type Model, Stages } from '@tc3/generator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiOf, codesOf } from '../generator/test/import/metadata.js'
import { clientOf, compilePackages, loadPackages, relinkPackages } from './imported/compiled-packages.js'
import { exampleInput } from './imported/example-input.js'
import { type ImportedProduct, products } from './imported/products.js'
import { run, tc3 } from './new-project.js'

// Products with everything that the cloud's metadata has and SCF's does not, from the metadata to calls of every action.
let folder: string
let project: string
let model: Model

/** The examples.json of a product. */
function examplesOf({ examples = {} }: ImportedProduct): string {
  const actions = Object.entries(examples).map(([action, output]) => {
    const response = { Response: { ...output, RequestId: 'b5b41468-520d-4192-b42f-595cc34b6c1c' } }
    return [
      action,
      [{ title: 'An example', input: 'POST / HTTP/1.1\n\n{}', output: JSON.stringify(response) }],
    ]
  })
  return JSON.stringify({ actions: Object.fromEntries(actions) })
}

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'tc3-imported-')))
  project = join(folder, 'project')
  await mkdir(project)
  for (const product of products) {
    const { service, version = '2020-01-01', codes } = product
    const path = `${service}/v${version.replaceAll('-', '')}`
    await mkdir(join(folder, 'metadata/services', path), { recursive: true })
    await writeFile(join(folder, 'metadata/services', path, 'api.json'), apiOf(product))
    await writeFile(join(folder, 'metadata/services', path, 'examples.json'), examplesOf(product))
    if (codes === undefined) continue
    await mkdir(join(folder, 'metadata/codes', service), { recursive: true })
    await writeFile(join(folder, `metadata/codes/${path}.json`), codesOf(codes.words, codes.actions))
  }
  const words = [tc3, 'import', '../metadata', '--error-codes', '../metadata/codes']
  for (const command of [words, [tc3, 'generate']]) {
    const { status, output } = await run(process.execPath, command, project)
    expect(status, output).toBe(0)
  }
  const checked = await check(project, new Stages(() => 0))
  expect(checked.diagnostics).toEqual([])
  if (checked.model === undefined) throw new Error('The spec has problems.')
  model = checked.model
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('importing again changes nothing', async () => {
  const words = ['import', '../metadata', '--error-codes', '../metadata/codes', '--json']
  const { output } = await run(process.execPath, [tc3, ...words], project)
  expect(JSON.parse(output)).toMatchObject({ written: [], removed: [] })
})

describe('the packages', () => {
  beforeAll(async () => {
    await relinkPackages(project)
    expect(await compilePackages(project)).toBe('')
  })

  it('compile, and every action of every emulator answers its client', async () => {
    let called = 0
    for (const product of model.products) {
      const { client, emulator } = await loadPackages(project, product.packageId)
      const sender = clientOf(client, emulator)
      for (const action of product.actions) {
        const value = Object.values(client).find((one) => one.name === action.name)
        const call = sender.send(value, exampleInput(action.input, product))
        if (action.offline) await expect(call).rejects.toMatchObject({ code: 'ActionOffline' })
        else expect(await call, action.name).toHaveProperty('RequestId')
        called += 1
      }
    }
    expect(called).toBe(products.reduce((sum, { actions }) => sum + Object.keys(actions).length, 0))
  })

  it('have paginators of all kinds, which end', async () => {
    const kinds = new Set<string>()
    let read = 0
    for (const product of model.products) {
      const { client, emulator, paginators } = await loadPackages(project, product.packageId)
      const sender = clientOf(client, emulator)
      for (const pages of Object.values(paginators) as Pages<object, object, string>[]) {
        kinds.add('offset' in pages ? 'offset' : 'page' in pages ? 'page' : 'cursor')
        const items = await paginate(sender, pages, {}).toArray()
        expect(items.length).toBeLessThan(10)
        read += items.length
      }
    }
    expect([...kinds].sort()).toEqual(['cursor', 'offset', 'page'])
    expect(read).toBeGreaterThan(5)
  })
})
