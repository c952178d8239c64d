import type { FunctionStart } from './code-run.js'
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
      return typeof interpreter === 'string' ? nodeCommand(interpreter, fn, options) : undefined
    },
    async prepare(run) {
      const interpreter = await find(run.runtime)
      if (typeof interpreter !== 'string') return interpreter
      const { options = [], debug } = startNode(run)
      return {
        command: nodeCommand(interpreter, run, [
          // The address of the debugger does not belong in the log.
          ...(debug ? [`--inspect=127.0.0.1:${debug.port}`, '--inspect-publish-uid=http'] : []),
          ...options,
        ]),
        channel: true,
        ...(debug && { debug }),
        open: (host) =>
          lineProgram(run, host, {
            rejectionsFail: majorVersion(run) >= 15,
            // Of later runtimes, only asynchronous handlers return a result, and they cannot call back.
            returnsCount: majorVersion(run) < 10,
          }),
      }
    },
  }
}

function nodeCommand(interpreter: string, fn: FunctionStart, options: readonly string[]): Command {
  // Without a limit, Node collects garbage only after it used much more memory than the function has.
  const heap = `--max-old-space-size=${fn.memorySize}`
  return [interpreter, heap, ...moduleOptions(interpreter, fn), ...options, bootstrapFile('nodejs.cjs')]
}

/** Older runtimes cannot load ES modules with `require`. */
const firstWithRequiredModules = 20

const withoutRequiredModules = '--no-experimental-require-module'

/** Returns the options with which Node loads modules as the runtime does. */
function moduleOptions(interpreter: string, fn: FunctionStart): readonly string[] {
  // The Node of a user is expected to be that of the runtime, and older ones do not know the option.
  const isOwn =
    interpreter === process.execPath && process.allowedNodeEnvironmentFlags.has(withoutRequiredModules)
  return isOwn && majorVersion(fn) < firstWithRequiredModules ? [withoutRequiredModules] : []
}

/** Returns the major version of a runtime such as `Nodejs18.15`. */
function majorVersion({ runtime }: FunctionStart): number {
  return Number.parseInt(runtime.slice(prefix.length), 10)
}
