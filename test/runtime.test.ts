import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCommand } from './runtimes/command.js'
import { type Folder, installPackages } from './runtimes/packed.js'
import { count } from './runtimes/suite.js'

let folder: Folder

beforeAll(async () => {
  folder = await installPackages(['core', 'client-scf'])
})
afterAll(() => folder.remove())

// `npm run runtimes` runs the same suite in all other runtimes.
it('the suite of the runtimes passes in this Node', async () => {
  expect(await runCommand(folder.path, [process.execPath])).toBe(`${count} passed, 0 failed`)
})
