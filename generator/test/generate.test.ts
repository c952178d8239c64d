import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generate, Stages } from '@tc3/generator'
import { describe, expect, it } from 'vitest'
import { demoProject, generatedProject, type TestProject } from './project.js'
import { tc3, tc3Process } from './run.js'
import { baseSpec } from './semver/spec.js'

function stages() {
  return new Stages(() => 0)
}
function paths(files: readonly { readonly path: string }[]) {
  return files.map(({ path }) => path)
}

describe('tc3 generate', () => {
  it('writes the same bytes in any folder, locale and time zone, and changes nothing the second time', async () => {
    const one = await baseSpec.project()
    const other = await baseSpec.project()
    const otherLocale = { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Shanghai' }
    expect((await tc3(one.root, 'generate')).status).toBe(0)
    expect((await tc3Process(other.root, 'generate', otherLocale)).status).toBe(0)
    /** Without the cache of file states, which differ on purpose. */
    const written = async (project: TestProject) => {
      const files = await project.files()
      files.delete('node_modules/.cache/tc3/files.json')
      return files
    }
    const files = await written(one)
    expect(await written(other)).toEqual(files)
    expect([...files.keys()]).toContain('packages/client-demo/src/generated/waiters.ts')

    const { stdout } = await tc3(one.root, 'generate')
    expect(stdout).toMatch(/^0 files written, \d+ unchanged, 0 removed /)
    expect(await written(one)).toEqual(files)
  })

  it('prints the number of files and the duration of each stage', async () => {
    const project = await demoProject()
    const { stdout } = await tc3(project.root, 'generate')
    expect(stdout).toMatch(
      /^\d+ files written, 0 unchanged, 0 removed \(compare \d+ ms, load \d+ ms, link \d+ ms, emit \d+ ms, write \d+ ms\)\n$/,
    )
  })

  it('writes only the files that a change of the spec affects', async () => {
    const project = await generatedProject()
    const file = 'spec/demo/2020-01-01/types.yaml'
    const text = await project.read(file)
    expect(text).toContain('Name of the thing')
    await project.write(file, text.replace('Name of the thing', 'The name'))
    const { plan } = await generate(project.root, stages(), false)
    expect(paths(plan?.written ?? []).sort()).toEqual([
      'packages/client-demo/src/generated/types.ts',
      'packages/docs-demo/reference/types.md',
      'packages/mock-demo/src/generated/types.ts',
    ])
    expect(plan?.removed).toEqual([])
  })

  it('removes files that are no longer emitted, but no handwritten ones', async () => {
    const project = await generatedProject()
    const generated = 'packages/client-demo/src/generated'
    await project.write(`${generated}/mine.ts`, 'export const mine = 1\n')
    const actions = 'spec/demo/2020-01-01/actions'
    const text = await project.read(`${actions}/ListThings.yaml`)
    await project.write(`${actions}/ListItems.yaml`, text.replaceAll('ListThings', 'ListItems'))
    await rm(join(project.root, `${actions}/ListThings.yaml`))

    const { plan } = await generate(project.root, stages(), false)

    expect(plan?.removed).toEqual([
      `${generated}/actions/listThings.ts`,
      `${generated}/validate/listThings.ts`,
      'packages/docs-demo/reference/actions/ListThings.md',
    ])
    const files = await project.files()
    expect(files.has(`${generated}/actions/listThings.ts`)).toBe(false)
    expect(files.has(`${generated}/actions/listItems.ts`)).toBe(true)
    expect(files.get(`${generated}/mine.ts`)).toBe('export const mine = 1\n')
  })

  it('writes a missing manifest, but does not overwrite an existing one', async () => {
    const project = await generatedProject()
    const manifest = 'packages/client-demo/package.json'
    const { name, version } = JSON.parse(await project.read(manifest))
    expect([name, version]).toEqual(['@tc3/client-demo', '0.0.0'])
    await project.write(manifest, '{ "version": "1.2.3" }\n')
    const { plan } = await generate(project.root, stages(), false)
    expect(plan?.written).toEqual([])
    expect(await project.read(manifest)).toBe('{ "version": "1.2.3" }\n')
  })

  it('changes nothing if one file cannot be written', async () => {
    const project = await demoProject()
    // There is a file at the path of a folder.
    await mkdir(join(project.root, 'packages'))
    await writeFile(join(project.root, 'packages/mock-demo'), '')
    const before = await project.files()
    const { status, stderr } = await tc3(project.root, 'generate')
    expect(status).toBe(1)
    expect(stderr).toContain('packages/mock-demo')
    expect(await project.files()).toEqual(before)
  })
})

describe('tc3 generate --check', () => {
  it('passes if the packages match the spec', async () => {
    const project = await generatedProject()
    const { status, stdout } = await tc3(project.root, 'generate', '--check')
    expect(stdout).toMatch(/^\d+ files up to date\n$/)
    expect(status).toBe(0)
  })

  it('lists the changes, fails, and writes nothing', async () => {
    const project = await generatedProject()
    const generated = 'packages/client-demo/src/generated'
    const first = (await project.read(`${generated}/types.ts`)).split('\n')[0]
    await project.write(`${generated}/types.ts`, `${first}\n\n// edited by hand\n`)
    await project.write(`${generated}/old.ts`, `${first}\n`)
    const before = await project.files()
    const { status, stdout, stderr } = await tc3(project.root, 'generate', '--check')
    expect(stdout).toBe('')
    expect(stderr).toBe(
      [
        `would write ${generated}/types.ts`,
        `would remove ${generated}/old.ts`,
        '',
        'The packages do not match the spec. Run `tc3 generate` and commit the changed files.',
        '',
      ].join('\n'),
    )
    expect(status).toBe(1)
    expect(await project.files()).toEqual(before)
  })
})
