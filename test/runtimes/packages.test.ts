import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pack } from './packed.js'

const names = await readdir(new URL('../../packages', import.meta.url))
const programs = names.filter((name) =>
  existsSync(new URL(`../../packages/${name}/tsconfig.json`, import.meta.url)),
)
let folder: string
let tarballs: Map<string, string>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tc3-'))
  tarballs = await pack(names, folder)
})
afterAll(() => rm(folder, { recursive: true }))

async function tarball(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = tarballs.get(`@tc3/${name}`)
  if (file === undefined) throw new Error(`npm packed no ${name}.`)
  return new Uint8Array(await readFile(file))
}

describe('as it would be published', () => {
  it.each(names)('%s is sound to publint', async (name) => {
    const { buffer } = await tarball(name)
    const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true })
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
  })

  it.each(programs)('%s has the types that it says to attw', async (name) => {
    const analysis = await checkPackage(createPackageFromTarballData(await tarball(name)))
    if (!analysis.types) throw new Error('It has no types.')
    // Our packages are ES modules that need `exports`: the oldest resolution of all knows none, and CommonJS gets
    // them by `require` of Node 20.19 and later.
    const problems = analysis.problems.filter(
      (problem) =>
        problem.kind !== 'CJSResolvesToESM' &&
        !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
    )
    expect(problems).toEqual([])
  })
})
