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
export function tc3(cwd: string, ...words: (string | Readonly<Record<string, string>>)[]): Promise<Outcome> {
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
