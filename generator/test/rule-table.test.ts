import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ruleTable } from '@tc3/generator'
import { expect, it } from 'vitest'

const page = fileURLToPath(new URL('../../docs/semver.md', import.meta.url))
const between = /(<!-- Begin of the rules -->\n).*(<!-- End of the rules -->)/s

it('docs/semver.md has the rules of the table; `npm run golden` rewrites it', () => {
  const text = readFileSync(page, 'utf8')
  expect(text).toMatch(between)
  const rewritten = text.replace(between, (_, start, end) => `${start}\n${ruleTable()}\n\n${end}`)
  if (process.env.GOLDEN === 'rewrite') writeFileSync(page, rewritten)
  else expect(text).toBe(rewritten)
})
