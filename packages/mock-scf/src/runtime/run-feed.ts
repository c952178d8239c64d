/** A run of a function that has ended. Members whose texts are long have only their beginning, or the end of the log. */
export interface EndedRun {
  /** The number of the run. Later ones have higher numbers. */
  readonly number: number
  readonly account: string
  readonly region: string
  readonly namespace: string
  readonly functionName: string
  /** The version that ran, such as `$LATEST` or `2`. */
  readonly version: string
  readonly requestId: string
  /** Where the event comes from, such as `TIMER`; absent if a caller sent it. */
  readonly source?: string | undefined
  /** When the run began, in milliseconds since 1970 on the emulator's clock. */
  readonly started: number
  /** In milliseconds. */
  readonly duration: number
  /** 0 if the run succeeded. */
  readonly statusCode: number
  /** The result: JSON, or the report of the failure. */
  readonly result: string
  /** The lines that the function logged. */
  readonly log: readonly string[]
  /** In bytes. */
  readonly memUsage: number
}

/** The latest runs of functions, for those who watch them. */
export interface RunFeed {
  add(run: Omit<EndedRun, 'number'>): void
  /** Returns the kept runs with higher numbers. */
  after(number: number): readonly EndedRun[]
  /** The number of the last run; 0 if there is none. */
  readonly last: number
  /** Resolves with the next run, or once the signal aborts. */
  next(signal: AbortSignal): Promise<void>
}

/** How many runs are kept for those who ask for them later. */
const maxRuns = 200

/** The most characters that are kept of a result, and of a log. */
const maxText = 32 * 1024

/** Creates a feed without runs. */
export function createRunFeed(): RunFeed {
  const runs: EndedRun[] = []
  let last = 0
  let waiting: (() => void)[] = []
  return {
    add(run) {
      last += 1
      runs.push({ ...run, number: last, result: run.result.slice(0, maxText), log: endOf(run.log) })
      if (runs.length > maxRuns) runs.shift()
      for (const wake of waiting) wake()
      waiting = []
    },
    after: (number) => runs.filter((run) => run.number > number),
    get last() {
      return last
    },
    next: (signal) =>
      new Promise((resolve) => {
        waiting.push(resolve)
        signal.addEventListener('abort', () => {
          waiting = waiting.filter((wake) => wake !== resolve)
          resolve()
        })
        if (signal.aborted) resolve()
      }),
  }
}

/** Returns the last lines of a log. */
function endOf(lines: readonly string[]): readonly string[] {
  let size = 0
  const first = lines.findLastIndex((line) => {
    size += line.length + 1
    return size > maxText
  })
  if (first < 0) return lines
  return [`[${first + 1} earlier lines are left out]`, ...lines.slice(first + 1)]
}
