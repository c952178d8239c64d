import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { post } from './vectors.js'

const packageFolder = new URL('..', import.meta.url)
const readme = readFileSync(new URL('README.md', packageFolder), 'utf8')

const fence = (language: string): string => {
  const code = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(readme)?.[1]
  if (code === undefined) throw new Error(`README.md has no fence of ${language}`)
  return code
}

it('begins with an example that prints what it says', () => {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', fence('js')], {
    cwd: packageFolder,
    encoding: 'utf8',
  })
  expect(output).toBe(fence('text'))
  expect(output).toBe(`${post.authorization}\n`)
})
