import type { Mock } from '@tc3/mock'
import type { CodeRunner } from './code-run.js'
import type { CodeRunnerOptions } from './code-runner-options.js'

/**
 * Creates a runner that is loaded with the first function, so that emulators without functions start no slower.
 *
 * @param handle Handles the requests that functions send to the cloud.
 * @param now Returns the time that sessions depend on, in milliseconds.
 */
export function createLazyRunner(
  options: CodeRunnerOptions,
  handle: Mock['handle'],
  now: () => number,
): CodeRunner {
  let runner: Promise<CodeRunner> | undefined
  let closing: Promise<void> | undefined
  const load = () => import('#runtime')
  function start(): Promise<CodeRunner> {
    if (!runner) {
      runner = load().then(({ createCodeRunner }) => createCodeRunner(options, handle, now))
      // The next event tries again.
      runner.catch(() => {
        runner = undefined
      })
    }
    return runner
  }
  return {
    async prepare(fn) {
      if (!options.prestart) {
        await load()
        return
      }
      try {
        await (await start()).prepare?.(fn)
      } catch {
        // The first event tries again, and reports the failure.
      }
    },
    run: async (run) => (await start()).run(run),
    start: async (run) => (await start()).start?.(run),
    terminate(requestId, how) {
      runner?.then(
        (loaded) => loaded.terminate(requestId, how),
        () => {},
      )
    },
    close() {
      closing ??= (async () => (await runner)?.close())()
      return closing
    },
  }
}
