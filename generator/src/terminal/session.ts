import type { Readable, Writable } from 'node:stream'
import pc from 'picocolors'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { formatDiagnostic } from '../diagnostics/format.js'
import { Stages } from '../stages.js'

type Stream<Direction> = Direction & { readonly isTTY?: boolean }

/** The process of the command line, or a substitute in tests. */
export interface Environment {
  cwd(): string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: Stream<Readable>
  readonly stdout: Stream<Writable>
  readonly stderr: Stream<Writable>
  /** Calls the listener whenever the process receives the signal. */
  on(signal: NodeJS.Signals, listener: () => void): unknown
}

/** One invocation of the command line: its output and its exit code. */
export class Session {
  readonly environment: Environment
  exitCode = 0

  constructor(environment: Environment) {
    this.environment = environment
  }

  get cwd(): string {
    return this.environment.cwd()
  }

  newStages(): Stages {
    return new Stages(() => performance.now())
  }

  /** Prints a result to stdout. */
  readonly print = (text: string): void => {
    this.environment.stdout.write(`${text}\n`)
  }

  /** Prints a text to stderr that is not part of the result. */
  readonly note = (text: string): void => {
    this.environment.stderr.write(`${text}\n`)
  }

  /** Prints a text to stderr and sets the exit code to 1. */
  readonly failWith = (text: string): void => {
    this.note(text)
    this.exitCode = 1
  }

  /** Fails with the message of an error. */
  readonly fail = (error: unknown): void => {
    this.failWith(`tc3: ${error instanceof Error ? error.message : String(error)}`)
  }

  /** Fails with the problems of a spec, followed by their number and the outcome. */
  failWithDiagnostics(
    diagnostics: readonly Diagnostic[],
    outcome = 'in the spec; nothing was written.',
  ): void {
    const { stderr, env } = this.environment
    const colors = pc.createColors(stderr.isTTY === true && !env.NO_COLOR)
    const problems = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, colors))
    this.failWith(`${problems.join('\n\n')}\n\n${count(diagnostics.length, 'problem')} ${outcome}`)
  }

  /** Reports that another command has locked the project. */
  readonly onWait = (): void => {
    this.note('Waiting for another command, which is writing to this project.')
  }
}

/** A number with its noun, such as "1 file" or "2 files". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
