import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStore } from '@tc3/mock'
import { openDataDir } from '@tc3/mock/data-dir'
import { ClassicLevel } from 'classic-level'
import { describe, expect, it, onTestFinished } from 'vitest'

const layout = 'pets 1'
const zoe = { table: 'pets', scope: 'here', key: 'zoe', record: { age: 1 } }

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'tc3-data-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

describe('a data folder', () => {
  it('gives back what was kept, in the order in which it came', async () => {
    const path = await folder()
    const dataDir = await openDataDir(path, layout)
    const store = createStore(dataDir)
    const pets = store.table<object>('pets')
    store.change(() => {
      pets.put('here', 'zoe', { age: 1 })
      pets.put('here', 'ada', { age: 2 })
      pets.put('here', 'bo', { age: 3 })
    })
    await store.flush()
    store.change(() => {
      pets.delete('here', 'ada')
      pets.put('here', 'zoe', { age: 4 })
      pets.put('there/of/old', 'ada', { name: '\u672a\u547d\u540d' })
    })
    await store.flush()
    const before = store.snapshot()
    await dataDir.close()

    const again = await openDataDir(path, layout)
    onTestFinished(() => again.close())
    const restored = createStore(again)
    expect(restored.snapshot()).toEqual(before)
    expect([...restored.table('pets').all('here').keys()]).toEqual(['zoe', 'bo'])
  })

  it('says that another process is using it', async () => {
    const path = await folder()
    const dataDir = await openDataDir(path, layout)
    onTestFinished(() => dataDir.close())
    await expect(openDataDir(path, layout)).rejects.toThrow(
      `The data folder ${path} cannot be used: another process is using it.`,
    )
  })

  it.each([
    ['is no folder', async (path: string) => path],
    ['is in what is no folder', async (path: string) => join(path, 'data')],
  ])('says that its path %s', async (_, pathOf) => {
    const file = join(await folder(), 'file')
    await writeFile(file, '')
    const path = await pathOf(file)
    await expect(openDataDir(path, layout)).rejects.toThrow(
      `The data folder ${path} cannot be used: it is not a folder.`,
    )
  })

  it('leaves a folder alone that has something else in it', async () => {
    const path = await folder()
    await writeFile(join(path, 'letter.txt'), 'Dear …')
    await expect(openDataDir(path, layout)).rejects.toThrow(
      `The data folder ${path} cannot be used: it has files of something else, or has lost some of its own. ` +
        'Name an empty or a new one.',
    )
    expect(await readdir(path)).toEqual(['letter.txt'])
  })

  it('is made anew where the process ended before the folder was made', async () => {
    const path = await folder()
    for (const file of ['LOCK', 'LOG', 'MANIFEST-000001', '000001.dbtmp'])
      await writeFile(join(path, file), '')
    const dataDir = await openDataDir(path, layout)
    await dataDir.close()
  })

  it('refuses another layout, and stays as it is', async () => {
    const path = await folder()
    const dataDir = await openDataDir(path, layout)
    await dataDir.save([zoe])
    await dataDir.close()
    await expect(openDataDir(path, 'pets 2')).rejects.toThrow(
      `The data folder ${path} cannot be used: its layout is "pets 1", and this program reads "pets 2". ` +
        'Use the version of the program that wrote it, or another folder.',
    )
    const again = await openDataDir(path, layout)
    onTestFinished(() => again.close())
    expect(again.saved).toEqual([zoe])
  })

  it('refuses records whose layout is not named', async () => {
    const path = await folder()
    const level = new ClassicLevel(path)
    await level.put('["pets","here","zoe"]', '[1,{}]')
    await level.close()
    await expect(openDataDir(path, layout)).rejects.toThrow('it is damaged (its layout is missing)')
  })

  it('takes names with any characters', async () => {
    const path = await folder()
    const changes = ['a\0b', '', '\ud800', '"]', 'ü/ß'].map((key) => ({
      table: 'pets',
      scope: 'a\0',
      key,
      record: {},
    }))
    const dataDir = await openDataDir(path, layout)
    await dataDir.save(changes)
    await dataDir.close()
    const again = await openDataDir(path, layout)
    onTestFinished(() => again.close())
    expect(again.saved).toEqual(changes)
  })

  it('keeps nothing more after a batch that it could not keep', async () => {
    const path = await folder()
    const dataDir = await openDataDir(path, layout)
    await dataDir.save([zoe])
    // What JSON cannot hold stands in for a full disk.
    const cyclic: Record<string, unknown> = {}
    cyclic.self = cyclic
    await expect(dataDir.save([{ ...zoe, key: 'ada', record: cyclic }])).rejects.toThrow(
      'What was acknowledged is in it',
    )
    await expect(dataDir.save([{ ...zoe, key: 'bo' }])).rejects.toThrow('start again')
    await dataDir.close()
    const again = await openDataDir(path, layout)
    onTestFinished(() => again.close())
    expect(again.saved).toEqual([zoe])
  })

  it('does not grow with changes of the same records', async () => {
    const path = await folder()
    const dataDir = await openDataDir(path, layout)
    let written = 0
    for (let batch = 0; batch < 200; batch += 1) {
      // Random, so that nothing of it is compressed away.
      const changes = Array.from({ length: 50 }, (_, index) => ({
        ...zoe,
        key: `pet ${index}`,
        record: { noise: randomBytes(12_288).toString('base64') },
      }))
      written += JSON.stringify(changes).length
      await dataDir.save(changes)
    }
    // Closed, as the store removes files of its own accord while it is open.
    await dataDir.close()
    const sizes = await Promise.all(
      (await readdir(path)).map(async (file) => (await stat(join(path, file))).size),
    )
    // 10,000 records of 16 KB were written, of which 50 are left; the store tidies up when it has some 60 MB,
    // and goes on writing meanwhile.
    expect(written).toBeGreaterThan(160_000_000)
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(120_000_000)
  })
})

