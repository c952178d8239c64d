import type { CodeRun, FunctionStart } from './code-run.js'
import type { NodeDebugger } from './code-runner-options.js'
import type { InstanceFolders } from './environment.js'
import type { Command } from './instance-process.js'
import type { Program, ProgramHost } from './program.js'
import type { RunFailure } from './run-function.js'

/** How to start the process of a runtime, and to talk to it. */
export interface RuntimeStart {
  readonly command: Command
  /** Environment variables beside those of every runtime. */
  readonly environment?: Readonly<Record<string, string>>
  /** Whether the program uses file descriptor 3. */
  readonly channel: boolean
  /**
   * The failure if the program is not ready in time.
   *
   * @defaultValue that of the initialization
   */
  readonly notReady?: { readonly failure: RunFailure }
  /** The debugger that the program starts. Then nothing that the code does has a limit of time. */
  readonly debug?: NodeDebugger
  /** Opens the program once its process runs. */
  open(host: ProgramHost): Program
  /** Frees what `open` and the preparation took. */
  close?(): void
}

/** Runs the code of some runtimes. */
export interface Runtime {
  /** Returns whether it runs the code of a version. */
  matches(fn: FunctionStart): boolean
  /** Returns the port of the debugger of a function; undefined if it has none. */
  debugPort?(run: CodeRun): number | undefined
  /**
   * Returns the command of a process that can start before it is known what it runs: it becomes an instance of any version with
   * the same command. Absent if no process can.
   */
  commandInAdvance?(fn: FunctionStart): Promise<Command | undefined>
  /** Prepares an instance. */
  prepare(run: CodeRun, folders: InstanceFolders): Promise<RuntimeStart | { readonly failure: RunFailure }>
}
