import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter } from 'node:path'

/** What npm, vitest and the shell tell programs about this run, which is no concern of those that it starts. */
const foreign =
  /^(npm_(package|lifecycle|command|config_(local_prefix|provenance))|INIT_CWD$|NODE_(ENV|OPTIONS)$|VITE|(TEST|MODE|DEV|PROD|SSR|BASE_URL)$|.*COLOR|TENCENTCLOUD_|SCF_)/i

/** The environment of a program that knows nothing of this repository. */
function environment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  // npm takes its settings in capitals too.
  const given = new Set(Object.keys(more).map((name) => name.toLowerCase()))
  const kept = Object.entries(process.env).filter(
    ([name]) => !foreign.test(name) && !given.has(name.toLowerCase()),
  )
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'))
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter), NO_COLOR: '1', ...more }
}

/** A program that runs. */
export interface Running {
  /** Waits until it has printed something on stdout that matches, and gives the match. */
  printed(pattern: RegExp): Promise<RegExpExecArray>
  /** Waits for its end and gives what it printed on stdout. */
  ended(): Promise<string>
  /** Ends it, and the programs that it started. */
  stop(): Promise<void>
}

/**
 * Starts a program in a folder.
 *
 * @param line the program and its parameters, without spaces of their own
 * @throws {Error} from `printed` and `ended`, with all that it printed, where the program fails
 */
export function start(folder: string, line: string, env: Readonly<Record<string, string>> = {}): Running {
  const [command = '', ...parameters] = line.split(' ')
  // In a group of its own, so that what it starts ends with it.
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
  const failure = () => new Error(`${line} in ${folder} ended with ${how(child)}:\n${output}`)
  async function stop() {
    end(child)
    await closed
  }
  return {
    stop,
    async ended() {
      const late = setTimeout(stop, limit)
      await closed.finally(() => clearTimeout(late))
      if (child.exitCode !== 0) throw failure()
      return stdout
    },
    printed: (pattern) =>
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

/** Ends a program with all that it started. */
function end({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL')
}

// However this process ends, what it started ends too.
process.once('exit', () => running.forEach(end))
process.once('SIGINT', () => process.exit(1)).once('SIGTERM', () => process.exit(1))

/** No program may run longer than this, in milliseconds. */
const limit = 900_000

/** Runs a program in a folder to its end, as `start`, and gives what it printed on stdout. */
export function run(
  folder: string,
  line: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  return start(folder, line, env).ended()
}

function how({ exitCode, signalCode }: ChildProcess) {
  return exitCode ?? signalCode
}