describe('a damaged data folder', () => {
  /** A folder with records in a log and, as they are many, in tables. */
  async function filled(): Promise<string> {
    const path = await folder()
    const dataDir = await openDataDir(path, layout)
    // Three times what the store holds in memory: it has to wait for its first table, however slow the disk is.
    for (let key = 0; key < 600; key += 1) {
      const record = { noise: randomBytes(15_000).toString('base64') }
      await dataDir.save([{ ...zoe, key: `pet ${key}`, record }])
    }
    await dataDir.close()
    return path
  }

  async function files(path: string, name: RegExp) {
    const found = (await readdir(path)).filter((file) => name.test(file)).map((file) => join(path, file))
    expect(found).not.toEqual([])
    return found
  }

  it.each([
    ['its first file is overwritten', /^CURRENT$/, (file: string) => writeFile(file, 'else')],
    ['its first file is gone', /^CURRENT$/, (file: string) => rm(file)],
    ['its manifest is overwritten', /^MANIFEST/, (file: string) => writeFile(file, 'x'.repeat(1000))],
    ['a table is gone', /\.ldb$/, (file: string) => rm(file)],
    ['a table is cut off', /\.ldb$/, (file: string) => truncate(file, 1000)],
    ['a part of its log is overwritten', /\.log$/, overwrite],
  ])('is refused where %s', async (_, name, damage) => {
    const path = await filled()
    for (const file of await files(path, name)) await damage(file)
    await expect(openDataDir(path, layout)).rejects.toThrow(
      /^The data folder .* cannot be used: (it is damaged \(|it cannot be read and written \(|it has files of something else, or has lost)/,
    )
  })

  async function overwrite(file: string): Promise<void> {
    const bytes = await readFile(file)
    await writeFile(file, bytes.fill(7, 1000, 3000))
  }
})
