import { Bench } from 'tinybench'
import { median } from './median.js'

/**
 * How often tasks run a second. In each of many short runs all tasks take their turn, so that what else the machine
 * does meets them alike.
 *
 * @param {Readonly<Record<string, () => unknown>>} tasks by name; what they promise is awaited
 * @param {{ runs: number, time: number }} options `time` is what a task has in each run, in milliseconds
 * @returns `rate` gives the median of a task, `ratio` the median of one task's rate by another's in the same run
 */
export async function rates(tasks, { runs, time }) {
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
