import type { Mock } from '@tc3/mock'
import type { CodeRunner } from './code-run.js'
import type { CodeRunnerOptions } from './code-runner-options.js'

/** A runner that is loaded when it is needed. */
export interface LazyRunner extends CodeRunner {
  /** Loads what the first event needs, so that it takes less time. */
  prepare(): Promise<void>
}

/**
 * Creates a runner that is loaded with the first event, so that emulators without events start no slower.
 *
 * @param handle Handles the requests that functions send to the cloud.
 */
export function createLazyRunner(options: CodeRunnerOptions, handle: Mock['handle']): LazyRunner {
  let runner: Promise<CodeRunner> | undefined
  const load = () => import('#runtime')
  function start(): Promise<CodeRunner> {
    runner ??= load().then(({ createCodeRunner }) => createCodeRunner(options, handle))
    return runner
  }
  return {
    async prepare() {
      await load()
    },
    run: async (run) => (await start()).run(run),
    start: async (run) => (await start()).start?.(run),
    terminate(requestId, how) {
      void runner?.then((loaded) => loaded.terminate(requestId, how))
    },
    async close() {
      await (await runner)?.close()
    },
  }
}
