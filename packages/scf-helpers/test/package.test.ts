import { createHash } from 'node:crypto'
import { chmod, mkdir, symlink, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { type DeploymentError, deployFunction, isDeploymentError } from '@tc3/scf-helpers'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { configuration, setUp } from './emulator.js'
import { type FileContent, temporaryFolder, writeFiles } from './temporary-folder.js'
import { unzip } from './unzip.js'

interface Options {
  readonly exclude?: readonly string[]
}

/** Deploys code, and returns the package that the emulator received. */
async function deployed(code: string | Uint8Array, { exclude }: Options = {}): Promise<Uint8Array> {
  const { scf, cloud, clock } = setUp()
  await deployFunction(scf, { name: 'hello', code, configuration, exclude }, { clock })
  const { Url } = await scf.getFunctionAddress({ FunctionName: 'hello' })
  return new Uint8Array(await (await cloud.fetch(Url)).arrayBuffer())
}

async function pathsOf(folder: string, options?: Options): Promise<string[]> {
  return [...(await unzip(await deployed(folder, options))).keys()]
}

async function errorOf(code: string, options?: Options): Promise<DeploymentError> {
  const error: unknown = await deployed(code, options).catch((reason: unknown) => reason)
  if (isDeploymentError(error)) return error
  throw error
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const tree = {
  'index.js': 'exports.main_handler = async () => 1',
  'lib/deep/größe.txt': 'ü'.repeat(1000),
  bootstrap: 'exec node',
  'bin/run.sh': { content: '#!/bin/sh', mode: 0o755 },
  // After the files in lib/ in a walk through the folder, before them in the order of paths.
  'lib-a.txt': '',
  '10': 'ten',
  '9': 'nine',
  empty: '',
} as const

describe('the package of a folder', () => {
  it('has its files, with paths from the folder and whether they are executable', async () => {
    const files = await unzip(await deployed(await temporaryFolder(tree)))
    // Names that are integers come first.
    const [nine, ten, ...paths] = files.keys()
    expect([nine, ten, ...paths]).toEqual(['9', '10', ...paths.toSorted()])
    expect(paths.length + 2).toBe(Object.keys(tree).length)
    expect(files.get('lib/deep/größe.txt')?.content.toString()).toBe('ü'.repeat(1000))
    expect(files.get('empty')?.content.length).toBe(0)
    const executable = [...files].filter(([, { mode }]) => mode === 0o100755).map(([path]) => path)
    expect(executable.sort()).toEqual(['bin/run.sh', 'bootstrap'])
    const others = [...files.values()].filter(({ mode }) => mode === 0o100644)
    expect(others.length).toBe(files.size - 2)
  })

  it('is the same on every machine', async () => {
    const bytes = await deployed(await temporaryFolder(tree))
    expect(sha256(bytes)).toBe('bd54bb97bd6e5636e84209089fc3d9f46647aa4aca23151460cfc8c4b6910471')
  })

  it('depends only on names, contents and executability', async () => {
    const name = fc.stringMatching(/^[a-zA-Z0-9é_-]{1,8}$/)
    const file = fc.record({ bytes: fc.uint8Array({ maxLength: 300 }), executable: fc.boolean() })
    const contents = fc.uniqueArray(fc.tuple(fc.array(name, { minLength: 1, maxLength: 3 }), file), {
      minLength: 1,
      maxLength: 8,
      // On file systems that ignore case, too.
      selector: ([[first = '']]) => first.toLowerCase(),
    })
    await fc.assert(
      fc.asyncProperty(contents, fc.infiniteStream(fc.nat(2 ** 31)), async (files, times) => {
        const entries = files.map(([parts, { bytes, executable }]) => {
          return { path: parts.join('/'), bytes, mode: executable ? 0o755 : 0o644 }
        })
        const packages: Uint8Array[] = []
        for (const order of [entries, entries.toReversed()]) {
          const folder = await temporaryFolder()
          for (const { path, bytes, mode } of order) {
            await writeFiles(folder, [[path, bytes]])
            await chmod(join(folder, path), mode)
            const time = times.next().value
            await utimes(join(folder, path), time, time)
          }
          packages.push(await deployed(folder))
        }
        const [first = new Uint8Array(), second = new Uint8Array()] = packages
        expect(sha256(second)).toBe(sha256(first))

        const read = await unzip(first)
        expect(new Map([...read].map(([path, { content }]) => [path, content.toString('hex')]))).toEqual(
          new Map(entries.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('hex')])),
        )
        expect(new Set([...read.values()].map(({ modified }) => String(modified))).size).toBe(1)
      }),
      { numRuns: 30 },
    )
  })

  it.each(['UTC', 'Asia/Shanghai', 'America/St_Johns', 'Pacific/Apia'])(
    'has the same time in the time zone %s',
    async (zone) => {
      const before = process.env.TZ
      process.env.TZ = zone
      try {
        const [file] = (await unzip(await deployed(await temporaryFolder(tree)))).values()
        // 1980-01-01 12:00.
        expect(file?.modified).toEqual([(1 << 5) | 1, 12 << 11])
      } finally {
        if (before === undefined) delete process.env.TZ
        else process.env.TZ = before
      }
    },
  )
})

