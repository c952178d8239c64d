import { existsSync } from 'node:fs'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { InstanceFolders } from './environment.js'

/** The interpreters of the machine. */
export interface Interpreters {
  readonly node: string
  /** Absent if the machine has none. */
  readonly python: string | undefined
}

/** The name of the program of a web function, in the root of its package. */
export const bootstrapName = 'scf_bootstrap'

/** Returns the script of a web function; undefined if its program is no script. */
export async function readScript(file: string): Promise<string | undefined> {
  const bytes = await readFile(file)
  return bytes.subarray(0, 2).toString('latin1') === '#!' ? bytes.toString() : undefined
}

/** Whether the first line of a script ends like those of Windows, so that no system finds its interpreter. */
export function hasWindowsLines(script: string): boolean {
  return /^[^\n]*\r\n/.test(script)
}

/**
 * Returns the path of a script that runs on this machine: the script itself, or a copy in which paths of the cloud that do not
 * exist here are replaced.
 */
export async function localScript(
  script: string,
  { code, temporary }: InstanceFolders,
  interpreters: Interpreters,
): Promise<string> {
  const local = script
    .replace(/\/var\/lang\/[\w.-]{1,40}\/bin\/([\w.-]{1,40})/g, (path, program) =>
      existsSync(path) ? path : localProgram(program, interpreters),
    )
    .replace(/\/var\/user(?![\w.-])/g, (path) => (existsSync(path) ? path : code))
  if (local === script) return join(code, bootstrapName)
  const copy = join(temporary, bootstrapName)
  await writeFile(copy, local)
  await chmod(copy, 0o755)
  return copy
}

/** Returns what runs in place of a program of the cloud. Those that are not known are found by their name. */
function localProgram(program: string, { node, python }: Interpreters): string {
  if (program === 'node') return node
  return /^python[\d.]*$/.test(program) && python !== undefined ? python : program
}
