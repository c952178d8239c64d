import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Stages } from '@tc3/generator'
import { describe, expect, it } from 'vitest'
import { checkSource } from '../dist/check.js'
import { product } from './breakages/breakages.js'
import { demoProject, generatedProject, type TestProject } from './project.js'
import { tc3 } from './run.js'
import { readSpec } from './spec-texts.js'

const spec = readSpec(new URL('./breakages/spec/', import.meta.url), product)
const folder = `spec/${product}`

/** The problems of the spec with more files in spec/, each as its id, its file and its message. */
async function problemsWith(...paths: string[]): Promise<string[][]> {
  const files = paths.reduce((texts, path) => texts.with(path, 'a: b\n'), spec)
  const { diagnostics } = await checkSource(files.source(), new Stages(() => 0))
  return diagnostics.map(({ id, position, message }) => [id, position.file, message])
}

async function write(project: TestProject, path: string): Promise<void> {
  await mkdir(dirname(join(project.root, path)), { recursive: true })
  await project.write(path, '')
}

describe('a file that tc3 does not read', () => {
  it.each([
    [`${product}/actions/New.yml`, '', `Rename it to ${folder}/actions/New.yaml.`],
    [`${product}/actions/New.YAML`, '', `Rename it to ${folder}/actions/New.yaml.`],
    [`${product}/actions/New.json`, '', 'Move it out of spec/, or remove it.'],
    [`${product}/actions/sub/New.yaml`, `${product}/actions/sub`, `Move its files to ${folder}/actions/.`],
    [`${product}/New.yml`, '', `If it describes an action, move it to ${folder}/actions/New.yaml.`],
    [`${product}/New.yaml`, '', `If it describes an action, move it to ${folder}/actions/New.yaml.`],
    [`${product}/types.yml`, '', `Rename it to ${folder}/types.yaml.`],
    [`${product}/Types.yaml`, '', `Rename it to ${folder}/types.yaml.`],
    [`${product}/typs.yaml`, '', `Rename it to ${folder}/types.yaml.`],
    [`${product}/quota.yaml`, '', `Rename it to ${folder}/quotas.yaml.`],
    [`${product}/logo.png`, '', 'Move it out of spec/, or remove it.'],
    [
      `${product}/types/More.yaml`,
      `${product}/types`,
      `Move the content of its files to ${folder}/types.yaml.`,
    ],
    [`${product}/Actions/New.yaml`, `${product}/Actions`, `Rename it to ${folder}/actions.`],
    [`${product}/action/New.yaml`, `${product}/action`, `Rename it to ${folder}/actions.`],
    [`${product}/images/a/b.png`, `${product}/images`, 'Move it out of spec/, or remove it.'],
    ['functions/service.yaml', '', 'Move it to the folder of a version, such as spec/functions/2017-03-12/.'],
    ['functions/data.csv', '', 'Move it out of spec/, or remove it.'],
    [
      'functions/2020-02-30/service.yaml',
      'functions/2020-02-30',
      'Rename it to a version, which is a date such as 2017-03-12, or remove it.',
    ],
    [
      'functions/v1/service.yaml',
      'functions/v1',
      'Rename it to a version, which is a date such as 2017-03-12, or remove it.',
    ],
    ['tencentcloud.yml', '', 'Rename it to spec/tencentcloud.yaml.'],
    ['other.yaml', '', 'Move it out of spec/, or remove it.'],
  ])('is reported: %s', async (path, reported, remedy) => {
    const stray = `spec/${reported === '' ? path : reported}`
    expect(await problemsWith(path)).toEqual([['stray-file', stray, `tc3 does not read ${stray}. ${remedy}`]])
  })

  it('is reported once for each folder', async () => {
    const found = await problemsWith(
      `${product}/Actions/A.yaml`,
      `${product}/Actions/B.yaml`,
      `${product}/Actions/c/D.yaml`,
    )
    expect(found.map(([, file]) => file)).toEqual([`${folder}/Actions`])
  })

  it.each([
    '.hidden',
    `.git/config`,
    `${product}/.New.yaml.swp`,
    `${product}/actions/.#New.yaml`,
    `${product}/actions/New.yaml~`,
    `${product}/actions/New.yaml.swp`,
    `${product}/actions/#New.yaml#`,
    `${product}/README.md`,
    `${product}/notes/old.txt`,
    'NOTES.txt',
    'functions/package.json',
    'functions/turbo.json',
    'functions/node_modules/a/index.js',
    'functions/node_modules/a/2020-01-01/service.yaml',
    'schema/action.json',
  ])('is not reported if its name tells what it is: %s', async (path) => {
    expect(await problemsWith(path)).toEqual([])
  })

  it('is not an action, although its name ends in .yaml', async () => {
    expect(await problemsWith(`${product}/actions/.New.yaml`)).toEqual([])
  })

  it('is reported by all commands, although everything else is up to date', async () => {
    const project = await generatedProject()
    expect((await tc3(project.root, 'generate')).stdout).toContain('0 files written')
    await write(project, 'spec/demo/2020-01-01/actions/New.yml')
    for (const words of [
      ['check'],
      ['generate'],
      ['generate', '--check'],
      ['generate', '--product', 'demo'],
    ]) {
      const { status, stderr } = await tc3(project.root, ...words)
      expect([status, stderr]).toEqual([1, expect.stringContaining('actions/New.yml')])
    }
  })

  it('does not keep a spec from being compared with an earlier one that had it', async () => {
    const [earlier, project] = [await demoProject(), await demoProject()]
    await write(earlier, 'spec/demo/2020-01-01/actions/New.yml')
    const { status, stdout } = await tc3(project.root, 'diff', earlier.root)
    expect([status, stdout]).toEqual([0, expect.stringContaining('No changes')])
  })
})
