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

/** What attw finds wrong with a tarball, but for what our packages are meant to be. */
async function wrongTypes(data: Uint8Array): Promise<unknown> {
  const analysis = await checkPackage(createPackageFromTarballData(data))
  if (!analysis.types) throw new Error('It has no types.')
  // They are ES modules that need `exports`: the oldest resolution of all knows none, and CommonJS gets them by
  // `require` of Node 20.19 and later.
  return analysis.problems.filter(
    (problem) =>
      problem.kind !== 'CJSResolvesToESM' &&
      !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
  )
}

describe('as it would be published', () => {
  it.each(packages)('$name comes with its licence', async ({ name }) => {
    const files = createPackageFromTarballData(await tarball(name))
    const path = `/node_modules/${name}/LICENSE`
    expect(files.fileExists(path) && files.readFile(path)).toBe(await readFile(`${root}LICENSE`, 'utf8'))
  })

  it.each(packages)('$name is sound to publint', async ({ name }) => {
    const { buffer } = await tarball(name)
    const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true })
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
  })

  it.each(packages.filter(({ types }) => types !== undefined))(
    '$name has the types that it says to attw',
    async ({ name }) => {
      expect(await wrongTypes(await tarball(name))).toEqual([])
    },
  )
})