describe('files are left out', () => {
  const files: Readonly<Record<string, FileContent>> = {
    'index.js': '',
    'README.md': '',
    'src/a.ts': '',
    'src/a.js': '',
    'node_modules/x/index.js': '',
    'node_modules/x/test/a.js': '',
    '.git/config': '',
    'node_modules/x/.git/config': '',
    '.svn/entries': '',
    '.hg/store': '',
    '.DS_Store': '',
    '.env': '',
  }

  it.each<{ title: string; ignored?: string; exclude?: readonly string[]; packed: readonly string[] }>([
    {
      title: 'of version control, by default',
      packed: [
        '.env',
        'README.md',
        'index.js',
        'node_modules/x/index.js',
        'node_modules/x/test/a.js',
        'src/a.js',
        'src/a.ts',
      ],
    },
    {
      title: 'by .scfignore, with the syntax of .gitignore',
      ignored: '\ufeff*.md\n# comments\n/src/*\n!/src/a.js\nnode_modules/**/test/\n.env\r\n',
      packed: ['index.js', 'node_modules/x/index.js', 'src/a.js'],
    },
    { title: 'by exclude', exclude: ['*', '!index.js'], packed: ['index.js'] },
    {
      title: 'by both, exclude last',
      ignored: 'node_modules/\nREADME.md\n',
      exclude: ['src/', '!README.md', '.env'],
      packed: ['README.md', 'index.js'],
    },
    {
      title: 'with respect to case',
      exclude: ['readme.md', 'SRC', 'NODE_MODULES', '.ENV', 'src', 'node_modules'],
      packed: ['.env', 'README.md', 'index.js'],
    },
    {
      title: 'unless a pattern includes them',
      exclude: ['*', '!.git', '!.git/config'],
      packed: ['.git/config'],
    },
  ])('$title', async ({ ignored, exclude = [], packed }) => {
    const folder = await temporaryFolder(ignored === undefined ? files : { ...files, '.scfignore': ignored })
    expect((await pathsOf(folder, { exclude })).sort()).toEqual([...packed].sort())
  })
})

