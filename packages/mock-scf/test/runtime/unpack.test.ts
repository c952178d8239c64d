import { mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { UnpackError, unpack } from '../../src/runtime/unpack.js'

const unix = 3
const windows = 0
const file = 0o100644
const program = 0o100755
const link = 0o120777

interface Item {
  readonly name: string
  readonly text?: string
  readonly mode?: number
  readonly os?: number
}

function archive(...items: Item[]): Uint8Array {
  return zipSync(
    Object.fromEntries(
      items.map(({ name, text = 'text', mode = file, os = unix }): [string, Zippable[string]] => [
        name,
        [strToU8(text), { os, attrs: mode << 16, level: 0 }],
      ]),
    ),
  )
}

/** The parent of the folder that archives are unpacked into, so that files outside of it are noticed. */
let parent: string
let folder: string

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'unpack-'))
  folder = join(parent, 'code')
  await mkdir(folder)
})

afterEach(() => rm(parent, { recursive: true, force: true }))

test('unpacks files, folders, links and executable bits', async () => {
  const items = [
    { name: 'index.js', text: 'exports' },
    { name: 'bin/tool', mode: program },
    { name: 'latest', text: 'bin/tool', mode: link },
  ]
  await unpack(archive(...items), folder)
  expect(await readFile(join(folder, 'index.js'), 'utf8')).toBe('exports')
  expect((await stat(join(folder, 'index.js'))).mode & 0o777).toBe(0o444)
  expect((await stat(join(folder, 'bin/tool'))).mode & 0o777).toBe(0o555)
  expect(await readlink(join(folder, 'latest'))).toBe('bin/tool')
})

test('makes the programs of the platform executable if the archive comes from Windows', async () => {
  const items = ['bootstrap', 'scf_bootstrap', 'index.js'].map((name) => ({ name, mode: 0, os: windows }))
  expect(await unpack(archive(...items), folder)).toEqual(
    ['bootstrap', 'scf_bootstrap'].map((name) =>
      expect.stringContaining(`${name} comes from an archive of Windows`),
    ),
  )
  const modes = await Promise.all(
    items.map(async ({ name }) => (await stat(join(folder, name))).mode & 0o111),
  )
  expect(modes).toEqual([0o111, 0o111, 0])
})

test('keeps a program of Unix without the executable bit as it is', async () => {
  await unpack(archive({ name: 'bootstrap' }), folder)
  expect((await stat(join(folder, 'bootstrap'))).mode & 0o111).toBe(0)
})

/** An archive of a file of zeros that states neither its size nor its checksum. */
function incomplete(size: number): Buffer {
  const bytes = Buffer.from(zipSync({ a: [Buffer.alloc(size), { level: 9 }] }))
  bytes.fill(0, 14, 18).fill(0, 22, 26)
  const directory = bytes.indexOf('PK\x01\x02')
  return bytes.fill(0, directory + 16, directory + 20).fill(0, directory + 24, directory + 28)
}

test('accepts files without size and checksum, up to the limit', async () => {
  await unpack(incomplete(1000), folder, 1000)
  expect(await readFile(join(folder, 'a'))).toEqual(Buffer.alloc(1000))
  await expect(unpack(incomplete(1_000_000), folder, 1000)).rejects.toThrow('larger than SCF allows')
})

test('a later archive replaces files and links of an earlier one, and does not write through links', async () => {
  await unpack(archive({ name: 'a', text: 'first' }, { name: 'b', text: 'a', mode: link }), folder)
  await unpack(archive({ name: 'a', text: 'second' }, { name: 'b', text: 'third' }), folder)
  expect(await readFile(join(folder, 'a'), 'utf8')).toBe('second')
  expect(await readFile(join(folder, 'b'), 'utf8')).toBe('third')
})

describe('refuses', () => {
  const attacks: Record<string, () => Uint8Array> = {
    'a path to the parent': () => archive({ name: '../evil' }),
    'a path to the parent in the middle': () => archive({ name: 'a/../../evil' }),
    'a path to the parent with backslashes': () => archive({ name: '..\\evil' }),
    'an absolute path': () => archive({ name: '/tmp/evil' }),
    'a drive': () => archive({ name: 'C:/evil' }),
    'a drive with backslashes': () => archive({ name: 'c:\\evil' }),
    'a link to the parent': () => archive({ name: 'out', text: '../evil', mode: link }),
    'an absolute link': () => archive({ name: 'out', text: '/etc', mode: link }),
    'a link out of a folder': () => archive({ name: 'a/b/out', text: '../../../evil', mode: link }),
    'a file below a link': () => archive({ name: 'a', text: '.', mode: link }, { name: 'a/b', text: 'evil' }),
    'a link below a link': () =>
      archive({ name: 'x/a', text: '..', mode: link }, { name: 'x/a/b', text: '../../..', mode: link }),
    'a wrong checksum': () => {
      const bytes = archive({ name: 'a', text: 'checksum' })
      const at = Buffer.from(bytes).indexOf('checksum')
      bytes[at] = 0x43
      return bytes
    },
    'an encrypted file': () => {
      const bytes = archive({ name: 'a' })
      const directory = Buffer.from(bytes).indexOf('PK\x01\x02')
      bytes[6] = (bytes[6] ?? 0) | 1
      bytes[directory + 8] = (bytes[directory + 8] ?? 0) | 1
      return bytes
    },
    'a size that is too large': () => {
      const bytes = Buffer.from(archive({ name: 'a' }))
      bytes.writeUInt32LE(600 * 1024 * 1024, bytes.indexOf('PK\x01\x02') + 24)
      return bytes
    },
    'more content than the size says': () => {
      const bytes = Buffer.from(zipSync({ a: [Buffer.alloc(1_000_000), { level: 9 }] }))
      bytes.writeUInt32LE(10, bytes.indexOf('PK\x01\x02') + 24)
      return bytes
    },
    'no archive': () => strToU8('no archive'),
  }

  test.each(Object.entries(attacks))('%s', async (_name, create) => {
    await writeFile(join(parent, 'evil'), 'untouched')
    await expect(unpack(create(), folder)).rejects.toThrow(UnpackError)
    expect(await readFile(join(parent, 'evil'), 'utf8')).toBe('untouched')
    expect(await readdir(parent)).toEqual(['code', 'evil'])
  })
})
