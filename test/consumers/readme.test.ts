import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { root } from '../published.js'
import { isJestTest, snippetsOf } from '../snippets.js'
import { packageFile, projectPath, run } from './command.js'

const packages = await readdir(`${root}packages`)
const pages = ['README.md', ...packages.map((name) => `packages/${name}/README.md`)]
const markdown = await Promise.all(pages.map((page) => readFile(root + page, 'utf8')))
const tests = markdown.flatMap(snippetsOf).filter(isJestTest)

it('Jest 30 runs the tests in READMEs as pasted', async () => {
  // Jest finds no tests in node_modules.
  const folder = await mkdtemp(projectPath('readme-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const { file = '', code } of tests) await writeFile(join(folder, file), code)

  const jest = packageFile('jest-30', 'bin/jest.js')
  const { status, output } = await run([jest, '--config', '{}'], { cwd: folder })
  expect(output).toContain(`Test Suites: ${tests.length} passed, ${tests.length} total`)
  expect(status).toBe(0)
  expect(tests).not.toEqual([])
})
