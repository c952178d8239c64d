import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const { resolve } = createRequire(import.meta.url)

/** The folder of a project, or a path in it. */
export function projectPath(...path: readonly string[]): string {
  return join(fileURLToPath(new URL('projects', import.meta.url)), ...path)
}

/** The path of a file in an installed package. */
export function packageFile(name: string, file: string): string {
  return join(dirname(resolve(`${name}/package.json`)), file)
}

/** The path of a Node in an installed package. */
export function nodeOf(name: string): string {
  return packageFile(`${name}-${process.platform}-${process.arch}`, 'bin/node')
}

export interface Result {
  /** 0 if the program succeeded. */
  readonly status: number
  /** What it printed, on both streams. */
  readonly output: string
}

/** Runs a program of Node in a folder. */
export function run(
  parameters: readonly string[],
  { cwd, node = process.execPath, env = {} }: { cwd: string; node?: string; env?: Record<string, string> },
): Promise<Result> {
  // Variables of the test runner would change what tools do and print.
  const { PATH = '', HOME = '' } = process.env
  const options = { cwd, env: { PATH, HOME, NO_COLOR: '1', ...env }, maxBuffer: 64 << 20 }
  return new Promise((fulfill, reject) => {
    execFile(node, parameters, options, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(error)
      else fulfill({ status: Number(error?.code ?? 0), output: stdout + stderr })
    })
  })
}
