import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ruleTable } from '@tc3/generator'
import { expect, it } from 'vitest'

const page = fileURLToPath(new URL('../../CONTRIBUTING.md', import.meta.url))
const between = /(<!-- The rules, by `npm run golden` -->\n).*(<!-- End of the rules -->)/s

it('CONTRIBUTING.md contains the current table of rules, which `npm run golden` rewrites', () => {
  const text = readFileSync(page, 'utf8')
  expect(text).toMatch(between)
  const rewritten = text.replace(between, (_, start, end) => `${start}\n${ruleTable()}\n\n${end}`)
  if (process.env.GOLDEN === 'rewrite') writeFileSync(page, rewritten)
  else expect(text).toBe(rewritten)
})
