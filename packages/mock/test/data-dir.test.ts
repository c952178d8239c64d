import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStore } from '@tc3/mock'
import { openDataDir } from '@tc3/mock/data-dir'
import { describe, expect, it, onTestFinished } from 'vitest'

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'tc3-data-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

describe('a data folder', () => {
  it('gives back what was kept, in the order in which it came', async () => {
    const path = await folder()
    const dataDir = await openDataDir(path)
    const store = createStore(dataDir)
    const pets = store.table<object>('pets')
    store.change(() => {
      pets.put('here', 'zoe', { age: 1 })
      pets.put('here', 'ada', { age: 2 })
      pets.put('here', 'bo', { age: 3 })
    })
    await store.kept()
    store.change(() => {
      pets.delete('here', 'ada')
      pets.put('here', 'zoe', { age: 4 })
      pets.put('there/of/old', 'ada', { name: '\u672a\u547d\u540d' })
    })
    await store.kept()
    const before = store.snapshot()
    await dataDir.close()

    const again = await openDataDir(path)
    onTestFinished(() => again.close())
    const restored = createStore(again)
    expect(restored.snapshot()).toEqual(before)
    expect([...restored.table('pets').all('here').keys()]).toEqual(['zoe', 'bo'])
  })

  it('says that another process is using it', async () => {
    const path = await folder()
    const dataDir = await openDataDir(path)
    onTestFinished(() => dataDir.close())
    await expect(openDataDir(path)).rejects.toThrow(
      `The data folder ${path} cannot be used: another process is using it.`,
    )
  })

  it('says why it cannot be used', async () => {
    const path = join(await folder(), 'file')
    await writeFile(path, '')
    await expect(openDataDir(path)).rejects.toThrow(`The data folder ${path} cannot be used: `)
  })
})
