import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type GenerateOptions, generate, Stages } from '@tc3/generator'
import { describe, expect, it } from 'vitest'
import { showProgress } from '../dist/terminal/progress.js'
import { demoProject, projectOf, type TestProject } from './project.js'
import { tc3 } from './run.js'

const names = ['alpha', 'beta']

/** Creates a project with several copies of the demo product under different names. */
async function project(): Promise<TestProject> {
  const created = await demoProject()
  const demo = join(created.root, 'spec/demo')
  for (const name of names) {
    const folder = join(created.root, 'spec', name)
    await cp(demo, folder, { recursive: true })
    for (const file of (await readdir(folder, { recursive: true })).filter((path) =>
      path.endsWith('.yaml'),
    )) {
      const text = await readFile(join(folder, file), 'utf8')
      await writeFile(join(folder, file), text.replaceAll(/\bdemo\b/g, name))
    }
  }
  await rm(demo, { recursive: true })
  // The first product is the last one to be finished.
  const actions = join(created.root, 'spec/alpha/2020-01-01/actions')
  const text = await readFile(join(actions, 'ListThings.yaml'), 'utf8')
  for (let index = 0; index < 30; index += 1) {
    const name = `ListThings${index}`
    await writeFile(join(actions, `${name}.yaml`), text.replace('ListThings', name))
  }
  return created
}

function run(root: string, options: GenerateOptions = {}) {
  return generate(root, new Stages(() => 0), false, options)
}

let generated:
  | Promise<{ readonly files: ReadonlyMap<string, string>; readonly steps: readonly string[] }>
  | undefined

/** The files after `tc3 generate` for all products, which runs only once, and the reported progress. */
function generateOnce() {
  generated ??= (async () => {
    const created = await project()
    const steps: string[] = []
    await run(created.root, { progress: (done, total) => void steps.push(`${done} of ${total}`) })
    return { files: await created.files(), steps }
  })()
  return generated
}

/** Creates a copy of the generated project. */
async function generatedProject(): Promise<TestProject> {
  return projectOf((await generateOnce()).files)
}

/** The files of packages, by path, without cached fingerprints. */
async function packages(from: TestProject): Promise<Map<string, string>> {
  return new Map([...(await from.files())].filter(([path]) => !path.startsWith('node_modules/')))
}

describe('a spec of many products', () => {
  it('is generated to the same bytes in one run, in consecutive runs, and in concurrent runs', async () => {
    const files = await packages(await generatedProject())
    for (const name of names)
      expect([...files.keys()]).toContain(`packages/client-${name}/src/generated/index.ts`)

    const consecutive = await project()
    for (const product of names) await run(consecutive.root, { product })
    await run(consecutive.root)
    expect(await packages(consecutive)).toEqual(files)

    const concurrent = await project()
    await Promise.all(names.map((product) => run(concurrent.root, { product })))
    await run(concurrent.root)
    expect(await packages(concurrent)).toEqual(files)
  })

  it('generates only changed products, and reports the progress', async () => {
    expect((await generateOnce()).steps).toEqual(['1 of 2', '2 of 2'])
    const many = await generatedProject()
    const steps: string[] = []
    const progress = (done: number, total: number) => void steps.push(`${done} of ${total}`)

    const types = 'spec/beta/2020-01-01/types.yaml'
    await many.write(types, (await many.read(types)).replace('Name of the thing', 'The name'))
    const { plan } = await run(many.root, { progress })
    expect(steps.splice(0)).toEqual(['1 of 1'])
    expect(plan?.written.map(({ path }) => path).toSorted()).toEqual([
      'packages/client-beta/src/generated/types.ts',
      'packages/docs-beta/reference/types.md',
      'packages/mock-beta/src/generated/types.ts',
    ])

    await run(many.root, { progress })
    expect(steps).toEqual([])
  })

  it('reports the problems of all products, and those of the platform once', async () => {
    const many = await project()
    for (const name of ['beta', 'alpha']) {
      const types = `spec/${name}/2020-01-01/types.yaml`
      await many.write(types, (await many.read(types)).replace('type: String', 'type: Sting'))
    }
    await many.write('spec/tencentcloud.yaml', `${await many.read('spec/tencentcloud.yaml')}\nunheard: of\n`)
    const { plan, diagnostics } = await run(many.root)
    expect(plan).toBeUndefined()
    expect(diagnostics.map(({ id, position }) => [id, position.file])).toEqual([
      ['unknown-type', 'spec/alpha/2020-01-01/types.yaml'],
      ['unknown-type', 'spec/beta/2020-01-01/types.yaml'],
      ['unknown-key', 'spec/tencentcloud.yaml'],
    ])
    expect([...(await many.files()).keys()].filter((path) => path.startsWith('packages/'))).toEqual([])
  })

  it('removes the generated files of a removed product', async () => {
    const many = await generatedProject()
    await rm(join(many.root, 'spec/beta'), { recursive: true })
    const { plan } = await run(many.root)
    expect(plan?.written).toEqual([])
    expect(plan?.removed).toContain('packages/client-beta/src/generated/index.ts')
    const left = [...(await many.files()).keys()].filter((path) => path.includes('-beta/'))
    expect(left.filter((path) => path.includes('/src/generated/') || path.includes('/reference/'))).toEqual(
      [],
    )
  })
})

describe('tc3 generate --product', () => {
  it('does not touch other products or the platform', async () => {
    const many = await generatedProject()
    const stray = 'packages/client-alpha/src/generated/old.ts'
    await many.write(stray, await many.read('packages/client-alpha/src/generated/index.ts'))
    for (const name of names) await many.write(`packages/client-${name}/src/generated/index.ts`, 'edited')
    const { status, stdout, stderr } = await tc3(many.root, 'generate', '--product', 'beta')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^1 file written, \d+ unchanged, 0 removed /)
    const files = await many.files()
    expect(files.get('packages/client-alpha/src/generated/index.ts')).toBe('edited')
    expect(files.get('packages/client-beta/src/generated/index.ts')).not.toBe('edited')
    expect(files.has(stray)).toBe(true)
  })

  it('lists the products if the given one does not exist', async () => {
    const { status, stderr } = await tc3((await project()).root, 'generate', '--product', 'delta')
    expect([status, stderr]).toEqual([
      1,
      'tc3: The spec has no product delta. Its products are: alpha, beta.\n',
    ])
  })
})

describe('the progress of a run', () => {
  function output(isTTY: boolean, ...steps: (readonly [done: number, total: number])[]) {
    const written: string[] = []
    const progress = showProgress({ isTTY, write: (text: string) => written.push(text) })
    for (const [done, total] of steps) progress(done, total)
    return written
  }
  const line = '\r\u001B[K'

  it('is shown on one line of a terminal, which is cleared at the end', () => {
    expect(output(true, [1, 3], [2, 3], [3, 3])).toEqual([
      `${line}1 of 3 products`,
      `${line}2 of 3 products`,
      line,
    ])
  })

  it('is not shown in a pipe, or for a single product', () => {
    expect(output(false, [1, 3], [2, 3], [3, 3])).toEqual([])
    expect(output(true, [1, 1])).toEqual([])
  })
})
