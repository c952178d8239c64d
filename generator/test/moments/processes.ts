import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Plan } from '@tc3/generator'
import { onTestFinished } from 'vitest'

const bin = fileURLToPath(new URL('../../bin/tc3.js', import.meta.url))
const committer = fileURLToPath(new URL('./commit-process.js', import.meta.url))
const preload = new URL('./preload.js', import.meta.url).href

/** An interruption of a process before one of its calls of the file system. */
export interface Interruption {
  /** The signal that the process gets. */
  readonly signal?: NodeJS.Signals
  /** Prints `paused` on stderr and blocks the process until it reads something from stdin; signals are handled later. */
  readonly pause?: true
  /** The number of the call, from 1. */
  readonly at?: number
  /** A regular expression of the names of the calls that count. By default, all. */
  readonly calls?: string
  /** A file to which the process writes the number of calls when it exits. */
  readonly total?: string
}

/** Starts `tc3` with an interruption. */
export function startInterrupted(interruption: Interruption, root: string, ...args: string[]) {
  return start(interruption, root, [bin, ...args])
}

/** Starts a process that only commits a plan, because `tc3 generate` takes ten times as long to start. */
export function startCommit(interruption: Interruption, root: string, plan: Plan) {
  return start(interruption, root, [committer], { PLAN: JSON.stringify(plan) })
}

function start(
  interruption: Interruption,
  root: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
) {
  const env = { ...process.env, ...variables, INTERRUPTION: JSON.stringify(interruption) }
  const child = spawn(process.execPath, ['--import', preload, ...args], { cwd: root, env, stdio: 'pipe' })
  onTestFinished(() => void child.kill('SIGKILL'))
  const output = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text
  })
  const ended = once(child, 'close').then(([status, signal]) => ({ status, signal, ...output }))
  /** Waits until the process pauses. */
  async function paused(): Promise<void> {
    const fail = () =>
      ended.then((end) => Promise.reject(new Error(`It did not pause: ${JSON.stringify(end)}`)))
    while (!output.stderr.includes('paused')) await Promise.race([once(child.stderr, 'data'), fail()])
  }
  return { child, ended, paused }
}
