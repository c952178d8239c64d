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

/** Runs `tc3` in this process, which has already loaded the slow modules. */
export async function tc3(cwd: string, ...args: string[]): Promise<Outcome> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const idle = { on: () => {}, stdin: new PassThrough() }
  const status = await commandLine(args, { cwd: () => cwd, env: {}, stdout, stderr, ...idle })
  return { status, stdout: textOf(stdout), stderr: textOf(stderr) }
}

function textOf(stream: PassThrough): string {
  return String(stream.read() ?? '')
}

/**
 * Runs `tc3` in a separate process, with its output in a pipe.
 *
 * @param args The arguments of the command line; an object adds variables to the environment.
 */
export function tc3Process(cwd: string, ...args: Arguments): Promise<Outcome> {
  return tc3With(bin, cwd, ...args)
}

type Arguments = readonly (string | Readonly<Record<string, string>>)[]

/** Runs another installation of `tc3`, by the path of its program. */
export function tc3With(bin: string, cwd: string, ...args: Arguments): Promise<Outcome> {
  const words = args.filter((argument) => typeof argument === 'string')
  const env = Object.assign({}, process.env, ...args.filter((argument) => typeof argument !== 'string'))
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...words], { cwd, env }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code ?? 1), stdout, stderr })
    })
  })
}

/** Starts `tc3`, and stops it after the test. */
export function startTc3(cwd: string, ...args: string[]): ChildProcessByStdio<null, Readable, Readable> {
  const child = spawn(process.execPath, [bin, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}
