import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { generate, Stages } from '@tc3/generator'
import { describe, expect, it } from 'vitest'
import { demoProject } from './project.js'

// A scenario is a Markdown page: files of the spec in `yaml` blocks, with paths below the folder of the product, and
// generated files in the other blocks. `npm run golden` rewrites the generated files.
const folder = fileURLToPath(new URL('./scenarios/', import.meta.url))
const rewrite = process.env.GOLDEN === 'rewrite'
// A block that contains fences has a longer fence.
const block = /^(`{3,})(\w+) (\S+)\n(.*?)^\1$/gms

describe('the generated files of a scenario', () => {
  for (const file of readdirSync(folder).sort()) {
    const page = readFileSync(folder + file, 'utf8')
    it(page.split('\n')[0]?.replace('# ', '') ?? file, async () => {
      const project = await demoProject()
      const blocks = [...page.matchAll(block)]
      for (const [, , language, path, text = ''] of blocks) {
        if (language === 'yaml') await project.write(`spec/demo/2020-01-01/${path}`, text)
      }
      const { diagnostics } = await generate(project.root, new Stages(() => 0), false)
      expect(diagnostics).toEqual([])

      const generated = new Map<string, string>()
      for (const [, , language, path = ''] of blocks) {
        if (language !== 'yaml') generated.set(path, await project.read(path))
      }
      expect(generated.size).toBeGreaterThan(0)
      if (rewrite) {
        const rewritten = page.replace(block, (whole, fence, language, path) =>
          language === 'yaml' ? whole : `${fence}${language} ${path}\n${generated.get(path)}${fence}`,
        )
        return writeFileSync(folder + file, rewritten)
      }
      for (const [, , language, path = '', text] of blocks) {
        if (language !== 'yaml') expect(generated.get(path), path).toBe(text)
      }
    })
  }
})
