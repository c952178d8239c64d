import type { Mock } from '@tc3/mock'
import type { CodeRunner } from './code-run.js'
import type { CodeRunnerOptions } from './code-runner-options.js'

/**
 * Creates a runner that is loaded with the first function, so that emulators without functions start no slower.
 *
 * @param handle Handles the requests that functions send to the cloud.
 */
export function createLazyRunner(options: CodeRunnerOptions, handle: Mock['handle']): CodeRunner {
  let runner: Promise<CodeRunner> | undefined
  let closing: Promise<void> | undefined
  const load = () => import('#runtime')
  function start(): Promise<CodeRunner> {
    runner ??= load().then(({ createCodeRunner }) => createCodeRunner(options, handle))
    return runner
  }
  return {
    async prepare(fn) {
      if (options.prestart) await (await start()).prepare?.(fn)
      else await load()
    },
    run: async (run) => (await start()).run(run),
    start: async (run) => (await start()).start?.(run),
    terminate(requestId, how) {
      void runner?.then((loaded) => loaded.terminate(requestId, how))
    },
    close() {
      closing ??= (async () => (await runner)?.close())()
      return closing
    },
  }
}
