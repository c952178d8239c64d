import { readFile } from 'node:fs/promises'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { describe, expect, it } from 'vitest'
import { publishedPackages, root } from './published.js'
import { packForTests } from './tarballs.js'

const packages = await publishedPackages()
const tarball = packForTests(packages)

/** The packages with ES modules only, because they are commands. */
const commands = ['@tc3/generator']

/** The problems that attw finds in a package, with each way to resolve modules. */
async function typeProblems(name: string): Promise<unknown> {
  const analysis = await checkPackage(createPackageFromTarballData(await tarball(name)))
  if (!analysis.types) throw new Error('It has no types.')
  return analysis.problems.filter(({ kind }) => !(kind === 'CJSResolvesToESM' && commands.includes(name)))
}

/** The problems that publint finds in a package. */
async function manifestProblems(name: string): Promise<string[]> {
  const { buffer } = await tarball(name)
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true })
  return (
    messages
      .map((message) => formatMessage(message, pkg, { color: false }) ?? message.code)
      // Node does read the `imports` of the nearest manifest, and `npm run consumers` shows that the others do too.
      .filter((text) => !text.startsWith('./dist/cjs/package.json has an "imports" field'))
  )
}

describe('the tarball of', () => {
  it.each(packages)('$name contains the license', async ({ name }) => {
    const files = createPackageFromTarballData(await tarball(name))
    const path = `/node_modules/${name}/LICENSE`
    expect(files.fileExists(path) && files.readFile(path)).toBe(await readFile(`${root}LICENSE`, 'utf8'))
  })

  it.each(packages)('$name has no problems according to publint', async ({ name }) => {
    expect(await manifestProblems(name)).toEqual([])
  })

  it.each(packages.filter(({ types }) => types !== undefined))(
    '$name has correct types according to attw',
    async ({ name }) => {
      expect(await typeProblems(name)).toEqual([])
    },
  )
})
