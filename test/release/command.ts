import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter } from 'node:path'

/** Environment variables of npm, vitest and the shell that must not affect the started programs. */
const foreign =
  /^(npm_(package|lifecycle|command|config_(local_prefix|provenance))|INIT_CWD$|NODE_(ENV|OPTIONS)$|VITE|(TEST|MODE|DEV|PROD|SSR|BASE_URL)$|.*COLOR|TENCENTCLOUD_|SCF_)/i

/** The environment of a program that is independent of this repository. */
function environment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  // npm also accepts its settings in uppercase.
  const overridden = new Set(Object.keys(more).map((name) => name.toLowerCase()))
  const inherited = Object.entries(process.env).filter(
    ([name]) => !foreign.test(name) && !overridden.has(name.toLowerCase()),
  )
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'))
  return { ...Object.fromEntries(inherited), PATH: path.join(delimiter), NO_COLOR: '1', ...more }
}

/** A running program. */
export interface RunningProgram {
  /** Resolves once its stdout matches a pattern. */
  waitForOutput(pattern: RegExp): Promise<RegExpExecArray>
  /** Resolves with its stdout once it has exited. */
  waitForExit(): Promise<string>
  /** Kills it and the programs that it started. */
  stop(): Promise<void>
}

/**
 * Starts a program in a folder.
 *
 * @param line The program and its parameters, which must not contain spaces.
 * @throws {Error} From `waitForOutput` and `waitForExit`, with the complete output, if the program fails.
 */
export function start(
  folder: string,
  line: string,
  env: Readonly<Record<string, string>> = {},
): RunningProgram {
  const [command = '', ...parameters] = line.split(' ')
  // In a process group of its own, so that its child processes can be killed with it.
  const child = spawn(command, parameters, {
    cwd: folder,
    env: environment(env),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const closed = once(child, 'close')
  running.add(child)
  closed.finally(() => running.delete(child)).catch(() => {})
  const failure = () => new Error(`${line} in ${folder} exited with ${exitStatus(child)}:\n${output}`)
  async function stop() {
    kill(child)
    await closed
  }
  return {
    stop,
    async waitForExit() {
      const late = setTimeout(stop, limit)
      await closed.finally(() => clearTimeout(late))
      if (child.exitCode !== 0) throw failure()
      return stdout
    },
    waitForOutput: (pattern) =>
      new Promise((resolve, reject) => {
        function look() {
          const match = pattern.exec(stdout)
          if (match) resolve(match)
        }
        child.stdout.on('data', look)
        closed.then(() => reject(failure()), reject)
        look()
      }),
  }
}

const running = new Set<ChildProcess>()

/** Kills a program and its child processes. */
function kill({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL')
}

// The programs are killed when this process exits, for any reason.
process.once('exit', () => running.forEach(kill))
process.once('SIGINT', () => process.exit(1)).once('SIGTERM', () => process.exit(1))

/** The maximum run time of a program in milliseconds. */
const limit = 900_000

/** Runs a program in a folder like `start` until it exits, and returns its stdout. */
export function run(
  folder: string,
  line: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  return start(folder, line, env).waitForExit()
}

function exitStatus({ exitCode, signalCode }: ChildProcess) {
  return exitCode ?? signalCode
}
