/** How long each stage of a run took, in milliseconds, in their order. */
export type Timings = readonly (readonly [stage: string, milliseconds: number])[]

/** Measures named stages on the clock that is passed in. */
export class Stages {
  readonly now: () => number
  readonly #timings = new Map<string, number>()

  constructor(now: () => number) {
    this.now = now
  }

  get timings(): Timings {
    return [...this.#timings]
  }

  /** Runs one stage and notes how long it took. */
  async run<Result>(stage: string, work: () => Result | Promise<Result>): Promise<Result> {
    const start = this.now()
    const result = await work()
    this.add([[stage, this.now() - start]])
    return result
  }

  /** Adds what was measured elsewhere. A stage that ran several times took the sum of them. */
  add(timings: Timings): void {
    for (const [stage, milliseconds] of timings) {
      this.#timings.set(stage, (this.#timings.get(stage) ?? 0) + milliseconds)
    }
  }
}
