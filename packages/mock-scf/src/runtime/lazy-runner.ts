import type { Mock } from '@tc3/mock'
import type { CodeRunner } from './code-run.js'
import type { CodeRunnerOptions } from './code-runner-options.js'

/**
 * Creates a runner that is loaded with the first event, so that emulators without events start no slower.
 *
 * @param handle Handles the requests that functions send to the cloud.
 */
export function createLazyRunner(options: CodeRunnerOptions, handle: Mock['handle']): CodeRunner {
  let runner: Promise<CodeRunner> | undefined
  return {
    async run(run) {
      runner ??= import('#runtime').then(({ createCodeRunner }) => createCodeRunner(options, handle))
      return (await runner).run(run)
    },
    terminate(requestId, how) {
      void runner?.then((loaded) => loaded.terminate(requestId, how))
    },
    async close() {
      await (await runner)?.close()
    },
  }
}
