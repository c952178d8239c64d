import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { failed } from './outcome.js'
import type { RunFailure } from './run-function.js'
import { statusCodes } from './status-codes.js'

/** A language whose interpreters run code. */
export interface Language {
  /** How people call it, such as `Node.js`. */
  readonly title: string
  /** What the names of its runtimes begin with. The rest is the version. */
  readonly prefix: string
  /** The option of the command that names interpreters; absent if there is none. */
  readonly option?: string
  /** The interpreter unless another one is named. */
  readonly program: string
  /** The arguments with which an interpreter prints its own path. */
  readonly printPath: readonly string[]
  /**
   * Returns the path that an interpreter has printed.
   *
   * @defaultValue all of its standard output
   */
  readonly readPath?: (output: InterpreterOutput) => string | undefined
}

/** What an interpreter prints. */
export interface InterpreterOutput {
  readonly stdout: string
  readonly stderr: string
}

/** Returns the path of the interpreter of a runtime, or why there is none. */
export type FindInterpreter = (runtime: string) => Promise<string | { readonly failure: RunFailure }>

/**
 * Creates a function that finds the interpreters of a language.
 *
 * @param interpreters The programs by runtime, or by the prefix of all runtimes of the language.
 */
export function interpreterFinder(
  { title, prefix, option, program, printPath, readPath = ({ stdout }) => stdout.trim() }: Language,
  interpreters: Readonly<Record<string, string>>,
): FindInterpreter {
  const paths = new Map<string, Promise<string | undefined>>()
  return async (runtime) => {
    const own = runtime.startsWith(prefix) ? interpreters[runtime] : undefined
    const name = own ?? interpreters[prefix] ?? program
    // This process runs, so its program needs no check.
    if (name === process.execPath) return name
    const known = paths.get(name) ?? pathOf(name, printPath, readPath)
    paths.set(name, known)
    const path = await known
    if (path !== undefined) return path
    const version = `${title} ${runtime.slice(prefix.length)}`
    return failed(
      statusCodes.codeNotLoaded,
      `${runtime} needs ${title}, but ${name} cannot be started. Install ${version} or a compatible version, and name its ` +
        `path ${option === undefined ? '' : `with ${option} ${runtime}=<path>, or `}in instances.interpreters.`,
    )
  }
}

/** Asks an interpreter for its path: a version manager puts a slow script in its place. */
async function pathOf(
  name: string,
  printPath: readonly string[],
  readPath: (output: InterpreterOutput) => string | undefined,
): Promise<string | undefined> {
  try {
    return readPath(await promisify(execFile)(name, printPath))
  } catch {
    return undefined
  }
}
