import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Finds a program of the machine by name or path; undefined if it cannot be started. */
export type FindProgram = (name: string) => Promise<string | undefined>

/** What a program prints. */
export interface ProgramOutput {
  readonly stdout: string
  readonly stderr: string
}

/**
 * Creates a function that finds the programs of one language, each of them once. A version manager puts a slow script in the
 * place of a program, so the program itself tells where it is.
 *
 * @param question The arguments with which the program prints its path.
 * @param read Returns the path that the program has printed. Default: all of its standard output.
 */
export function programFinder(
  question: readonly string[],
  read: (output: ProgramOutput) => string | undefined = ({ stdout }) => stdout.trim(),
): FindProgram {
  const found = new Map<string, Promise<string | undefined>>()
  return (name) => {
    const known = found.get(name) ?? promisify(execFile)(name, question).then(read, () => undefined)
    found.set(name, known)
    return known
  }
}
