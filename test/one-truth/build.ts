import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Plugin, rolldown } from 'rolldown'

/** The modules of a project that the tests use. */
export interface BuiltPackages {
  readonly core: typeof import('@tc3/core')
  readonly mock: typeof import('@tc3/mock')
  readonly mockScf: typeof import('@tc3/mock-scf')
  readonly client: typeof import('@tc3/client-scf')
  readonly validation: typeof import('@tc3/client-scf/validate')
  readonly product: typeof import('../../packages/mock-scf/src/generated/product.js')
  /** The actions of the client, by the names of their constants. */
  readonly actions: Readonly<Record<string, { readonly rateLimit?: number }>>
  /** An account of the emulator with valid inputs of all actions. */
  readonly account: typeof import('../../packages/mock-scf/test/recipes/account.js')
}

function program(root: string) {
  return `
export * as core from '@tc3/core'
export * as mock from '@tc3/mock'
export * as mockScf from '@tc3/mock-scf'
export * as client from '@tc3/client-scf'
export * as validation from '@tc3/client-scf/validate'
export * as product from '${root}/packages/mock-scf/src/generated/product.ts'
export * as actions from '@tc3/client-scf/actions'
export * as account from '${root}/packages/mock-scf/test/recipes/account.ts'
`
}

/** Replaces vitest: the helpers of the account have no cleanup outside a test runner. */
const vitestStub = 'export const afterEach = () => {}'

let builds = 0

/** Builds the packages of a project from its sources and loads them. */
export async function build(root: string): Promise<BuiltPackages> {
  const entry = join(root, 'one-truth.ts')
  const sources: Plugin = {
    name: 'sources',
    resolveId(id) {
      if (id === entry || id === 'vitest') return id
      const [, folder, path = ''] = /^@tc3\/([a-z-]+)(?:\/(.+))?$/.exec(id) ?? []
      if (folder !== undefined)
        return sourceOf(join(root, 'packages', folder), 'exports', path ? `./${path}` : '.')
      return id === '#runtime' ? sourceOf(join(root, 'packages/core'), 'imports', id) : null
    },
    load: (id) => (id === entry ? program(root) : id === 'vitest' ? vitestStub : null),
  }
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    plugins: [sources],
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    external: /^(node:|fflate$|picocolors$|commander$|classic-level$|valibot|@valibot)/,
  })
  builds += 1
  // Each build is a separate module.
  const file = join(root, `built-${builds}.mjs`)
  await bundle.write({ file, format: 'es', codeSplitting: false })
  await bundle.close()
  return import(pathToFileURL(file).href)
}

/** The source file of an entry of a manifest, with the condition for Node. */
function sourceOf(folder: string, part: 'exports' | 'imports', name: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  let target: unknown = manifest[part][name] ?? manifest[part][name.replace(/\/[^/]+$/, '/*')]
  while (typeof target === 'object' && target !== null) {
    target = Reflect.get(target, 'node') ?? Reflect.get(target, 'default')
  }
  if (typeof target !== 'string') throw new Error(`${folder} has no ${name} in its ${part}.`)
  const path = target.replace('*', name.slice(name.lastIndexOf('/') + 1))
  return join(folder, path.replace(/^\.\/dist\//, 'src/').replace(/\.js$/, '.ts'))
}
