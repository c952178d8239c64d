import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { demoProject } from './project.js'
import { startTc3 } from './run.js'

it('generates again when the spec is saved, survives a mistake, and ends on Ctrl+C', async () => {
  const project = await demoProject()
  const child = startTc3(project.root, 'generate', '--watch')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const nextLine = async () => (await lines.next()).value ?? ''
  const nextProblem = () => once(child.stderr ?? child, 'data').then(([data]) => String(data))
  const file = 'spec/demo/2020-01-01/types.yaml'
  const text = await project.read(file)

  expect(await nextLine()).toMatch(/^\d+ files written, 0 unchanged/)
  expect(await nextLine()).toMatch(/^Watching/)

  await project.write(file, text.replace('Name of the thing', 'The name'))
  expect(await nextLine()).toMatch(/^3 files written/)
  expect(await project.read('packages/client-demo/src/generated/types.ts')).toContain('/** The name */')

  const problem = nextProblem()
  await project.write(file, text.replace('type: String', 'type: Sting'))
  expect(await problem).toContain('Unknown data type Sting')

  await project.write(file, text)
  expect(await nextLine()).toMatch(/^3 files written/)

  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([0, null])
})
