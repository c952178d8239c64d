import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import ts from 'typescript'
import type { Files } from './make.js'

const core = fileURLToPath(new URL('../../../packages/core', import.meta.url))

/** The declarations of what can be imported of the package, by what it is imported as. */
const { exports: coreExports }: { exports: Record<string, { types?: string } | undefined> } = JSON.parse(
  readFileSync(join(core, 'package.json'), 'utf8'),
)

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

/** The text of a file on the disk, which no test changes; undefined where there is none. */
function readOnce(path: string): string | undefined {
  if (!texts.has(path)) texts.set(path, ts.sys.readFile(path))
  return texts.get(path)
}

/** A program, and the packages that it uses. */
export interface Consumer {
  readonly files: Files
  readonly text: string
}

/** Consumers with what stands beside them: the client of a product in ./client, and @tc3/core with the platform's facts. */
class Sides {
  readonly #consumers: readonly Consumer[]
  /** What distinguishes one @tc3/core from another; most consumers have the same. */
  readonly #platforms: readonly string[]

  constructor(consumers: readonly Consumer[]) {
    this.#consumers = consumers
    this.#platforms = [...new Set(consumers.map(platformOf))]
  }

  get roots(): string[] {
    return this.#consumers.map((_, index) => `/side${index}/consumer.ts`)
  }

  read(path: string): string | undefined {
    const [, kind, number, rest = ''] = /^\/(side|core)(\d+)\/(.*)$/.exec(path) ?? []
    if (kind === undefined) return readOnce(path)
    if (kind === 'side') {
      const consumer = this.#consumers[Number(number)]
      if (rest === 'consumer.ts') return consumer?.text
      return consumer?.files.get(rest.replace(/^client\//, 'packages/client-demo/src/generated/'))
    }
    // The source of the facts comes before the declarations that the built package has of them.
    if (rest === 'generated/platform.ts') return this.#platforms[Number(number)]
    return rest.endsWith('.d.ts') ? readOnce(join(core, 'dist', rest)) : undefined
  }

  resolve(name: string, containing: string): string | undefined {
    const [root, kind, number] = /^\/(side|core)(\d+)\//.exec(containing) ?? []
    if (root === undefined) return undefined
    const consumer = kind === 'side' ? this.#consumers[Number(number)] : undefined
    const coreRoot = consumer === undefined ? root : `/core${this.#platforms.indexOf(platformOf(consumer))}/`
    const types = coreExports[name.replace(/^@tc3\/core/, '.')]?.types
    if (types !== undefined) return coreRoot + types.replace('./dist/', '')
    return name.startsWith('#') ? `${coreRoot}${name.slice(1)}/web.d.ts` : undefined
  }
}

function platformOf({ files }: Consumer): string {
  return files.get('packages/core/src/generated/platform.ts') ?? ''
}

/**
 * Compiles consumers in one program, as the compiler takes longer to begin than to check one more.
 *
 * @returns The problems of each, in their order.
 */
export function compile(consumers: readonly Consumer[]): string[][] {
  const sides = new Sides(consumers)
  const read = (path: string) => sides.read(path)
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
        const known = sides.resolve(text, containing)
        if (known === undefined) return ts.resolveModuleName(text, containing, options, host)
        return { resolvedModule: { resolvedFileName: known, extension: ts.Extension.Dts } }
      }),
  }
  const program = ts.createProgram(sides.roots, options, host)
  return sides.roots.map((path) => {
    const source = program.getSourceFile(path)
    if (source === undefined) throw new Error(`${path} is not part of the program.`)
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
    )
  })
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
