import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const packages = (await readdir(`${root}packages`)).sort()

// A js block, directly followed by a text block with its output.
const example = /^```js\n((?:(?!^```).)*)^```$(?:(?!^```).)*^```text\n((?:(?!^```).)*)^```$/gms

describe('the README of', () => {
  it.each(packages)('packages/%s has examples that run and print the documented output', async (name) => {
    const readme = await readFile(`${root}packages/${name}/README.md`, 'utf8')
    const examples = [...readme.matchAll(example)]
    expect(examples.length).toBeGreaterThan(0)

    for (const [, code = '', output] of examples) {
      // Within the repository, so that the example resolves the packages.
      await mkdir(`${root}node_modules/.cache`, { recursive: true })
      const folder = await mkdtemp(`${root}node_modules/.cache/readme-`)
      await writeFile(`${folder}/example.mjs`, code)
      // Without colours, wherever the test runs.
      const { FORCE_COLOR: _, ...env } = process.env
      const run = promisify(execFile)(process.execPath, [`${folder}/example.mjs`], { env })
      const { stdout, stderr } = await run.finally(() => rm(folder, { recursive: true }))

      expect(stdout).toBe(output)
      expect(stderr).toBe('')
    }
  })
})
