import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { Project } from './one-truth/project.js'

const script = fileURLToPath(new URL('../scripts/recipes.js', import.meta.url))
const folder = 'packages/mock-scf/test/recipes'
const spec = 'spec/scf/2018-04-16'

it('`npm run recipes` writes a skeleton for each error code without a recipe, and for a new action', async () => {
  const project = await Project.copy()
  onTestFinished(() => project.remove())
  async function writeSkeletons() {
    const { stdout } = await promisify(execFile)(process.execPath, [script, project.root])
    return stdout
  }
  expect(await writeSkeletons()).toBe('All error codes have recipes.\n')

  await project.edit(`${spec}/errors.yaml`, (errors) =>
    errors.set('LimitExceeded.Later', 'Too many of them.'),
  )
  await project.edit(`${spec}/actions/DeleteAlias.yaml`, (action) =>
    action.addIn(['errors'], 'LimitExceeded.Later'),
  )
  const action = {
    action: 'CountThings',
    category: 'Trigger APIs',
    summary: 'This API is used to count things.',
    rateLimit: 20,
    region: 'required',
    input: { Name: { type: 'String', required: true, description: 'Name' } },
    output: {},
    errors: ['InternalError', 'LimitExceeded.Later', 'ResourceNotFound.Alias'],
    examples: [],
  }
  await project.write(`${spec}/actions/CountThings.yaml`, JSON.stringify(action))
  expect((await project.generate()).diagnostics).toEqual([])

  const written = await writeSkeletons()
  expect(written.split('\n').toSorted().filter(Boolean)).toEqual(
    ['account', 'count-things', 'index', 'versions'].map((name) => `wrote ${folder}/${name}.ts`),
  )
  // InternalError has a recipe that all actions share.
  expect(
    await project.read(`${folder}/count-things.ts`),
  ).toBe(`import { type RecipesByAction, toDo } from './recipe.js'

export const countThings: RecipesByAction = {
  CountThings: {
    'LimitExceeded.Later': toDo,
    'ResourceNotFound.Alias': toDo,
  },
}
`)
  expect(await project.read(`${folder}/versions.ts`)).toMatch(
    /\n {2}DeleteAlias: \{\n.*?\n {4}'LimitExceeded\.Later': toDo,\n {2}\}/s,
  )
  expect(await project.read(`${folder}/account.ts`)).toContain("CountThings: { Name: 'to do' },")
  expect(await writeSkeletons()).toBe('All error codes have recipes.\n')
})
