import { posix } from 'node:path'
import type { Node as MorphNode, Project as MorphProject, SourceFile, ts as tsTypes } from 'ts-morph'
import { declarationFile, declarationFolder, declarations } from './sdk/declarations.js'
import { sdkModule } from './sdk/modules.js'
import { Project, ts } from './ts-morph.js'

/** The folder of the program in the file system of the analysis. */
export const programFolder = '/program'

/** Whether a file is one of a program in JavaScript or TypeScript. */
export function isSourcePath(path: string): boolean {
  return /\.([cm]?[jt]s|[jt]sx)$/.test(path)
}

/** A position in a file, counted from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A file that cannot be parsed. */
export interface SyntaxProblem extends Position {
  readonly path: string
  readonly message: string
}

/** The parsed files of a program. */
export interface Program {
  /** The files to look at, by path. */
  readonly sources: ReadonlyMap<string, SourceFile>
  readonly problems: readonly SyntaxProblem[]
}

const compilerOptions: tsTypes.CompilerOptions = {
  allowJs: true,
  checkJs: true,
  allowSyntheticDefaultImports: true,
  esModuleInterop: true,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  lib: ['lib.es2022.d.ts'],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.Preserve,
}

/** The settings for paths of the file `tsconfig.json` in the root of the program, if it has any. */
function pathOptions(texts: ReadonlyMap<string, string>): tsTypes.CompilerOptions {
  const text = texts.get('tsconfig.json')
  if (text === undefined) return {}
  const { config } = ts.parseConfigFileTextToJson('tsconfig.json', text)
  const options: { baseUrl?: unknown; paths?: unknown } = Object(Object(config).compilerOptions)
  const baseUrl = posix.join(programFolder, typeof options.baseUrl === 'string' ? options.baseUrl : '.')
  const paths: Record<string, string[]> = {}
  for (const [pattern, targets] of Object.entries(Object(options.paths))) {
    if (Array.isArray(targets)) {
      paths[pattern] = targets.map((target) => posix.join(baseUrl, String(target)))
    }
  }
  return Object.keys(paths).length > 0 ? { paths } : {}
}

/**
 * The text of a file as one of a module, so that files without imports do not share their names. Only what follows the text
 * is new.
 */
function asModule(path: string, text: string): string {
  const isModule = !/\.[cm]?tsx?$/.test(path) || /^\s*(import|export)\b/m.test(text)
  return isModule ? text : `${text}\nexport {}\n`
}

function newProject(texts: ReadonlyMap<string, string>): MorphProject {
  const options = { ...compilerOptions, ...pathOptions(texts) }
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: options,
    resolutionHost: (host) => ({
      resolveModuleNames: (names, containingFile) =>
        names.map((name) => {
          const module = sdkModule(name)
          if (module?.base !== undefined) {
            return { resolvedFileName: declarationFile(module.base) }
          }
          // Inside the declarations, and the files of the program. Other packages are not looked up.
          return ts.resolveModuleName(name, containingFile, options, host).resolvedModule
        }),
    }),
  })
  const fileSystem = project.getFileSystem()
  for (const [path, text] of declarations) project.createSourceFile(path, text)
  for (const [path, text] of texts) {
    fileSystem.writeFileSync(
      posix.join(programFolder, path),
      isSourcePath(path) ? asModule(path, text) : text,
    )
  }
  return project
}

function syntaxProblem(path: string, source: SourceFile): SyntaxProblem | undefined {
  // Errors of the parser, which the public API returns only together with others.
  const { diagnostics = [] } = ts.transpileModule(source.getFullText(), {
    fileName: source.getFilePath(),
    reportDiagnostics: true,
    compilerOptions: { allowJs: true, jsx: ts.JsxEmit.Preserve, target: ts.ScriptTarget.ES2022 },
  })
  const [first] = diagnostics
  if (first === undefined) return undefined
  const { line, column } = source.getLineAndColumnAtPos(first.start ?? 0)
  return { path, line, column, message: ts.flattenDiagnosticMessageText(first.messageText, '\n') }
}

/**
 * Parses the files of a program.
 *
 * @param texts The texts of all files by path, without byte order marks.
 * @param paths The files to look at. The others are parsed too, because they may use what these declare.
 */
export function parseProgram(texts: ReadonlyMap<string, string>, paths: readonly string[]): Program {
  const project = newProject(texts)
  const sources = new Map<string, SourceFile>()
  const problems: SyntaxProblem[] = []
  for (const path of texts.keys()) {
    if (isSourcePath(path)) project.addSourceFileAtPath(posix.join(programFolder, path))
  }
  for (const path of paths) {
    const source = project.getSourceFileOrThrow(posix.join(programFolder, path))
    const problem = syntaxProblem(path, source)
    if (problem === undefined) sources.set(path, source)
    else problems.push(problem)
  }
  return { sources, problems }
}

/** Whether a declaration is one of the official SDK. */
export function isSdkDeclaration(node: MorphNode): boolean {
  return node.getSourceFile().getFilePath().startsWith(`${declarationFolder}/`)
}
