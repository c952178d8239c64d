import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const bin = fileURLToPath(new URL('../bin/tc3.js', import.meta.url))

interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs `tc3` as a user does: a process of its own, in a folder, its output in a pipe.
 *
 * @param words The words of the command line; a map among them adds to the environment.
 */
export const tc3 = (cwd: string, ...words: Words): Promise<Outcome> => tc3With(bin, cwd, ...words)

type Words = readonly (string | Readonly<Record<string, string>>)[]

/** Runs another `tc3` than this one, by the path of its program. */
export function tc3With(bin: string, cwd: string, ...words: Words): Promise<Outcome> {
  const args = words.filter((word) => typeof word === 'string')
  const env = Object.assign({}, process.env, ...words.filter((word) => typeof word !== 'string'))
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], { cwd, env }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code ?? 1), stdout, stderr })
    })
  })
}

/** Starts `tc3` and leaves it running until the test is over. */
export function startTc3(cwd: string, ...args: string[]): ChildProcess & { stdout: NodeJS.ReadableStream } {
  const child = spawn(process.execPath, [bin, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}
