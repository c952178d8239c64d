import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = fileURLToPath(new URL('../../..', import.meta.url))
const compiler = join(repository, 'node_modules/@typescript/native/bin/tsc')

/** How many packages are compiled together. All at once need too much memory. */
const batch = 20

/**
 * Type-checks the sources of all generated clients and emulators.
 *
 * @param {string} root The project folder.
 * @returns The number of packages, the seconds, and the messages of the compiler.
 */
export function typeCheck(root) {
  const packages = readdirSync(join(root, 'packages')).filter((name) => /^(?:client|mock)-/.test(name))
  link(root)
  const start = performance.now()
  const messages = []
  for (let index = 0; index < packages.length; index += batch) {
    const config = {
      extends: join(repository, 'tsconfig.base.json'),
      compilerOptions: {
        noEmit: true,
        declaration: false,
        declarationMap: false,
        sourceMap: false,
        types: ['node'],
        typeRoots: [join(repository, 'node_modules/@types')],
      },
      include: packages.slice(index, index + batch).map((name) => `packages/${name}/src`),
    }
    writeFileSync(join(root, 'tsconfig.json'), JSON.stringify(config))
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [compiler, '--singleThreaded', '-p', 'tsconfig.json', '--pretty', 'false'],
      {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 2 ** 30,
      },
    )
    messages.push(...`${stdout}${stderr}`.split('\n').filter((line) => line !== ''))
  }
  return { packages: packages.length, seconds: (performance.now() - start) / 1000, messages }
}

/** Links the packages that generated ones import. */
function link(root) {
  const scope = join(root, 'node_modules/@tc3')
  mkdirSync(scope, { recursive: true })
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
  for (const name of ['core', 'mock']) symlinkSync(join(repository, 'packages', name), join(scope, name))
}
