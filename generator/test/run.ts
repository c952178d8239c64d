import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../bin/tc3.js', import.meta.url))

interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs `tc3` as a user does: a process of its own, in a folder, its output in a pipe. */
export const tc3 = (cwd: string, ...args: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], { cwd }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code ?? 1), stdout, stderr })
    })
  })
