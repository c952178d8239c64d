import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { createScf } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { copyOf, filesOf } from './folder.js'

const programs = join(import.meta.dirname, 'programs')
const resolve = createRequire(import.meta.url).resolve

/** The folder of an installed package. */
function packageFolder(name: string): string {
  const marker = join('node_modules', ...name.split('/'))
  const file = resolve(name === 'vitest' ? 'vitest/package.json' : name)
  return file.includes(marker + sep)
    ? file.slice(0, file.indexOf(marker + sep) + marker.length)
    : dirname(resolve(`${name}/package.json`))
}

/** The packages that the programs import. That of all products has the same files for SCF as the one of SCF alone. */
const installed: Readonly<Record<string, string>> = {
  '@tc3/client-scf': packageFolder('@tc3/client-scf'),
  '@tc3/core': packageFolder('@tc3/core'),
  express: join(import.meta.dirname, 'express'),
  'tencentcloud-sdk-nodejs': packageFolder('tencentcloud-sdk-nodejs-scf'),
  'tencentcloud-sdk-nodejs-common': packageFolder('tencentcloud-sdk-nodejs-common'),
  'tencentcloud-sdk-nodejs-scf': packageFolder('tencentcloud-sdk-nodejs-scf'),
  vitest: packageFolder('vitest'),
}

/** A copy of a program with its dependencies, and compiled. */
function install(folder: string, { compile = true } = {}): string {
  const copy = copyOf(folder)
  for (const [name, target] of Object.entries(installed)) {
    const link = join(copy, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(target, link, 'junction')
  }
  for (const [path, bytes] of compile ? Object.entries(filesOf(folder)) : []) {
    const extension = { '.ts': '.js', '.mts': '.mjs' }[/\.m?ts$/.exec(path)?.[0] ?? '']
    if (extension === undefined) continue
    const module = extension === '.mjs' ? ts.ModuleKind.ESNext : ts.ModuleKind.CommonJS
    const { outputText } = ts.transpileModule(Buffer.from(bytes, 'latin1').toString('utf8'), {
      compilerOptions: { module, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
    })
    writeFileSync(join(copy, path.replace(/\.m?ts$/, extension)), outputText)
  }
  return copy
}

/** The output of a program that calls a new emulator. */
async function outputOf(folder: string): Promise<string> {
  const copy = install(folder)
  const main = ['main.js', 'main.mjs', 'src/main.js'].find((file) => existsSync(join(copy, file)))
  if (main === undefined) throw new Error(`${folder} has no main program.`)
  const cloud = createScf()
  const server = await listen(cloud)
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [join(copy, main)], {
      env: {
        PATH: process.env.PATH,
        // With a callback, the official SDK also rejects its promise, which ends the process since Node 15.
        NODE_OPTIONS: '--unhandled-rejections=none',
        SCF_ENDPOINT: `127.0.0.1:${server.port}`,
        TENCENTCLOUD_SECRET_ID: cloud.credentials.secretId,
        TENCENTCLOUD_SECRET_KEY: cloud.credentials.secretKey,
      },
    })
    return stdout
  } finally {
    await server.close()
  }
}

describe('against the emulator, the changed program prints what the original printed with the official SDK:', () => {
  it.each([
    'async-await',
    'callback-script',
    'common-client',
    'config-factory',
    'deep-import',
    'destructured',
    'express-handler',
    'lazy-loading',
    'mixed-products',
    'typescript-service',
  ])('%s', async (name) => {
    const before = await outputOf(join(programs, name, 'before'))
    expect(before).not.toBe('')
    expect(await outputOf(join(programs, name, 'after'))).toBe(before)
  })

  // The installed SDK is not of version 3.
  it('version-3', async () => {
    expect(await outputOf(join(programs, 'version-3', 'after'))).toBe('true 1\n')
  })

  it('already-migrated', async () => {
    expect(await outputOf(join(programs, 'already-migrated', 'after'))).toBe(
      'FailedOperation.DeleteNamespace\n',
    )
  })
})

describe('the tests of a program that mocks the SDK pass', () => {
  it.each(['before', 'after'])('%s the change', async (state) => {
    const copy = install(join(programs, 'vitest-mock', state), { compile: false })
    const program = join(packageFolder('vitest'), 'vitest.mjs')
    const env = { PATH: process.env.PATH, NO_COLOR: '1' }
    const { stdout } = await promisify(execFile)(process.execPath, [program, 'run', '--root', copy], { env })
    expect(stdout).toMatch(/Tests {2}2 passed/)
  })
})

describe('the changed program compiles:', () => {
  it.each(['common-client', 'destructured', 'typescript-service', 'vitest-mock'])('%s', (name) => {
    const copy = install(join(programs, name, 'after'), { compile: false })
    const files = Object.keys(filesOf(join(programs, name, 'after'))).filter((path) => /\.m?ts$/.test(path))
    const program = ts.createProgram(
      files.map((path) => join(copy, path)),
      {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        target: ts.ScriptTarget.ES2022,
        lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
        typeRoots: [join(import.meta.dirname, '../../../node_modules/@types')],
        types: ['node'],
      },
    )
    const problems = ts.getPreEmitDiagnostics(program)
    expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
  })
})
