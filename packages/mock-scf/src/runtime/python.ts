import { type FindInterpreter, interpreterFinder } from './interpreter.js'
import { lineProgram } from './line-program.js'
import { bootstrapFile } from './package-folder.js'
import type { Runtime } from './runtime.js'

/** What the names of the runtimes begin with. */
const prefix = 'Python'

/**
 * Creates a finder of the Python that runs code.
 *
 * @param interpreters The paths of Python by runtime. Others run on the `python3` of the machine.
 */
export function pythonFinder(interpreters: Readonly<Record<string, string>>): FindInterpreter {
  return interpreterFinder(
    {
      title: 'Python',
      prefix,
      option: '--python',
      program: 'python3',
      printPath: ['-c', 'import sys; print(sys.executable)'],
    },
    interpreters,
  )
}

/** Runs functions of all Python runtimes. */
export function pythonRuntime(find: FindInterpreter): Runtime {
  return {
    matches: ({ runtime }) => runtime.startsWith(prefix),
    async prepare(run) {
      const interpreter = await find(run.runtime)
      if (typeof interpreter !== 'string') return interpreter
      return {
        command: [interpreter, '-u', bootstrapFile('python.py')],
        channel: true,
        open: (host) => lineProgram(run, host),
      }
    },
  }
}
