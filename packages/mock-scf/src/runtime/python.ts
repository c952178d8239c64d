import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { lineProgram } from './line-program.js'
import { failed } from './outcome.js'
import { bootstrapFile } from './package-folder.js'
import type { Runtime } from './runtime.js'
import { statusCodes } from './status-codes.js'

/** Returns the path of the Python that runs the functions of a runtime; undefined if it cannot be started. */
export type FindPython = (runtime: string) => Promise<string | undefined>

/**
 * Creates a finder that starts each Python once.
 *
 * @param interpreters The paths of Python by runtime. Others run on `python3`.
 */
export function pythonFinder(interpreters: Readonly<Record<string, string>>): FindPython {
  const found = new Map<string, Promise<string | undefined>>()
  return (runtime) => {
    const name = nameOf(interpreters, runtime)
    const interpreter = found.get(name) ?? findInterpreter(name)
    found.set(name, interpreter)
    return interpreter
  }
}

/** Runs functions of all Python runtimes on the Python of the machine. */
export function pythonRuntime(
  interpreters: Readonly<Record<string, string>>,
  findPython: FindPython,
): Runtime {
  return {
    matches: ({ runtime }) => runtime.startsWith('Python'),
    async prepare(run) {
      const path = await findPython(run.runtime)
      if (path === undefined) {
        return failed(
          statusCodes.codeNotLoaded,
          `${run.runtime} needs Python, but ${nameOf(interpreters, run.runtime)} cannot be started. Install Python 3, or name its path with --python.`,
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

function nameOf(interpreters: Readonly<Record<string, string>>, runtime: string): string {
  return (runtime.startsWith('Python') && interpreters[runtime]) || 'python3'
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
