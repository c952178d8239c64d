import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { demoProject } from './project.js'
import { startTc3 } from './run.js'

/**
 * Returns a function that waits for a line that matches a pattern. Other lines are skipped: a run that begins while a file
 * is being saved has other results than the next one, and the number of runs depends on the machine.
 */
function lineReader(stream: NodeJS.ReadableStream) {
  const lines = createInterface({ input: stream })[Symbol.asyncIterator]()
  return async (pattern: RegExp): Promise<void> => {
    for (;;) {
      const { done, value = '' } = await lines.next()
      if (done) throw new Error(`The stream ended without a line that matches ${pattern}.`)
      if (pattern.test(value)) return
    }
  }
}

it('generates again when the spec is saved, continues after an error, and stops on Ctrl+C', async () => {
  const project = await demoProject()
  const run = startTc3(project.root, 'generate', '--watch')
  const [nextOutput, nextError] = [lineReader(run.stdout), lineReader(run.stderr)]
  const file = 'spec/demo/2020-01-01/types.yaml'
  const text = await project.read(file)

  await nextOutput(/^\d+ files written, 0 unchanged/)
  await nextOutput(/^Watching/)

  await project.write(file, text.replace('Name of the thing', 'The name'))
  await nextOutput(/^3 files written/)
  expect(await project.read('packages/client-demo/src/generated/types.ts')).toContain('/** The name */')

  await project.write(file, text.replace('type: String', 'type: Sting'))
  await nextError(/Unknown data type Sting/)

  await project.write(file, text)
  await nextOutput(/^3 files written/)

  // The same error is found again, although the file between was without one.
  await project.write(file, text.replace('type: String', 'type: Sting'))
  await nextError(/Unknown data type Sting/)
  await project.write(file, text.replace('description: Name', 'description: The given name'))
  await nextOutput(/^3 files written/)

  run.signal('SIGINT')
  expect(await run.ended).toBe(0)
})

it('reports an error of one file again when another file is saved', async () => {
  const project = await demoProject()
  const run = startTc3(project.root, 'generate', '--watch')
  const [nextOutput, nextError] = [lineReader(run.stdout), lineReader(run.stderr)]
  const [types, errors] = ['spec/demo/2020-01-01/types.yaml', 'spec/demo/2020-01-01/errors.yaml']
  const text = await project.read(types)
  await nextOutput(/^Watching/)

  await project.write(types, text.replace('type: String', 'kind: String'))
  await nextError(/Unknown key kind/)
  await project.write(errors, `${await project.read(errors)}# Changed\n`)
  await nextError(/Unknown key kind/)

  run.signal('SIGINT')
  expect(await run.ended).toBe(0)
})

it('renders a template again when it is saved', async () => {
  const project = await demoProject()
  await mkdir(join(project.root, 'templates/client'), { recursive: true })
  await project.write('templates/client/README.md.hbs', 'First\n')
  const run = startTc3(project.root, 'generate', '--watch')
  const nextOutput = lineReader(run.stdout)
  await nextOutput(/^Watching/)

  await project.write('templates/client/README.md.hbs', 'Second\n')
  await nextOutput(/^1 file written/)
  expect(await project.read('packages/client-demo/README.md')).toBe('Second\n')

  run.signal('SIGINT')
  expect(await run.ended).toBe(0)
})
