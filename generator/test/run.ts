import { execFile } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { tc3 as commandLine } from '../dist/cli.js'

const bin = fileURLToPath(new URL('../bin/tc3.js', import.meta.url))

/** The time of all commands that run in this process. */
export const now: number = Date.parse('2027-01-01T00:00:00Z')

interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs `tc3` in this process, which has already loaded the slow modules. */
export async function tc3(cwd: string, ...args: string[]): Promise<Outcome> {
  const { stdout, stderr, ended } = startTc3(cwd, ...args)
  return { status: await ended, stdout: textOf(stdout), stderr: textOf(stderr) }
}

/** Starts `tc3` in this process. */
export function startTc3(cwd: string, ...args: string[]) {
  // Nobody reads the output before the end, so the buffers must be large enough for all of it.
  const size = { highWaterMark: 2 ** 30 }
  const [stdout, stderr] = [new PassThrough(size), new PassThrough(size)]
  const signals = new EventEmitter()
  const ended = commandLine(
    args,
    {
      cwd: () => cwd,
      env: {},
      stdin: new PassThrough(),
      stdout,
      stderr,
      on: (signal, listener) => signals.on(signal, listener),
    },
    () => now,
  )
  /** Calls the listeners of a signal. */
  function signal(name: NodeJS.Signals): void {
    signals.emit(name)
  }
  return { stdout, stderr, ended, signal }
}

export function textOf(stream: PassThrough): string {
  return String(stream.read() ?? '')
}

/**
 * Runs `tc3` in a separate process, with its output in a pipe.
 *
 * @param args The arguments of the command line; an object adds variables to the environment.
 */
export function tc3Process(
  cwd: string,
  ...args: readonly (string | Readonly<Record<string, string>>)[]
): Promise<Outcome> {
  const words = args.filter((argument) => typeof argument === 'string')
  const env = Object.assign({}, process.env, ...args.filter((argument) => typeof argument !== 'string'))
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...words], { cwd, env }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code ?? 1), stdout, stderr })
    })
  })
}
