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

const always = { noEmit: true, target: 'ES2022', skipLibCheck: false, types: [] }
const consumers = [
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
]

let folder: Folder

beforeAll(async () => {
  folder = await installPackages(['core', 'client-scf'])
})
afterAll(() => folder.remove())

describe.each(consumers)('$title compiles with', ({ title, sources, options }) => {
  it.each(compilers)('%s', async (compiler) => {
    const program = join(folder.path, `${compiler} ${title}`)
    await mkdir(program)
    await writeFile(join(program, 'package.json'), JSON.stringify({ type: 'module' }))
    const config = { compilerOptions: { ...always, ...options }, files: sources }
    await writeFile(join(program, 'tsconfig.json'), JSON.stringify(config))
    for (const source of sources) {
      await copyFile(new URL(`consumers/${source}`, import.meta.url), join(program, source))
    }
    const tsc = join(resolve(`${compiler}/package.json`), '../bin/tsc')
    expect(await outputOf(process.execPath, [tsc, '-p', program])).toBe('')
  })
})
