import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { type Published, pack } from './published.js'

/** Packs packages before the tests of a file, and returns a function that reads the tarball of a package. */
export function packForTests(
  packages: readonly Published[],
): (name: string) => Promise<Uint8Array<ArrayBuffer>> {
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

  return async (name) => {
    const file = tarballs.get(name)
    if (file === undefined) throw new Error(`npm packed no ${name}.`)
    return new Uint8Array(await readFile(file))
  }
}
