import { programFinder } from './find-program.js'
import { lineProgram } from './line-program.js'
import { failed } from './outcome.js'
import { bootstrapFile } from './package-folder.js'
import type { Runtime } from './runtime.js'
import { statusCodes } from './status-codes.js'

/**
 * Runs functions of all Python runtimes on the Python of the machine.
 *
 * @param interpreters The paths of Python by runtime. Others run on `python3`.
 */
export function pythonRuntime(interpreters: Readonly<Record<string, string>>): Runtime {
  const find = programFinder(['-c', 'import sys; print(sys.executable)'])
  return {
    matches: ({ runtime }) => runtime.startsWith('Python'),
    async prepare(run) {
      const name = interpreters[run.runtime] ?? 'python3'
      const path = await find(name)
      if (path === undefined) {
        return failed(
          statusCodes.codeNotLoaded,
          `${run.runtime} needs Python, but ${name} cannot be started. Install Python 3, or name its path in instances.interpreters.`,
        )
      }
      return {
        command: [path, '-u', bootstrapFile('python.py')],
        channel: true,
        open: (host) => lineProgram(run, host),
      }
    },
  }
}
