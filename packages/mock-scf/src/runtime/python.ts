import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
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
  const found = new Map<string, Promise<string | undefined>>()
  return {
    matches: ({ runtime }) => runtime.startsWith('Python'),
    async prepare(run) {
      const name = interpreters[run.runtime] ?? 'python3'
      const interpreter = found.get(name) ?? findInterpreter(name)
      found.set(name, interpreter)
      const path = await interpreter
      if (path === undefined) {
        return failed(
          statusCodes.codeNotLoaded,
          `${run.runtime} needs Python, but ${name} cannot be started. Install Python 3, or name its path with --python.`,
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

/** Returns the path of an interpreter. A version manager puts a slow script in its place. */
async function findInterpreter(name: string): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(name, ['-c', 'import sys; print(sys.executable)'])
    return stdout.trim()
  } catch {
    return undefined
  }
}
