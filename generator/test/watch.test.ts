import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { demoProject } from './project.js'
import { startTc3 } from './run.js'

/**
 * Waits until a stream has a line that matches. Those before it are passed over: a run that begins while a file is
 * being saved finds something else than the next one, and how many runs there are depends on the machine.
 */
function linesOf(stream: NodeJS.ReadableStream) {
  const lines = createInterface({ input: stream })[Symbol.asyncIterator]()
  return async (pattern: RegExp): Promise<void> => {
    for (;;) {
      const { done, value = '' } = await lines.next()
      if (done) throw new Error(`It ended without a line that matches ${pattern}.`)
      if (pattern.test(value)) return
    }
  }
}

it('generates again when the spec is saved, survives a mistake, and ends on Ctrl+C', async () => {
  const project = await demoProject()
  const child = startTc3(project.root, 'generate', '--watch')
  const [says, complains] = [linesOf(child.stdout), linesOf(child.stderr)]
  const file = 'spec/demo/2020-01-01/types.yaml'
  const text = await project.read(file)

  await says(/^\d+ files written, 0 unchanged/)
  await says(/^Watching/)

  await project.write(file, text.replace('Name of the thing', 'The name'))
  await says(/^3 files written/)
  expect(await project.read('packages/client-demo/src/generated/types.ts')).toContain('/** The name */')

  await project.write(file, text.replace('type: String', 'type: Sting'))
  await complains(/Unknown data type Sting/)

  await project.write(file, text)
  await says(/^3 files written/)

  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([0, null])
})
