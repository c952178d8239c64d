import type { CodeRun } from './code-run.js'
import type { StartNode } from './code-runner-options.js'
import type { Command } from './instance-process.js'
import { type FindInterpreter, interpreterFinder } from './interpreter.js'
import { lineProgram } from './line-program.js'
import { bootstrapFile } from './package-folder.js'
import type { Runtime } from './runtime.js'

/** What the names of the runtimes begin with. */
const prefix = 'Nodejs'

/**
 * Creates a finder of the Node that runs code.
 *
 * @param interpreters The paths of Node by runtime. Others run on the Node that runs this process.
 */
export function nodeFinder(interpreters: Readonly<Record<string, string>>): FindInterpreter {
  return interpreterFinder(
    {
      title: 'Node.js',
      prefix,
      option: '--node',
      program: process.execPath,
      printPath: ['-p', 'process.execPath'],
    },
    interpreters,
  )
}

/**
 * Runs functions of all Node.js runtimes.
 *
 * @param startNode Returns how Node starts for a function.
 */
export function nodejsRuntime(find: FindInterpreter, startNode: StartNode): Runtime {
  return {
    matches: ({ runtime }) => runtime.startsWith(prefix),
    debugPort: (run) => startNode(run).debug?.port,
    async commandInAdvance(fn) {
      const { options = [], debug } = startNode(fn)
      // Other options may depend on the folder of the code.
      if (debug || options.some((option) => option !== '--enable-source-maps')) return undefined
      const interpreter = await find(fn.runtime)
      return typeof interpreter === 'string' ? nodeCommand(interpreter, fn.memorySize, options) : undefined
    },
    async prepare(run) {
      const interpreter = await find(run.runtime)
      if (typeof interpreter !== 'string') return interpreter
      const { options = [], debug } = startNode(run)
      return {
        command: nodeCommand(interpreter, run.memorySize, [
          // The address of the debugger does not belong in the log.
          ...(debug ? [`--inspect=127.0.0.1:${debug.port}`, '--inspect-publish-uid=http'] : []),
          ...options,
        ]),
        channel: true,
        ...(debug && { debug }),
        open: (host) => lineProgram(run, host, { rejectionsFail: majorVersion(run) >= 15 }),
      }
    },
  }
}

/** @param memorySize In MB. */
function nodeCommand(interpreter: string, memorySize: number, options: readonly string[]): Command {
  // Without a limit, Node collects garbage only after it used much more memory than the function has.
  const heap = `--max-old-space-size=${memorySize}`
  return [interpreter, heap, ...options, bootstrapFile('nodejs.cjs')]
}

/** Returns the major version of a runtime such as `Nodejs18.15`. */
function majorVersion({ runtime }: CodeRun): number {
  return Number.parseInt(runtime.slice(prefix.length), 10)
}
