import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { demoProject, type TestProject } from './project.js'
import { TestRepository } from './repository.js'
import { tc3 } from './run.js'
import { baseSpec, demo } from './semver/spec.js'

const generated = 'packages/mock-demo/src/companions/tag/generated'

/** Creates a project with the demo product and a copy of it, tag, whose emulator is a part of that of demo. */
async function project(): Promise<TestProject> {
  const created = await demoProject()
  const folder = join(created.root, 'spec/tag')
  await cp(join(created.root, 'spec/demo'), folder, { recursive: true })
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith('.yaml')) continue
    const text = await readFile(join(folder, file), 'utf8')
    await writeFile(join(folder, file), text.replaceAll(/\bdemo\b/g, 'tag'))
  }
  const service = 'spec/tag/2020-01-01/service.yaml'
  await created.write(service, `${await created.read(service)}companionOf: demo\n`)
  return created
}

async function paths(from: TestProject): Promise<string[]> {
  return [...(await from.files()).keys()].filter((path) => path.startsWith('packages/'))
}

describe('a companion', () => {
  it('is generated into the emulator of another product, and has no packages of its own', async () => {
    const created = await project()
    expect((await tc3(created.root, 'generate')).status).toBe(0)
    const all = await paths(created)
    expect(all.filter((path) => /^packages\/\w+-tag\//.test(path))).toEqual([])
    expect(all).toEqual(expect.arrayContaining([`${generated}/product.ts`, `${generated}/handlers.ts`]))
    expect(await created.read(`${generated}/product.ts`)).toContain("service: 'tag'")
    expect(await created.read(`${generated}/handlers.ts`)).toContain("from './actions.js'")
    expect(await created.read('packages/mock-demo/src/generated/product.ts')).toContain("service: 'demo'")
    expect((await tc3(created.root, 'generate', '--check')).status).toBe(0)
  })

  it('is generated alone without touching its host, and the other way round', async () => {
    const created = await project()
    await tc3(created.root, 'generate')
    const before = await paths(created)
    for (const product of ['tag', 'demo']) {
      const { stdout } = await tc3(created.root, 'generate', '--product', product)
      expect(stdout).toMatch(/^0 files written, \d+ unchanged, 0 removed /)
    }
    expect(await paths(created)).toEqual(before)
  })

  it.each([
    ['the companion', 'tag'],
    ['its host', 'demo'],
  ])('loses its obsolete files when %s is generated, and only those', async (_, product) => {
    const created = await project()
    await tc3(created.root, 'generate')
    const obsolete = `${generated}/old.ts`
    await created.write(obsolete, await created.read(`${generated}/product.ts`))
    await tc3(created.root, 'generate', '--product', product)
    expect((await paths(created)).includes(obsolete)).toBe(product === 'demo')
    await tc3(created.root, 'generate')
    expect(await paths(created)).not.toContain(obsolete)
  })

  it('has changes that affect the emulator of its host only', async () => {
    const repository = await TestRepository.create(
      baseSpec.replace(`${demo}/service.yaml`, 'service: demo\n', 'service: demo\ncompanionOf: shop\n'),
    )
    await repository.edit('actions/CreateThing.yaml', 'rateLimit: 20', 'rateLimit: 10')
    const { stdout } = await tc3(repository.root, 'diff', '--json')
    expect(JSON.parse(stdout)).toMatchObject([{ versions: { '@tc3/mock-shop': expect.any(String) } }])
    expect(Object.keys(JSON.parse(stdout)[0].versions)).toEqual(['@tc3/mock-shop'])
  })
})
