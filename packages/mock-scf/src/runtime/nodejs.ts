import type { CodeRun } from './code-run.js'
import { lineProgram } from './line-program.js'
import { bootstrapFile } from './package-folder.js'
import type { Runtime } from './runtime.js'

/**
 * Runs functions of all Node.js runtimes.
 *
 * @param interpreters The paths of Node by runtime. Others run on `fallback`.
 */
export function nodejsRuntime(interpreters: Readonly<Record<string, string>>, fallback: string): Runtime {
  return {
    matches: ({ runtime }) => runtime.startsWith('Nodejs'),
    async prepare(run) {
      return {
        command: [
          interpreters[run.runtime] ?? fallback,
          // Without a limit, Node collects garbage only after it used much more memory than the function has.
          `--max-old-space-size=${run.memorySize}`,
          bootstrapFile('nodejs.cjs'),
        ],
        channel: true,
        open: (host) => lineProgram(run, host, { rejectionsFail: majorVersion(run) >= 15 }),
      }
    },
  }
}

/** Returns the major version of a runtime such as `Nodejs18.15`. */
function majorVersion({ runtime }: CodeRun): number {
  return Number.parseInt(runtime.slice('Nodejs'.length), 10)
}
