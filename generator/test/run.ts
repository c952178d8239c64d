import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process'
import { PassThrough, type Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { tc3 as commandLine } from '../dist/cli.js'

const bin = fileURLToPath(new URL('../bin/tc3.js', import.meta.url))

interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command line of `tc3` in a folder, in this process, which has all that takes a while to load. */
export async function tc3(cwd: string, ...args: string[]): Promise<Outcome> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const never = { on: () => {}, stdin: new PassThrough() }
  const status = await commandLine(args, { cwd: () => cwd, env: {}, stdout, stderr, ...never })
  return { status, stdout: printed(stdout), stderr: printed(stderr) }
}

function printed(stream: PassThrough): string {
  return String(stream.read() ?? '')
}

/**
 * Runs `tc3` as a user does: a process of its own, its output in a pipe.
 *
 * @param words The words of the command line; a map among them adds to the environment.
 */
export function tc3Process(cwd: string, ...words: Words): Promise<Outcome> {
  return tc3With(bin, cwd, ...words)
}

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
export function startTc3(cwd: string, ...args: string[]): ChildProcessByStdio<null, Readable, Readable> {
  const child = spawn(process.execPath, [bin, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}
