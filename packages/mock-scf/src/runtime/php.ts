import { programFinder } from './find-program.js'
import { lineProgram } from './line-program.js'
import { failed } from './outcome.js'
import { bootstrapFile } from './package-folder.js'
import type { Runtime } from './runtime.js'
import { statusCodes } from './status-codes.js'

// The settings of the machine may hide messages, and limit the memory to less than the function has.
const settings = ['-d', 'display_errors=1', '-d', 'log_errors=0', '-d', 'memory_limit=-1']

/**
 * Runs functions of all PHP runtimes on the PHP of the machine.
 *
 * @param interpreters The paths of PHP by runtime. Others run on `php`.
 */
export function phpRuntime(interpreters: Readonly<Record<string, string>>): Runtime {
  const find = programFinder(['-r', 'echo PHP_BINARY;'])
  return {
    matches: ({ runtime }) => runtime.startsWith('Php'),
    async prepare(run) {
      const name = interpreters[run.runtime] ?? 'php'
      const path = await find(name)
      if (path === undefined) {
        return failed(
          statusCodes.codeNotLoaded,
          `${run.runtime} needs PHP, but ${name} cannot be started. Install PHP (the package php-cli), or name its path in instances.interpreters.`,
        )
      }
      return {
        command: [path, ...settings, bootstrapFile('php.php')],
        channel: true,
        open: (host) => lineProgram(run, host),
      }
    },
  }
}
