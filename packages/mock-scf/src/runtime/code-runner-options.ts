import type { Invocation } from './run-function.js'

/** How the code of functions runs. */
export interface CodeRunnerOptions {
  /**
   * The paths of interpreters by runtime, such as `{ 'Nodejs18.15': '/usr/local/bin/node18' }`. `Nodejs` and `Python` stand
   * for all other runtimes of the language.
   *
   * @defaultValue the Node that runs the emulator, and the machine's `python3`, `php` and `java`
   */
  readonly interpreters?: Readonly<Record<string, string>>
  /**
   * How long an instance without events stays, in milliseconds.
   *
   * @defaultValue 5 minutes
   */
  readonly idleTime?: number
  /**
   * How long a function has to end by itself after TerminateAsyncEvent with GraceShutdown, in milliseconds. The time of the
   * cloud is not documented.
   *
   * @defaultValue 10 seconds
   */
  readonly graceTime?: number
  /**
   * The maximum number of instances at a time. Further events wait.
   *
   * @defaultValue `100`
   */
  readonly maxInstances?: number
  /**
   * Whether a process of Node starts when a function is created, so that the first event takes less time. Without it, there is
   * such a process from the first event on. It becomes the next instance of any function with the same memory, and is replaced.
   *
   * @defaultValue `false`, so that functions take no process until they are invoked
   */
  readonly prestart?: boolean
  /**
   * Returns how Node starts for a function, such as with a debugger. Called before an instance of a Node.js runtime starts.
   *
   * @defaultValue as in the cloud
   */
  readonly startNode?: StartNode
}

/** Returns how Node starts for a function. */
export type StartNode = (fn: Pick<Invocation, 'region' | 'namespace' | 'functionName'>) => NodeStart

/** How Node starts for a function. */
export interface NodeStart {
  /** Options of Node, such as `['--enable-source-maps']`. */
  readonly options?: readonly string[]
  /**
   * Lets a debugger connect. The function then has one instance, which runs one event after the other without limits of
   * time, and is replaced as soon as another event needs other code or settings.
   *
   * @defaultValue no debugger
   */
  readonly debug?: NodeDebugger
}

/** A debugger of Node. */
export interface NodeDebugger {
  /** The port on 127.0.0.1 that the debugger listens on. */
  readonly port: number
  /**
   * The folder whose code runs instead of that of the package, so that the paths in the debugger are those of the editor.
   *
   * @defaultValue the package
   */
  readonly folder?: string
}
