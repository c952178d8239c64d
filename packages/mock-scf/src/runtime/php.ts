import { interpreterFinder } from './interpreter.js'
import { lineProgram } from './line-program.js'
import { bootstrapFile } from './package-folder.js'
import type { Runtime } from './runtime.js'

// The settings of the machine may hide messages, and limit the memory to less than the function has.
const settings = ['-d', 'display_errors=1', '-d', 'log_errors=0', '-d', 'memory_limit=-1']

/** What the names of the runtimes begin with. */
const prefix = 'Php'

/**
 * Runs functions of all PHP runtimes on the PHP of the machine.
 *
 * @param interpreters The paths of PHP by runtime. Others run on `php`.
 */
export function phpRuntime(interpreters: Readonly<Record<string, string>>): Runtime {
  const find = interpreterFinder(
    { title: 'PHP', prefix, program: 'php', printPath: ['-r', 'echo PHP_BINARY;'] },
    interpreters,
  )
  return {
    matches: ({ runtime }) => runtime.startsWith(prefix),
    async prepare(run) {
      const interpreter = await find(run.runtime)
      if (typeof interpreter !== 'string') return interpreter
      return {
        command: [interpreter, ...settings, bootstrapFile('php.php')],
        channel: true,
        open: (host) => lineProgram(run, host),
      }
    },
  }
}
