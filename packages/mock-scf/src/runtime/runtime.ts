import type { CodeRun } from './code-run.js'
import type { NodeDebugger } from './code-runner-options.js'
import type { InstanceFolders } from './environment.js'
import type { Program, ProgramHost } from './program.js'
import type { RunFailure } from './run-function.js'

/** How to start the process of a runtime, and to talk to it. */
export interface RuntimeStart {
  /** The program and its arguments. */
  readonly command: readonly [program: string, ...args: string[]]
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
  matches(run: CodeRun): boolean
  /** Returns the port of the debugger of a function; undefined if it has none. */
  debugPort?(run: CodeRun): number | undefined
  /** Prepares an instance. */
  prepare(run: CodeRun, folders: InstanceFolders): Promise<RuntimeStart | { readonly failure: RunFailure }>
}
