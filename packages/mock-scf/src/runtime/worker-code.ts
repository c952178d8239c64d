import { type WorkerModuleLines, workerProgram } from './worker-program.js'

/** The program of a worker, with the modules of the code. */
export interface WorkerCode {
  readonly program: string
  /** The text of each file that is not a module, by its path in the cloud. */
  readonly files: Readonly<Record<string, string>>
  readonly lines: readonly WorkerModuleLines[]
}

const isModule = /\.c?js$/
const lineEnd = /\r\n|[\n\r\u2028\u2029]/

/**
 * Writes the program of a worker.
 *
 * @param texts The text of each file, by its path in the cloud.
 * @param invalid The modules with a syntax error, and its message. It is thrown if the module is loaded.
 */
export function workerCode(
  texts: Readonly<Record<string, string>>,
  invalid: ReadonlyMap<string, string>,
): WorkerCode {
  const modules: string[] = []
  const lines: WorkerModuleLines[] = []
  // The line of the program that the next part begins in.
  let line = 1
  for (const [path, text] of Object.entries(texts)) {
    if (!isModule.test(path)) continue
    const message = invalid.get(path)
    const body =
      message === undefined ? moduleText(text) : `throw new SyntaxError(${JSON.stringify(message)})`
    const count = body.split(lineEnd).length
    // An error at the end of a module is found in the line after it, because of the parentheses.
    lines.push([path, line + 1, count + 1])
    const parameters = 'module, exports, require, __filename, __dirname'
    modules.push(`${JSON.stringify(path)}: (function (${parameters}) {\n${body}\n}),\n`)
    line += count + 2
  }
  const files = Object.entries(texts).filter(([path]) => !isModule.test(path))
  return {
    // The first line creates the stack, so that the program knows the number of its first line.
    program: `((firstStack, modules, start) => start(modules, firstStack))(new Error().stack, {
${modules.join('')}}, (modules, firstStack) => (${workerProgram})(self, modules, ${JSON.stringify(lines)}, firstStack))`,
    files: Object.fromEntries(files),
    lines,
  }
}

/** The module that a line of a program is in; undefined if it is in none. */
export function moduleAt({ lines }: WorkerCode, line: number): string | undefined {
  return lines.find(([, first, count]) => line >= first && line < first + count)?.[0]
}

/** The text of a module as the body of a function, which may not begin with the name of an interpreter. */
function moduleText(text: string): string {
  return text.startsWith('#!') ? `//${text}` : text
}
