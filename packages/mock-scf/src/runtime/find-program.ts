import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Finds a program of the machine; undefined if it cannot be started. */
export type FindProgram = (name: string) => Promise<string | undefined>

/**
 * Creates a function that finds the programs of one language, each of them once. A version manager puts a slow script in the
 * place of a program, so the program itself tells where it is.
 *
 * @param question The arguments with which the program prints its path.
 */
export function programFinder(...question: string[]): FindProgram {
  const found = new Map<string, Promise<string | undefined>>()
  return (name) => {
    const known = found.get(name) ?? ask(name, question)
    found.set(name, known)
    return known
  }
}

async function ask(name: string, question: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(name, question)
    return stdout.trim()
  } catch {
    return undefined
  }
}
