import type { Readable, Writable } from 'node:stream'
import pc from 'picocolors'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { formatDiagnostic } from '../diagnostics/format.js'
import { Stages } from '../stages.js'

type Stream<Direction> = Direction & { readonly isTTY?: boolean }

/** What the command line takes from the process that it runs in. */
export interface Surroundings {
  cwd(): string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: Stream<Readable>
  readonly stdout: Stream<Writable>
  readonly stderr: Stream<Writable>
  /** Calls back whenever a signal comes. */
  on(signal: NodeJS.Signals, listener: () => void): unknown
}

/** One call of the command line: what it prints, and whether it failed. */
export class Session {
  readonly surroundings: Surroundings
  /** The status that the process ends with. */
  exitCode = 0

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings
  }

  get cwd(): string {
    return this.surroundings.cwd()
  }

  newStages(): Stages {
    return new Stages(() => performance.now())
  }

  /** Prints a result, or what was done. */
  readonly say = (text: string): void => {
    this.surroundings.stdout.write(`${text}\n`)
  }

  /** Prints why nothing was done, or what is wrong. */
  readonly refuse = (text: string): void => {
    this.surroundings.stderr.write(`${text}\n`)
    this.exitCode = 1
  }

  /** Prints what stopped the run. */
  readonly fail = (error: unknown): void => {
    this.refuse(`tc3: ${error instanceof Error ? error.message : String(error)}`)
  }

  /** Prints the problems of a spec, and what came of them. */
  complain(diagnostics: readonly Diagnostic[], outcome = 'in the spec; nothing was written.'): void {
    const { stderr, env } = this.surroundings
    const colors = pc.createColors(stderr.isTTY === true && !env.NO_COLOR)
    const problems = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, colors))
    this.refuse(`${problems.join('\n\n')}\n\n${count(diagnostics.length, 'problem')} ${outcome}`)
  }

  /** Says why nothing happens for a while. */
  readonly onWait = (): void => {
    this.surroundings.stderr.write('Waiting for another command, which is writing to this project.\n')
  }
}

/** A number of things, in words. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