describe('symbolic links', () => {
  it('within the folder are followed', async () => {
    const folder = await temporaryFolder({
      'index.js': 'index',
      'pkg/cli.js': { content: 'cli', mode: 0o755 },
      'node_modules/.bin/other': '',
      '..data/a.txt': '',
    })
    await symlink('..data/a.txt', join(folder, 'a.txt'))
    await symlink('../../pkg/cli.js', join(folder, 'node_modules/.bin/cli'))
    await symlink('../pkg', join(folder, 'node_modules/pkg'))
    const files = await unzip(await deployed(folder))
    expect([...files.keys()].sort()).toEqual([
      '..data/a.txt',
      'a.txt',
      'index.js',
      'node_modules/.bin/cli',
      'node_modules/.bin/other',
      'node_modules/pkg/cli.js',
      'pkg/cli.js',
    ])
    expect(files.get('node_modules/.bin/cli')).toMatchObject({ mode: 0o100755 })
    expect(files.get('node_modules/pkg/cli.js')?.content.toString()).toBe('cli')
  })

  it('to the folder itself are followed if it is given as one', async () => {
    const folder = await temporaryFolder({ 'real/index.js': '' })
    await symlink('real', join(folder, 'link'))
    expect(await pathsOf(join(folder, 'link'))).toEqual(['index.js'])
  })

  it.each([
    ['a file outside', 'out', 'leads out of the folder'],
    ['a folder outside', '..', 'leads out of the folder'],
    ['an outside that begins with the same name', '../inner-2', 'leads out of the folder'],
    ['a folder that contains it', '.', 'leads to a folder that contains it'],
    ['nothing', 'missing', 'cannot be followed'],
  ])('to %s are an error, unless they are excluded', async (_title, target, message) => {
    const parent = await temporaryFolder({ secret: '', 'inner/index.js': '', 'inner-2/a': '' })
    const folder = join(parent, 'inner')
    await symlink(target === 'out' ? join(parent, 'secret') : target, join(folder, 'link'))
    const error = await errorOf(folder)
    expect(error.problem).toBe('code')
    expect(error.message).toContain(`The symbolic link link ${message}`)
    expect(await pathsOf(folder, { exclude: ['link'] })).toEqual(['index.js'])
  })
})

describe('deployFunction reports', () => {
  it('a path with nothing', async () => {
    const error = await errorOf(join(await temporaryFolder(), 'missing'))
    expect(error.message).toMatch(/^The code .*missing cannot be read\./)
    expect(error.cause).toMatchObject({ code: 'ENOENT' })
  })

  it.each<[string, Readonly<Record<string, FileContent>>, readonly string[]]>([
    ['no files', {}, []],
    ['only files that are left out', { 'a.js': '', '.git/config': '' }, ['*.js']],
  ])('a folder with %s', async (_title, files, exclude) => {
    const folder = await temporaryFolder(files)
    await mkdir(join(folder, 'empty'))
    expect((await errorOf(folder, { exclude })).message).toContain('has no files to pack')
  })

  it('a folder whose package is too large, with what to do', async () => {
    const random = fc.sample(fc.uint8Array({ minLength: 10_000, maxLength: 10_000 }), 1)[0] ?? []
    const bytes = Uint8Array.from(
      { length: 8_000_000 },
      (_, index) => (random[index % 9973] ?? 0) ^ ((index * 2654435761) >>> 24),
    )
    const error = await errorOf(await temporaryFolder({ 'data.bin': bytes }))
    expect(error.problem).toBe('size')
    expect(error.message).toContain('upload the package to COS and pass CosBucketName')
  })

  it('a file that is not a zip archive', async () => {
    const folder = await temporaryFolder({ 'index.js': 'x', 'a.zip': 'x' })
    expect((await errorOf(join(folder, 'index.js'))).message).toContain('neither a folder nor a .zip file')
    expect((await errorOf(join(folder, 'a.zip'))).message).toContain('The code is not a zip archive.')
  })

  it('a file that cannot be packed because of its name', async () => {
    const folder = await temporaryFolder({ 'index.js': 'x' })
    await writeFiles(folder, [['__proto__', 'x']])
    expect((await errorOf(folder)).message).toContain('__proto__')
  })
})

it('a .zip file and bytes are sent as they are', async () => {
  const archive = zipSync({ 'index.js': strToU8('x') })
  const folder = await temporaryFolder({ 'code.zip': archive })
  expect(sha256(await deployed(join(folder, 'code.zip')))).toBe(sha256(archive))
  expect(sha256(await deployed(archive))).toBe(sha256(archive))
})
