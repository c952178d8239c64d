import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pack, publishedPackages, root } from './published.js'

const packages = await publishedPackages()
let folder: string
let tarballs: Map<string, string>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tc3-'))
  tarballs = await pack(
    packages.map(({ location }) => location),
    folder,
  )
})
afterAll(() => rm(folder, { recursive: true }))

async function tarball(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = tarballs.get(name)
  if (file === undefined) throw new Error(`npm packed no ${name}.`)
  return new Uint8Array(await readFile(file))
}

/** The problems that attw finds in a tarball, except the intended ones. */
async function typeProblems(data: Uint8Array): Promise<unknown> {
  const analysis = await checkPackage(createPackageFromTarballData(data))
  if (!analysis.types) throw new Error('It has no types.')
  // The packages are ES modules with `exports`, which the resolution `node10` does not support. CommonJS can load them
  // with `require` from Node 20.19 on.
  return analysis.problems.filter(
    (problem) =>
      problem.kind !== 'CJSResolvesToESM' &&
      !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
  )
}

describe('the tarball of', () => {
  it.each(packages)('$name contains the license', async ({ name }) => {
    const files = createPackageFromTarballData(await tarball(name))
    const path = `/node_modules/${name}/LICENSE`
    expect(files.fileExists(path) && files.readFile(path)).toBe(await readFile(`${root}LICENSE`, 'utf8'))
  })

  it.each(packages)('$name has no problems according to publint', async ({ name }) => {
    const { buffer } = await tarball(name)
    const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true })
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
  })

  it.each(packages.filter(({ types }) => types !== undefined))(
    '$name has correct types according to attw',
    async ({ name }) => {
      expect(await typeProblems(await tarball(name))).toEqual([])
    },
  )
})
