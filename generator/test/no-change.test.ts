import { cp, mkdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { generate, Stages } from '@tc3/generator'
import { describe, expect, it } from 'vitest'
import { demoProject, generatedProject, type TestProject } from './project.js'

const spec = 'spec/demo/2020-01-01'
const generated = 'packages/client-demo/src/generated'
const own = fileURLToPath(new URL('..', import.meta.url))

/** Runs `generate`, and returns its changes and whether it emitted any files. */
async function run(project: TestProject, dry = false) {
  const stages = new Stages(() => 0)
  const { plan, diagnostics } = await generate(project.root, stages, dry)
  return {
    written: plan?.written.map(({ path }) => path),
    removed: plan?.removed,
    problems: diagnostics.length,
    emitted: stages.timings.some(([stage]) => stage === 'emit'),
  }
}

const nothing = { written: [], removed: [], problems: 0, emitted: false }

/** Replaces a text in a file. */
async function edit(project: TestProject, file: string, from: string, to: string): Promise<void> {
  const text = await project.read(file)
  expect(text).toContain(from)
  await project.write(file, text.replace(from, to))
}

interface Change {
  readonly title: string
  readonly change: (project: TestProject) => Promise<void>
  readonly written?: readonly string[]
  readonly removed?: readonly string[]
}

/** Changes between two runs, and the files that the second run must write or remove. */
const changes: readonly Change[] = [
  {
    title: 'a generated file is edited',
    change: async (project) => edit(project, `${generated}/types.ts`, 'export', '/* mine */ export'),
    written: [`${generated}/types.ts`],
  },
  {
    title: 'a generated file is edited without a change of its times',
    change: async (project) => {
      const file = join(project.root, `${generated}/types.ts`)
      const { atime, mtime } = await stat(file)
      await edit(project, `${generated}/types.ts`, 'export', 'EXPORT')
      await utimes(file, atime, mtime)
    },
    written: [`${generated}/types.ts`],
  },
  {
    title: 'a generated file of the platform is missing',
    change: (project) => rm(join(project.root, 'packages/core/src/generated/platform.ts')),
    written: ['packages/core/src/generated/platform.ts'],
  },
  {
    title: 'a manifest is missing',
    change: (project) => rm(join(project.root, 'packages/docs-demo/package.json')),
    written: ['packages/docs-demo/package.json'],
  },
  {
    title: 'there is a file that is no longer generated',
    change: async (project) =>
      project.write(`${generated}/actions/old.ts`, await project.read(`${generated}/types.ts`)),
    removed: [`${generated}/actions/old.ts`],
  },
  {
    title: 'a file of the spec is edited',
    change: (project) => edit(project, `${spec}/types.yaml`, 'Name of the thing', 'The name'),
    written: [
      `${generated}/types.ts`,
      'packages/mock-demo/src/generated/types.ts',
      'packages/docs-demo/reference/types.md',
    ],
  },
  {
    title: 'the platform is edited',
    change: (project) => edit(project, 'spec/tencentcloud.yaml', 'window: 300', 'window: 301'),
    written: ['packages/core/src/generated/platform.ts', 'packages/docs-demo/reference/signing.md'],
  },
  {
    title: 'a template is edited',
    change: async (project) => {
      const template = 'templates/docs/reference/types.md.hbs'
      await mkdir(join(project.root, template, '..'), { recursive: true })
      await cp(join(own, 'dist/defaults', template), join(project.root, template))
      await edit(project, template, '# ', '#  ')
    },
    written: ['packages/docs-demo/reference/types.md'],
  },
]

describe('a run without changes', () => {
  it('emits nothing, and neither does a check', async () => {
    const project = await demoProject()
    expect(await run(project)).toMatchObject({ emitted: true })
    expect(await run(project)).toEqual(nothing)
    expect(await run(project, true)).toEqual(nothing)
  })

  it('compares contents, not times', async () => {
    const project = await generatedProject()
    for (const file of [`${spec}/types.yaml`, `${generated}/types.ts`])
      await utimes(join(project.root, file), new Date(0), new Date(0))
    expect(await run(project)).toEqual(nothing)
  })

  it('does not touch manifests and handwritten files', async () => {
    const project = await generatedProject()
    await project.write('packages/client-demo/package.json', '{ "version": "1.2.3" }\n')
    await project.write(`${generated}/mine.ts`, 'export const mine = 1\n')
    expect(await run(project)).toEqual(nothing)
  })

  for (const { title, change, written = [], removed = [] } of changes) {
    it(`is detected as changed if ${title}`, async () => {
      const project = await generatedProject()
      await change(project)
      for (const dry of [true, false]) {
        const outcome = await run(project, dry)
        expect({
          written: outcome.written?.toSorted(),
          removed: outcome.removed,
          problems: outcome.problems,
        }).toEqual({ written: written.toSorted(), removed, problems: 0 })
      }
      expect(await run(project)).toEqual(nothing)
    })
  }

  it('is detected as changed if the spec has problems, and as unchanged after they are fixed', async () => {
    const project = await generatedProject()
    const text = await project.read(`${spec}/types.yaml`)
    for (const addProblem of [
      () => project.write(`${spec}/types.yaml`, text.replace('type: String', 'type: Sting')),
      () => rm(join(project.root, `${spec}/types.yaml`)),
      () => project.write(`${spec}/actions/Another.yaml`, ''),
      () => mkdir(join(project.root, 'spec/demo/2021-01-01')),
      () => mkdir(join(project.root, 'spec/other/2021-01-01'), { recursive: true }),
    ]) {
      await addProblem()
      expect((await run(project)).problems).toBeGreaterThan(0)
      await rm(join(project.root, 'spec/demo/2021-01-01'), { recursive: true, force: true })
      await rm(join(project.root, 'spec/other'), { recursive: true, force: true })
      await rm(join(project.root, `${spec}/actions/Another.yaml`), { force: true })
      await project.write(`${spec}/types.yaml`, text)
      expect(await run(project)).toEqual(nothing)
    }
  })

  it('emits everything if the cache of an earlier run is missing or invalid', async () => {
    const project = await generatedProject()
    const cache = join(project.root, 'node_modules/.cache/tc3/product-demo.json')
    const text = await readFile(cache, 'utf8')
    for (const invalid of ['', '{', '{}', 'null', text.slice(0, -5)]) {
      await writeFile(cache, invalid)
      expect(await run(project)).toEqual({ ...nothing, emitted: true })
      expect(await readFile(cache, 'utf8')).toBe(text)
    }
    await rm(join(project.root, 'node_modules'), { recursive: true })
    expect(await run(project)).toEqual({ ...nothing, emitted: true })
  })

  it('does not read files again that have not changed since', async () => {
    const project = await generatedProject()
    const types = `${generated}/types.ts`
    await edit(project, types, 'export', 'EXPORT')
    await plantHash(project, types, (hashes) => hashes[types] ?? '')
    expect(await run(project)).toEqual(nothing)
  })

  it('reads all files if their cached hashes are missing or invalid', async () => {
    const project = await generatedProject()
    const cache = join(project.root, 'node_modules/.cache/tc3/files.json')
    const types = `${generated}/types.ts`
    const hashes: object = JSON.parse(await readFile(cache, 'utf8'))
    expect(Object.keys(hashes)).toContain(types)
    for (const invalid of ['', '{', '[]', 'null', '1', JSON.stringify({ ...hashes, [types]: [1] })]) {
      await writeFile(cache, invalid)
      expect(await run(project)).toEqual(nothing)
    }
  })

  it('ends if cached hashes are wrong', async () => {
    const project = await generatedProject()
    const types = `${generated}/types.ts`
    await plantHash(project, types, () => ' wrong')
    expect(await run(project)).toMatchObject({ written: [], removed: [], problems: 0 })
    expect(await run(project)).toEqual(nothing)
  })
})

/** Caches a hash for the current state of a file. */
async function plantHash(
  project: TestProject,
  file: string,
  hash: (cached: Readonly<Record<string, string>>) => string,
): Promise<void> {
  const cache = 'node_modules/.cache/tc3/files.json'
  const cached: Record<string, string> = JSON.parse(await project.read(cache))
  const { ino, size, ctimeNs } = await stat(join(project.root, file), { bigint: true })
  const planted = [ino, size, ctimeNs, hash(cached).split(' ').at(-1)].join(' ')
  await project.write(cache, JSON.stringify({ ...cached, [file]: planted }))
}

describe('a change of the generator', () => {
  const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))

  /** Installs a generator in a project, with a separate copy of yaml. */
  async function install(project: TestProject): Promise<string> {
    const folder = join(project.root, 'node_modules/@tc3/generator')
    for (const path of ['dist', 'package.json'])
      await cp(join(own, path), join(folder, path), { recursive: true })
    const manifest: { dependencies: object } = JSON.parse(await readFile(join(own, 'package.json'), 'utf8'))
    for (const name of Object.keys(manifest.dependencies)) {
      const target = join(project.root, 'node_modules', name)
      await mkdir(join(target, '..'), { recursive: true })
      if (name === 'yaml') await cp(join(modules, name), target, { recursive: true })
      else await symlink(join(modules, name), target)
    }
    return folder
  }

  it('changes the inputs: its version, its code, and the versions of its dependencies', async () => {
    const project = await demoProject()
    const folder = await install(project)
    const { Fingerprints }: typeof import('../dist/write/fingerprint.js') = await import(
      pathToFileURL(join(folder, 'dist/write/fingerprint.js')).href
    )
    const { FileHashes }: typeof import('../dist/write/file-hashes.js') = await import(
      pathToFileURL(join(folder, 'dist/write/file-hashes.js')).href
    )
    const unit = { service: 'demo', folders: [spec] }
    let last = ''
    /** Whether the inputs differ from those of the previous call. */
    async function hasChanged() {
      const inputs = await new Fingerprints(project.root, new FileHashes(project.root)).inputs(unit)
      const differ = inputs !== last
      last = inputs
      return differ
    }
    async function replace(file: string, from: RegExp, to: string) {
      const text = await readFile(file, 'utf8')
      expect(text).toMatch(from)
      await writeFile(file, text.replace(from, to))
    }
    expect([await hasChanged(), await hasChanged()]).toEqual([true, false])

    await replace(join(folder, 'package.json'), /"version": "[^"]+"/, '"version": "99.0.0"')
    expect([await hasChanged(), await hasChanged()]).toEqual([true, false])

    await replace(join(folder, 'dist/emit/header.js'), /Do not edit/g, 'Never edit')
    expect([await hasChanged(), await hasChanged()]).toEqual([true, false])
    const { generate: generateAnew }: typeof import('../dist/generate/generate.js') = await import(
      pathToFileURL(join(folder, 'dist/generate/generate.js')).href
    )
    expect((await generateAnew(project.root, new Stages(() => 0), false)).diagnostics).toEqual([])
    expect(await project.read(`${generated}/types.ts`)).toMatch(/^\/\/ Generated .* Never edit\.\n/)

    await replace(
      join(project.root, 'node_modules/yaml/package.json'),
      /"version": "[^"]+"/,
      '"version": "99.0.0"',
    )
    expect([await hasChanged(), await hasChanged()]).toEqual([true, false])
  })
})
