import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import ts from 'typescript'

/** Generated files by path below the root. */
export type Files = ReadonlyMap<string, string>

const core = fileURLToPath(new URL('../../../packages/core', import.meta.url))

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

/** What stands beside a consumer: the client of a product in ./client, and @tc3/core with the platform's facts. */
class Side {
  readonly #root: string
  readonly #files: Files
  readonly #consumer: string

  constructor(root: string, files: Files, consumer: string) {
    this.#root = root
    this.#files = files
    this.#consumer = consumer
  }

  get consumer(): string {
    return `${this.#root}/consumer.ts`
  }

  contains(path: string): boolean {
    return path.startsWith(`${this.#root}/`)
  }

  read(path: string): string | undefined {
    if (!this.contains(path)) return undefined
    if (path === this.consumer) return this.#consumer
    const [, folder, rest = ''] = /^\/\w+\/(client|core)\/(.*)$/.exec(path) ?? []
    if (folder === 'client') return this.#files.get(`packages/client-demo/src/generated/${rest}`)
    if (folder !== 'core') return undefined
    // The source of the facts comes before the declarations that the built package has of them.
    if (rest === 'generated/platform.ts') return this.#files.get('packages/core/src/generated/platform.ts')
    const file = join(core, 'dist', rest)
    return rest.endsWith('.d.ts') && existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }

  resolve(name: string): string | undefined {
    const [, entry = 'index'] = /^@tc3\/core(?:\/(.+))?$/.exec(name) ?? [undefined, '']
    if (entry !== '') return `${this.#root}/core/${entry}.d.ts`
    return name.startsWith('#') ? `${this.#root}/core/${name.slice(1)}/web.d.ts` : undefined
  }
}

const parsed = new Map<string, ts.SourceFile>()

/** Parses a file, or takes it from an earlier program: most files are the same in all of them. */
function parse(path: string, text: string): ts.SourceFile {
  const key = `${path}\n${text}`
  const known = parsed.get(key) ?? ts.createSourceFile(path, text, ts.ScriptTarget.ES2022)
  parsed.set(key, known)
  return known
}

/**
 * Compiles one consumer beside the packages of two specs, in one program.
 *
 * @returns The problems of the consumer, before and after.
 */
export function compile(before: Files, after: Files, consumer: string) {
  const sides = [new Side('/before', before, consumer), new Side('/after', after, consumer)] as const
  const read = (path: string) =>
    sides.map((side) => side.read(path)).find((text) => text !== undefined) ?? ts.sys.readFile(path)
  const system = ts.createCompilerHost(options)
  const host: ts.CompilerHost = {
    ...system,
    getSourceFile: (path) => {
      const text = read(path)
      return text === undefined ? undefined : parse(path, text)
    },
    readFile: read,
    fileExists: (path) => read(path) !== undefined,
    directoryExists: () => true,
    getCurrentDirectory: () => '/',
    resolveModuleNameLiterals: (literals, containing) =>
      literals.map(({ text }) => {
        const known = sides.find((side) => side.contains(containing))?.resolve(text)
        if (known === undefined) return ts.resolveModuleName(text, containing, options, host)
        return { resolvedModule: { resolvedFileName: known, extension: ts.Extension.Dts } }
      }),
  }
  const program = ts.createProgram(
    sides.map((side) => side.consumer),
    options,
    host,
  )
  const problemsOf = (path: string): string[] => {
    const source = program.getSourceFile(path)
    if (source === undefined) throw new Error(`${path} is not part of the program.`)
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
    )
  }
  return {
    before: problemsOf(sides[0].consumer),
    after: problemsOf(sides[1].consumer),
  }
}

/**
 * Runs a consumer beside the client of a spec, and the built @tc3/core.
 *
 * @returns What it wrote on stderr, where it failed.
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
