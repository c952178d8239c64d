/** The duration of each stage of a run in milliseconds, in the order in which the stages began. */
export type Timings = readonly (readonly [stage: string, milliseconds: number])[]

/** Measures the duration of named stages. */
export class Stages {
  readonly now: () => number
  readonly #timings = new Map<string, number>()

  /** @param now The clock, in milliseconds. */
  constructor(now: () => number) {
    this.now = now
  }

  get timings(): Timings {
    return [...this.#timings]
  }

  /** Runs a stage and records its duration. */
  async run<Result>(stage: string, operation: () => Result | Promise<Result>): Promise<Result> {
    const start = this.now()
    const result = await operation()
    this.add([[stage, this.now() - start]])
    return result
  }

  /** Adds durations that were measured elsewhere, such as in another thread. Durations of the same stage are summed. */
  add(timings: Timings): void {
    for (const [stage, milliseconds] of timings) {
      this.#timings.set(stage, (this.#timings.get(stage) ?? 0) + milliseconds)
    }
  }
}
