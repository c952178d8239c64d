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

  /** Returns the time in milliseconds since 1970. */
  readonly now: () => number

  constructor(environment: Environment, now: () => number) {
    this.environment = environment
    this.now = now
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
    const printed = diagnostics.slice(0, maxPrinted).map((diagnostic) => formatDiagnostic(diagnostic, colors))
    const others = summarizeKinds(diagnostics.slice(maxPrinted))
    const total = `${count(diagnostics.length, 'problem')} ${outcome}`
    this.failWith([...printed, ...others, total].join('\n\n'))
  }

  /** Reports that another command has locked the project. */
  readonly onWait = (): void => {
    this.note('Waiting for another command, which is writing to this project.')
  }
}

/** The number of problems that are printed in full. */
const maxPrinted = 200

/** Counts the problems that are not printed, by kind. */
function summarizeKinds(diagnostics: readonly Diagnostic[]): string[] {
  if (diagnostics.length === 0) return []
  const counts = new Map<string, number>()
  for (const { id } of diagnostics) counts.set(id, (counts.get(id) ?? 0) + 1)
  const kinds = [...counts].sort(([, a], [, b]) => b - a).map(([id, number]) => `  ${number} ${id}`)
  return [
    `${diagnostics.length} more, by kind; \`tc3 check --json\` prints all of them:\n${kinds.join('\n')}`,
  ]
}

/** A number with its noun, such as "1 file" or "2 files". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
