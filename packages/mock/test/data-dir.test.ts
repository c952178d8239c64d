import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStore } from '@tc3/mock'
import { openDataDir } from '@tc3/mock/data-dir'
import { ClassicLevel } from 'classic-level'
import { describe, expect, it, onTestFinished } from 'vitest'
import { codeOf, v3 } from './caller.js'
import { createDemo } from './demo.js'

const layout = 'pets 1'
const zoe = { table: 'pets', scope: 'here', key: 'zoe', record: { age: 1 } }

async function createFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'tc3-data-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

describe('a data directory', () => {
  it('restores saved records in the order in which their keys were put', async () => {
    const path = await createFolder()
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

  it('reports that another process is using it', async () => {
    const path = await createFolder()
    const dataDir = await openDataDir(path, layout)
    onTestFinished(() => dataDir.close())
    await expect(openDataDir(path, layout)).rejects.toThrow(
      `The data directory ${path} cannot be used: another process is using it.`,
    )
  })

  it.each([
    ['is not a folder', async (path: string) => path],
    ['is inside a file', async (path: string) => join(path, 'data')],
  ])('reports that its path %s', async (_, pathOf) => {
    const file = join(await createFolder(), 'file')
    await writeFile(file, '')
    const path = await pathOf(file)
    await expect(openDataDir(path, layout)).rejects.toThrow(
      `The data directory ${path} cannot be used: it is not a folder.`,
    )
  })

  it('does not touch a folder with other files', async () => {
    const path = await createFolder()
    await writeFile(join(path, 'letter.txt'), 'Dear …')
    await expect(openDataDir(path, layout)).rejects.toThrow(
      `The data directory ${path} cannot be used: it contains other files, or some of its own are missing. ` +
        'Use an empty or a new folder.',
    )
    expect(await readdir(path)).toEqual(['letter.txt'])
  })

  it('is created again if the process ended during its creation', async () => {
    const path = await createFolder()
    for (const file of ['LOCK', 'LOG', 'MANIFEST-000001', '000001.dbtmp'])
      await writeFile(join(path, file), '')
    const dataDir = await openDataDir(path, layout)
    await dataDir.close()
  })

  it('rejects another layout and does not change', async () => {
    const path = await createFolder()
    const dataDir = await openDataDir(path, layout)
    await dataDir.save([zoe])
    await dataDir.close()
    await expect(openDataDir(path, 'pets 2')).rejects.toThrow(
      `The data directory ${path} cannot be used: its layout is "pets 1", but this program reads "pets 2". ` +
        'Use the version of the program that created it, or another folder.',
    )
    const again = await openDataDir(path, layout)
    onTestFinished(() => again.close())
    expect(again.saved).toEqual([zoe])
  })

  it('rejects records without a layout', async () => {
    const path = await createFolder()
    const level = new ClassicLevel(path)
    await level.put('["pets","here","zoe"]', '[1,{}]')
    await level.close()
    await expect(openDataDir(path, layout)).rejects.toThrow('it is damaged (its layout is missing)')
  })

  it('supports names with any characters', async () => {
    const path = await createFolder()
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

  it('saves nothing more after a batch that failed', async () => {
    const path = await createFolder()
    const dataDir = await openDataDir(path, layout)
    await dataDir.save([zoe])
    // A record that JSON cannot represent stands in for a full disk.
    const cyclic: Record<string, unknown> = {}
    cyclic.self = cyclic
    await expect(dataDir.save([{ ...zoe, key: 'ada', record: cyclic }])).rejects.toThrow(
      'It has all acknowledged changes',
    )
    await expect(dataDir.save([{ ...zoe, key: 'bo' }])).rejects.toThrow('start the emulator again')
    await dataDir.close()
    const again = await openDataDir(path, layout)
    onTestFinished(() => again.close())
    expect(again.saved).toEqual([zoe])
  })

  it('does not grow with changes of the same records', async () => {
    const path = await createFolder()
    const dataDir = await openDataDir(path, layout)
    let written = 0
    for (let batch = 0; batch < 200; batch += 1) {
      // Random, so that it cannot be compressed.
      const changes = Array.from({ length: 50 }, (_, index) => ({
        ...zoe,
        key: `pet ${index}`,
        record: { noise: randomBytes(12_288).toString('base64') },
      }))
      written += JSON.stringify(changes).length
      await dataDir.save(changes)
    }
    // Closed, because LevelDB may remove files at any time while it is open.
    await dataDir.close()
    const sizes = await Promise.all(
      (await readdir(path)).map(async (file) => (await stat(join(path, file))).size),
    )
    // Of 10,000 records of 16 KB, 50 are left. LevelDB compacts at about 60 MB and continues to write meanwhile.
    expect(written).toBeGreaterThan(160_000_000)
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(120_000_000)
  })
})

describe('an emulator whose changes cannot be saved', () => {
  it('answers all calls with an error, also those that read, and is not healthy', async () => {
    const persistence = { saved: [], save: () => Promise.reject(new Error('The disk is full.')) }
    const store = createStore(persistence)
    const shelf = store.table<object>('shelf')
    const handlers = {
      echo() {
        if (shelf.get('here', 'book') === undefined) store.change(() => shelf.put('here', 'book', {}))
        return {}
      },
    }
    const mock = createDemo({ handlers, store })
    const health = async () => (await mock.fetch('http://localhost/__tc3/health')).status
    expect(await health()).toBe(200)
    for (let call = 0; call < 3; call += 1) expect(await codeOf(mock, v3())).toBe('InternalError')
    expect(await health()).toBe(503)
    await expect(mock.flush()).rejects.toThrow('The disk is full.')
  })
})

describe('a damaged data directory', () => {
  /** Creates a folder with so many records that it has tables besides the log. */
  async function createFilledFolder(): Promise<string> {
    const path = await createFolder()
    const dataDir = await openDataDir(path, layout)
    // Three times as much as LevelDB buffers in memory, so it has to write a table, however slow the disk is.
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
    ['its first file is missing', /^CURRENT$/, (file: string) => rm(file)],
    ['its manifest is overwritten', /^MANIFEST/, (file: string) => writeFile(file, 'x'.repeat(1000))],
    ['a table is missing', /\.ldb$/, (file: string) => rm(file)],
    ['a table is truncated', /\.ldb$/, (file: string) => truncate(file, 1000)],
    ['a part of its log is overwritten', /\.log$/, overwrite],
  ])('is rejected if %s', async (_, name, damage) => {
    const path = await createFilledFolder()
    for (const file of await files(path, name)) await damage(file)
    await expect(openDataDir(path, layout)).rejects.toThrow(
      /^The data directory .* cannot be used: (it is damaged \(|it cannot be read or written \(|it contains other files, or some of its own are missing)/,
    )
  })

  /** Creates a folder with a few records, which are all in the log. */
  async function createSmallFolder(): Promise<string> {
    const path = await createFolder()
    const dataDir = await openDataDir(path, layout)
    for (let key = 0; key < 20; key += 1) await dataDir.save([{ ...zoe, key: `pet ${key}` }])
    await dataDir.close()
    return path
  }

  const lost =
    /^The data directory .* cannot be used: it is damaged \(its last \d+ acknowledged changes are lost\)/

  it.each(Array.from({ length: 35 }, (_, index) => index))(
    'is rejected if its log has lost its end: %i',
    async (cut) => {
      const path = await createSmallFolder()
      const [log = ''] = await files(path, /\.log$/)
      const { size } = await stat(log)
      await truncate(log, Math.floor((size * cut) / 35))
      await expect(openDataDir(path, layout)).rejects.toThrow(cut === 0 ? /is damaged/ : lost)
    },
  )

  it('is rejected if a byte of a table has changed, before LevelDB reads it', async () => {
    const path = await createSmallFolder()
    // Moves the records from the log to a table.
    await (await openDataDir(path, layout)).close()
    const [table = ''] = await files(path, /\.ldb$/)
    const bytes = await readFile(table)
    const footer = bytes.length - 48
    for (let at = 0; at < footer; at += 13) {
      await writeFile(
        table,
        bytes.map((byte, index) => (index === at ? byte ^ 16 : byte)),
      )
      await expect(openDataDir(path, layout), `byte ${at}`).rejects.toThrow(
        /it is damaged \(its file \d+\.ldb has a wrong checksum\)\. Use a backup of it, or another folder\.$/,
      )
    }
    await writeFile(table, bytes)
    const again = await openDataDir(path, layout)
    onTestFinished(() => again.close())
    expect(again.saved).toHaveLength(20)
  })

  it('is rejected if its log is missing', async () => {
    const path = await createSmallFolder()
    for (const log of await files(path, /\.log$/)) await rm(log)
    await expect(openDataDir(path, layout)).rejects.toThrow(/is damaged/)
  })

  it.each([
    ['is missing', (file: string) => rm(file), 'its sequence file is lost'],
    ['is overwritten', (file: string) => writeFile(file, 'x'.repeat(64)), 'its sequence file is damaged'],
    ['is empty', (file: string) => truncate(file), 'its sequence file is lost'],
  ])('is rejected if its sequence file %s', async (_, damage, message) => {
    const path = await createSmallFolder()
    await damage(join(path, 'SEQUENCE'))
    await expect(openDataDir(path, layout)).rejects.toThrow(message)
  })

  it('is accepted if the process ended between a batch and the sequence file, or while writing that', async () => {
    const path = await createSmallFolder()
    const file = join(path, 'SEQUENCE')
    const complete = await readFile(file, 'utf8')
    const dataDir = await openDataDir(path, layout)
    await dataDir.save([zoe])
    await dataDir.close()
    const lines = await readFile(file, 'utf8')
    // The line of batch 21 is the second one.
    for (const interrupted of [complete, complete.slice(0, 40) + lines.slice(40), lines.slice(0, 50)]) {
      await writeFile(file, interrupted)
      const again = await openDataDir(path, layout)
      expect(again.saved).toHaveLength(21)
      await again.close()
      expect(await readFile(file, 'utf8')).toBe(lines)
    }
  })

  async function overwrite(file: string): Promise<void> {
    const bytes = await readFile(file)
    await writeFile(file, bytes.fill(7, 1000, 3000))
  }
})
