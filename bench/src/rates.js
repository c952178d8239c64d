import { Bench } from 'tinybench'
import { median } from './median.js'

/**
 * Measures how often tasks run a second. Each of many short runs contains all tasks, so that other load on the machine
 * affects all of them.
 *
 * @param {Readonly<Record<string, () => unknown>>} tasks The tasks by name. Promises are awaited.
 * @param {{ runs: number, time: number }} options `time` is the duration of a task in each run, in milliseconds.
 * @returns `rate` returns the median rate of a task, `ratio` the median of the ratios of two tasks in the same run.
 */
export async function measureRates(tasks, { runs, time }) {
  const measured = new Map(Object.keys(tasks).map((name) => [name, []]))
  for (let run = 0; run < runs; run += 1) {
    const bench = new Bench({ time, warmupTime: time / 4, throws: true })
    for (const [name, task] of Object.entries(tasks)) bench.add(name, task)
    await bench.run()
    for (const { name, result } of bench.tasks) measured.get(name).push(1000 / result.latency.mean)
  }
  return {
    rate: (name) => median(measured.get(name)),
    ratio: (name, other) => median(measured.get(name).map((rate, run) => rate / measured.get(other)[run])),
  }
}
