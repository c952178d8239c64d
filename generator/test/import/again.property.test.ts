import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { emptyProject, type TestProject } from '../project.js'
import { tc3 } from '../run.js'
import { type ActionFacts, apiOf, type MemberFacts, type ProductFacts } from './metadata.js'

const runs = Number(process.env.RUNS ?? 10)

const names = ['Name', 'Size', 'Offset', 'Limit', 'Things', 'TotalCount', 'constructor', 'Some_Name'] as const
const document = fc.constantFrom(
  'The value.',
  'The value. Value range: 1-100.',
  'Valid values: `A`, `B`.\nOne of them.',
  'Default value: 20.',
  'This: is "quoted" # and \\ more',
  ' - a list\n - of two\n\n   and more  ',
  'x'.repeat(200),
  '',
)
const flags = {
  required: fc.boolean(),
  output_required: fc.boolean(),
  value_allowed_null: fc.boolean(),
  disabled: fc.boolean(),
  document,
}
const type = fc.constantFrom<MemberFacts>(
  { type: 'string', member: 'string' },
  { type: 'string', member: 'datetime' },
  { type: 'int', member: 'int64' },
  { type: 'int', member: 'uint64' },
  { type: 'list', member: 'string' },
  { type: 'list', member: 'Thing' },
  { type: 'object', member: 'Thing' },
)
const member = fc
  .tuple(type, fc.record(flags, { requiredKeys: ['document'] }))
  .map(([kind, facts]): MemberFacts => ({ ...kind, ...facts }))
const members = fc
  .uniqueArray(fc.constantFrom(...names), { maxLength: 6 })
  .chain((chosen) => fc.tuple(...chosen.map((name) => fc.tuple(fc.constant(name), member))))
const action: fc.Arbitrary<ActionFacts> = fc.record(
  { document, input: members, output: members, status: fc.constantFrom('online', 'offline', 'deprecated') },
  { requiredKeys: ['input', 'output'] },
)
const product: fc.Arbitrary<ProductFacts> = fc
  .tuple(
    fc.dictionary(fc.constantFrom('CreateThing', 'DescribeThings', 'ListThings'), action, { minKeys: 1 }),
    members,
  )
  .map(([actions, thing]) => ({
    // The data type is used even if no other parameter has it.
    actions: { ...actions, UseThing: { input: [['Thing', { type: 'object', member: 'Thing' }]] } },
    types: { Thing: { members: thing } },
  }))

async function importInto(project: TestProject, facts: ProductFacts): Promise<void> {
  await writeFile(join(project.root, 'api.json'), apiOf(facts))
  const { status, stdout, stderr } = await tc3(project.root, 'import', 'api.json')
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).not.toContain('conflict')
}

async function newProject(): Promise<TestProject> {
  const project = await emptyProject()
  await mkdir(join(project.root, 'spec'))
  return project
}

/** The content of the spec, without the order of keys. */
async function contentOf(project: TestProject): Promise<ReadonlyMap<string, unknown>> {
  const files = [...(await project.files())].filter(([path]) => path.startsWith('spec/'))
  const isEmpty = (content: unknown) => JSON.stringify(content) === '{}'
  return new Map(
    files
      .map(([path, text]) => [path, path.endsWith('.json') ? JSON.parse(text) : parse(text)] as const)
      // A file whose content was removed is the same as none.
      .filter(([, content]) => !isEmpty(content)),
  )
}

describe('random metadata', () => {
  it('is imported over older metadata as it is imported anew', async () => {
    await fc.assert(
      fc.asyncProperty(product, product, async (before, after) => {
        const again = await newProject()
        await importInto(again, before)
        await importInto(again, after)
        const anew = await newProject()
        await importInto(anew, after)
        expect(await contentOf(again)).toEqual(await contentOf(anew))
        // Another import of the same changes no byte.
        const files = await again.files()
        await importInto(again, after)
        expect(await again.files()).toEqual(files)
      }),
      { numRuns: runs, seed: Number(process.env.SEED ?? 1) },
    )
  })
})
