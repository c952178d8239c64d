import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate, Stages } from '@tc3/generator'
import { describe, expect, it } from 'vitest'
import { demoProject } from './project.js'
import { tc3 } from './run.js'

// A scenario is a Markdown page: the changed files of the spec in `yaml` blocks, with paths below the folder of the
// product, and the output of `tc3 diff` and `tc3 changeset` in `text` blocks. `npm run golden` rewrites the output.
const folder = fileURLToPath(new URL('./changes/', import.meta.url))
const rewrite = process.env.GOLDEN === 'rewrite'
const block = /^```(\w+) (\S+)\n(.*?)^```$/gms

describe('the changes of a scenario', () => {
  for (const file of readdirSync(folder).sort()) {
    const page = readFileSync(folder + file, 'utf8')
    it(page.split('\n')[0]?.replace('# ', '') ?? file, async () => {
      const before = await demoProject()
      const after = await demoProject()
      for (const [, language, path, text = ''] of page.matchAll(block)) {
        if (language === 'yaml') await after.write(`spec/demo/2020-01-01/${path}`, text)
      }
      const { diagnostics } = await generate(after.root, new Stages(() => 0), false)
      expect(diagnostics).toEqual([])
      const diffOutcome = await tc3(after.root, 'diff', before.root)
      await tc3(after.root, 'changeset', before.root)
      const [name = ''] = await readdir(join(after.root, '.changeset'))
      const outputs: Readonly<Record<string, string>> = {
        // Without the first lines, which name the temporary folder.
        'tc3-diff': diffOutcome.stdout.replace(/^Compared .*\n\n/, ''),
        'tc3-changeset': await after.read(`.changeset/${name}`),
      }
      const rewritten = page.replace(block, (whole, language, title) =>
        language === 'yaml' ? whole : `\`\`\`${language} ${title}\n${outputs[title]}\`\`\``,
      )
      if (rewrite) writeFileSync(folder + file, rewritten)
      else expect(page).toBe(rewritten)
    })
  }
})
