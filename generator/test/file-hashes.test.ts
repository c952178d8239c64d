import { link, readdir, rename, rm, stat, symlink, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FileHashes } from '../src/write/file-hashes.js'
import { hash } from '../src/write/hash.js'
import { emptyProject } from './project.js'

it('notices changes that keep the size, even several within one tick of the clock', async () => {
  const project = await emptyProject()
  for (let round = 0; round < 100; round += 1) {
    const content = String(round % 10)
    await project.write('file', content)
    const hashes = new FileHashes(project.root)
    expect(hashes.hashOf('file')).toBe(hash([content]))
    // Odd rounds write the cache just after the file was read, others after the next change.
    if (round % 2 === 1) hashes.save([])
    await project.write('file', 'x')
    if (round % 2 === 0) hashes.save([])
    expect(hashes.hashOf('file')).toBe(hash(['x']))
    expect(new FileHashes(project.root).hashOf('file')).toBe(hash(['x']))
  }
})

it('notices every way to replace a file', async () => {
  const project = await emptyProject()
  const at = (name: string) => join(project.root, name)
  const old = new Date(0)
  await project.write('file', 'a')
  await utimes(at('file'), old, old)
  const hashes = new FileHashes(project.root)
  hashes.save(['file'])
  expect(hashes.hashOf('file')).toBe(hash(['a']))

  await project.write('other', 'b')
  await utimes(at('other'), old, old)
  await rename(at('other'), at('file'))
  expect(hashes.hashOf('file')).toBe(hash(['b']))

  await project.write('other', 'c')
  await rm(at('file'))
  expect(hashes.hashOf('file')).toBeUndefined()
  await link(at('other'), at('file'))
  expect(hashes.hashOf('file')).toBe(hash(['c']))

  await rm(at('file'))
  await symlink(at('other'), at('file'))
  expect(hashes.hashOf('file')).toBeUndefined()
})

it('caches a hash only if the file had not changed in the tick in which it was read', async () => {
  const project = await emptyProject()
  await project.write('file', 'a')
  const { dev, ctimeNs } = await stat(join(project.root, 'file'), { bigint: true })
  for (const [device, nanoseconds, isCached] of [
    [dev, ctimeNs - 1n, false],
    [dev, ctimeNs, false],
    [dev + 1n, ctimeNs + 1n, false],
    [undefined, ctimeNs + 1n, false],
    [dev, ctimeNs + 1n, true],
  ] as const) {
    new FileHashes(project.root, () => ({ device, nanoseconds })).save(['file'])
    expect(await readdir(project.root)).toEqual(isCached ? ['file', 'node_modules'] : ['file'])
  }
})
