import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import ts from 'typescript'
import type { Files } from './generate-in-memory.js'

const core = fileURLToPath(new URL('../../../packages/core', import.meta.url))

/** The declaration files of the entry points of the package, by specifier. */
const { exports: coreExports }: { exports: Record<string, { default?: { types: string } } | undefined> } =
  JSON.parse(readFileSync(join(core, 'package.json'), 'utf8'))

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
}

const texts = new Map<string, string | undefined>()

/** Reads a file from the disk and caches it, because no test changes it. Returns undefined if it does not exist. */
function readCached(path: string): string | undefined {
  if (!texts.has(path)) texts.set(path, ts.sys.readFile(path))
  return texts.get(path)
}

/** A program and the generated files that it uses. */
export interface Consumer {
  readonly files: Files
  readonly text: string
}

/**
 * A virtual file system: the consumers of the same generated files side by side with their client in ./client, and
 * @tc3/core with the constants of its platform.
 */
class ConsumerFiles {
  readonly #consumers: readonly Consumer[]
  /** The distinct sets of generated files; many consumers have the same one. */
  readonly #clients: readonly Files[]
  /** The distinct platform modules of @tc3/core; most consumers have the same one. */
  readonly #platforms: readonly string[]

  constructor(consumers: readonly Consumer[]) {
    this.#consumers = consumers
    this.#clients = [...new Set(consumers.map(({ files }) => files))]
    this.#platforms = [...new Set(this.#clients.map(platformOf))]
  }

  get roots(): string[] {
    return this.#consumers.map(
      ({ files }, index) => `/client${this.#clients.indexOf(files)}/consumer${index}.ts`,
    )
  }

  read(path: string): string | undefined {
    const [, kind, number, rest = ''] = /^\/(client|core)(\d+)\/(.*)$/.exec(path) ?? []
    if (kind === undefined) return readCached(path)
    if (kind === 'client') {
      const [, consumer] = /^consumer(\d+)\.ts$/.exec(rest) ?? []
      if (consumer !== undefined) return this.#consumers[Number(consumer)]?.text
      return this.#clients[Number(number)]?.get(
        rest.replace(/^client\//, 'packages/client-demo/src/generated/'),
      )
    }
    // The source of the constants takes precedence over their declarations in the built package.
    if (rest === 'generated/platform.ts') return this.#platforms[Number(number)]
    return rest.endsWith('.d.ts') ? readCached(join(core, 'dist', rest)) : undefined
  }

  resolve(name: string, containing: string): string | undefined {
    const [root, kind, number] = /^\/(client|core)(\d+)\//.exec(containing) ?? []
    if (root === undefined) return undefined
    const client = kind === 'client' ? this.#clients[Number(number)] : undefined
    const coreRoot = client === undefined ? root : `/core${this.#platforms.indexOf(platformOf(client))}/`
    const types = coreExports[name.replace(/^@tc3\/core/, '.')]?.default?.types
    if (types !== undefined) return coreRoot + types.replace('./dist/', '')
    return name.startsWith('#') ? `${coreRoot}${name.slice(1)}/web.d.ts` : undefined
  }
}

function platformOf(files: Files): string {
  return files.get('packages/core/src/generated/platform.ts') ?? ''
}

/**
 * Compiles consumers in one program, because starting the compiler takes longer than checking one more file.
 *
 * @returns The compiler errors of each consumer.
 */
export function compile(consumers: readonly Consumer[]): string[][] {
  const files = new ConsumerFiles(consumers)
  const read = (path: string) => files.read(path)
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    getSourceFile: (path) => {
      const text = read(path)
      return text === undefined ? undefined : ts.createSourceFile(path, text, ts.ScriptTarget.ES2022)
    },
    readFile: read,
    fileExists: (path) => read(path) !== undefined,
    directoryExists: () => true,
    getCurrentDirectory: () => '/',
    resolveModuleNameLiterals: (literals, containing) =>
      literals.map(({ text }) => {
        const resolved = files.resolve(text, containing)
        if (resolved === undefined) return ts.resolveModuleName(text, containing, options, host)
        return { resolvedModule: { resolvedFileName: resolved, extension: ts.Extension.Dts } }
      }),
  }
  const program = ts.createProgram(files.roots, options, host)
  return files.roots.map((path) => {
    const source = program.getSourceFile(path)
    if (source === undefined) throw new Error(`${path} is not part of the program.`)
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
    )
  })
}

/**
 * Runs a consumer with the client of a spec and the built @tc3/core.
 *
 * @returns The text on stderr if it failed.
 */
export async function run(root: string, files: Files, consumer: string): Promise<string | undefined> {
  const generated = 'packages/client-demo/src/generated/'
  const sources = [...files].filter(([path]) => path.startsWith(generated) && path.endsWith('.ts'))
  const modules = [
    ['consumer.ts', consumer] as const,
    ...sources.map(([path, text]) => [path.replace(generated, 'client/'), text] as const),
  ]
  for (const [path, text] of modules) {
    const file = join(root, path.replace(/\.ts$/, '.js'))
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, ts.transpileModule(text, { compilerOptions: options }).outputText)
  }
  await writeFile(join(root, 'package.json'), '{ "type": "module" }')
  await mkdir(join(root, 'node_modules/@tc3'), { recursive: true })
  await symlink(core, join(root, 'node_modules/@tc3/core'))
  return promisify(execFile)(process.execPath, ['consumer.js'], { cwd: root }).then(
    () => undefined,
    (error: { readonly stderr?: string }) => error.stderr ?? String(error),
  )
}
