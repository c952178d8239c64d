import type { Duplex } from 'node:stream'
import type { CodeRun } from './code-run.js'
import type { Answer } from './outcome.js'

/** The code of a version in a running instance, whatever its language is. */
export interface Program {
  /** Resolves once the program can receive events; to a failure if it cannot be initialized. */
  readonly ready: Promise<Answer | undefined>
  /**
   * Runs one event. Never settles if the process ends before.
   *
   * @param ended Aborts if the run fails before the answer, such as with a timeout.
   */
  run(run: CodeRun, deadline: number, ended: AbortSignal): Promise<Answer>
  /** Resolves once the program has nothing left to do for the last event. */
  free(): Promise<void>
}

/** What a runtime gets to run a program. */
export interface ProgramHost {
  /** The other end of file descriptor 3 of the process. */
  readonly channel: Duplex
  /** The folder of the code. */
  readonly folder: string
  /** Where the emulator can be called. */
  readonly emulator: EmulatorAddress
  /** The environment variables, if the process started without those of the function. */
  readonly environment?: Readonly<Record<string, string>> | undefined
}

/** An address of the emulator that is for functions only. */
export interface EmulatorAddress {
  readonly host: string
  readonly port: number
  /** Such as `http://127.0.0.1:9580`. */
  readonly url: string
}
