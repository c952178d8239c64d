import type { Invocation, RunFailure } from './run-function.js'
import type { Sharing } from './sharing.js'
import type { WebExchange } from './web-exchange.js'

/** A zip archive of code that is stored under its hash. */
export interface StoredPackage {
  /** The SHA-256 in lowercase hexadecimal. */
  readonly sha256: string
  /** Returns the archive. */
  readonly read: () => Uint8Array
}

/** Temporary credentials of the function's role. */
export interface RoleCredentials {
  readonly secretId: string
  readonly secretKey: string
  readonly token: string
}

/** Returns temporary credentials of a role; undefined if the account has no key pair. */
export type RoleCredentialsOf = (
  account: string,
  role: string,
  now: number,
) => Promise<RoleCredentials | undefined>

/** One run of the code of a version. */
export interface CodeRun extends Invocation {
  readonly type: 'Event' | 'HTTP'
  /** The request in place of an event, for a function of the type HTTP. */
  readonly web?: WebExchange | undefined
  readonly runtime: string
  readonly handler: string
  /** In MB. */
  readonly memorySize: number
  /** In seconds. */
  readonly timeout: number
  /** In seconds. */
  readonly initTimeout: number
  /** How long a WebSocket may pass no bytes, in seconds. */
  readonly idleTimeout: number
  readonly code: StoredPackage
  /** In the order in which they are merged: files of later ones replace those of earlier ones. */
  readonly layers: readonly StoredPackage[]
  readonly sharing: Sharing
  /** The session that the event belongs to; absent if it has none. */
  readonly session?: string | undefined
  /** Whether a timer sent the event. */
  readonly isTimer: boolean
  /** Absent if the function has no role. */
  readonly credentials?: RoleCredentials
}

/** What is known of the instances of a function when it is created. */
export type FunctionStart = Pick<
  CodeRun,
  'region' | 'namespace' | 'functionName' | 'type' | 'runtime' | 'memorySize'
>

/** The outcome of running code. */
export interface CodeOutcome {
  /** The result as text: JSON, or what a custom runtime posted. Empty if the run failed. */
  readonly returned: string
  readonly failure?: RunFailure
  /** The lines that the function wrote. */
  readonly log: readonly string[]
  /** The resident memory of the instance, in bytes. */
  readonly memUsage: number
  /** How long the run took, in milliseconds; 0 if the code could not be initialized. */
  readonly duration: number
  /**
   * The outcome with what the code did after its answer. Absent if an event ends with its answer. Does not resolve if the
   * instance is stopped before.
   */
  readonly whole?: Promise<CodeOutcome>
}

export type Termination = 'at once' | 'gracefully'

/** Runs the code of functions. */
export interface CodeRunner {
  /** Does in advance what makes the first event of a function take less time. Absent if nothing does. */
  prepare?(fn: FunctionStart): Promise<void>
  /** Runs one event. Never rejects: whatever the code does is an outcome. */
  run(run: CodeRun): Promise<CodeOutcome>
  /**
   * Ends the instance that runs an event, if there is one. The run fails as with any other end of the process.
   *
   * @param how `gracefully` sends SIGTERM first, so that the function can end by itself.
   */
  terminate(requestId: string, how: Termination): void
  /**
   * Starts an instance before the first event. Returns the outcome if the code cannot be initialized. Absent if instances start
   * with an event only.
   */
  start?(run: CodeRun): Promise<CodeOutcome | undefined>
  /** Ends all instances and deletes their folders. */
  close(): Promise<void>
}
