import { dirname, join } from 'node:path'
import type { CodeRun } from './code-run.js'
import type { InstanceFolders } from './environment.js'
import { problemOf } from './executable.js'
import type { FindInterpreter } from './interpreter.js'
import { failed } from './outcome.js'
import { bootstrapFile } from './package-folder.js'
import type { EmulatorAddress } from './program.js'
import type { Runtime } from './runtime.js'
import {
  bootstrapName,
  hasWindowsLines,
  type Interpreters,
  localScript,
  readScript,
} from './scf-bootstrap.js'
import { statusCodes } from './status-codes.js'
import { createWebPorts, type WebPort } from './web-port.js'
import { webProgram } from './web-program.js'

/** How messages name the program. */
const shownName = `[./${bootstrapName}]`

/**
 * Runs web functions, of all runtimes: a program `scf_bootstrap`, which is an HTTP server.
 *
 * @param emulator Where programs reach the emulator when they call the cloud.
 */
export function webRuntime(
  findNode: FindInterpreter,
  findPython: FindInterpreter,
  emulator: EmulatorAddress,
): Runtime {
  const ports = createWebPorts()
  return {
    matches: ({ type }) => type === 'HTTP',
    async prepare(run, folders) {
      const file = join(folders.code, bootstrapName)
      const problem = await problemOf(file, shownName)
      if (problem !== undefined) return failed(statusCodes.codeNotLoaded, problem)
      const script = await readScript(file)
      if (script !== undefined && hasWindowsLines(script)) {
        return failed(
          statusCodes.codeNotLoaded,
          `${shownName} no such file or directory: its lines end with CR LF. Save it with LF.`,
        )
      }
      const isPython = run.runtime.startsWith('Python')
      const node = await findNode(run.runtime)
      if (typeof node !== 'string') return node
      const usesPython = isPython || script?.includes('python')
      const python = usesPython ? await findPython(run.runtime) : undefined
      const machine: Interpreters = { node, python: typeof python === 'string' ? python : undefined }
      const program = script === undefined ? file : await localScript(script, folders, machine)
      const port = await ports.take()
      return {
        command: [program],
        environment: { ...webEnvironment(run, folders, machine, port), TC3_EMULATOR: emulator.url },
        channel: false,
        notReady: failed(statusCodes.portNotBound),
        open: () => webProgram(port.listening()),
        close: port.release,
      }
    },
  }
}

function webEnvironment(
  run: CodeRun,
  { code, layers }: InstanceFolders,
  { node, python }: Interpreters,
  { own }: WebPort,
): Record<string, string> {
  const preload = bootstrapFile('web/preload.cjs')
  const { NODE_OPTIONS = '', PYTHONPATH } = run.environment
  return {
    TC3_WEB_PORT: String(own),
    PATH: [node, python]
      .flatMap((interpreter) => (interpreter === undefined ? [] : dirname(interpreter)))
      .concat('/usr/local/bin', '/usr/bin', '/bin')
      .join(':'),
    // Without a limit, Node collects garbage only after it used much more memory than the function has.
    NODE_OPTIONS: `${NODE_OPTIONS} --require ${JSON.stringify(preload)} --max-old-space-size=${run.memorySize}`,
    PYTHONPATH: [dirname(preload), ...(PYTHONPATH === undefined ? [] : [PYTHONPATH]), code, layers].join(':'),
  }
}
