import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outputOf } from './command.js'
import manifest from './package.json' with { type: 'json' }
import { type Folder, installPackages } from './packed.js'

const compilers = Object.keys(manifest.dependencies).filter((name) => name.startsWith('typescript-'))
const { resolve } = createRequire(import.meta.url)

const commonjs = {
  sources: ['any.ts', 'strict.ts'],
  type: 'commonjs',
  options: {
    lib: ['ES2022', 'DOM'],
    strict: true,
    noUncheckedIndexedAccess: true,
    esModuleInterop: true,
  },
}

const always = { noEmit: true, target: 'ES2022', skipLibCheck: false, types: [] }
interface Consumer {
  readonly title: string
  readonly sources: readonly string[]
  /** The format of its modules. */
  readonly type?: string
  readonly options: Readonly<Record<string, unknown>>
  /** The compilers that do not have its options. */
  readonly except?: readonly string[]
}

const consumers: readonly Consumer[] = [
  {
    title: 'a strict program of Node',
    sources: ['any.ts', 'strict.ts'],
    options: {
      module: 'NodeNext',
      lib: ['ES2022'],
      types: ['node'],
      typeRoots: [fileURLToPath(new URL('../../node_modules/@types', import.meta.url))],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      verbatimModuleSyntax: true,
    },
  },
  {
    title: 'a loose program for browsers',
    sources: ['any.ts'],
    options: { module: 'ESNext', moduleResolution: 'Bundler', lib: ['ES2022', 'DOM'], strict: false },
  },
  {
    ...commonjs,
    title: 'a CommonJS program with the resolution node16',
    options: { ...commonjs.options, module: 'Node16' },
  },
  {
    ...commonjs,
    title: 'a CommonJS program with the resolution node10',
    options: { ...commonjs.options, module: 'CommonJS', moduleResolution: 'Node10' },
    // TypeScript 6 calls the resolution deprecated, and 7 does not have it.
    except: ['typescript-6.0', 'typescript-7.0'],
  },
]

let folder: Folder

beforeAll(async () => {
  folder = await installPackages(['core', 'client-scf'])
})
afterAll(() => folder.remove())

describe.each(consumers)('$title compiles with', ({ title, sources, type = 'module', options, except }) => {
  it.each(compilers.filter((compiler) => !except?.includes(compiler)))('%s', async (compiler) => {
    const program = join(folder.path, `${compiler} ${title}`)
    await mkdir(program)
    await writeFile(join(program, 'package.json'), JSON.stringify({ type }))
    const config = { compilerOptions: { ...always, ...options }, files: sources }
    await writeFile(join(program, 'tsconfig.json'), JSON.stringify(config))
    for (const source of sources) {
      await copyFile(new URL(`consumers/${source}`, import.meta.url), join(program, source))
    }
    const tsc = join(resolve(`${compiler}/package.json`), '../bin/tsc')
    expect(await outputOf(process.execPath, [tsc, '-p', program])).toBe('')
  })
})
