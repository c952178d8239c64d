import { createRandom, type Random } from './random.js'

/** The number of inputs of a test, and their seed: the environment variables RUNS and SEED. */
export const fuzzing = {
  runs: Number(process.env.RUNS ?? 2000),
  seed: Number(process.env.SEED ?? 1),
}

/**
 * Creates random inputs and tries each of them. Prints which one took longest, as it may be a way to exhaust the emulator.
 *
 * @param attempt Throws if the response to an input is wrong.
 * @param show Formats an input for the error message.
 */
export async function fuzz<Input>(
  create: (random: Random) => Input | Promise<Input>,
  attempt: (input: Input, random: Random) => Promise<void>,
  show: (input: Input) => string,
  { runs, seed } = fuzzing,
): Promise<void> {
  let slowest = { number: 0, ms: 0 }
  for (let number = 0; number < runs; number += 1) {
    const random = createRandom(seed, number)
    const input = await create(random)
    const start = performance.now()
    try {
      await attempt(input, random)
    } catch (error) {
      const reason = error instanceof Error ? error.message : error
      throw new Error(`Input ${number} of SEED=${seed} fails: ${reason}\n${show(input)}`, { cause: error })
    }
    const ms = performance.now() - start
    if (ms > slowest.ms) slowest = { number, ms }
  }
  process.stdout.write(`Input ${slowest.number} of SEED=${seed} took longest: ${slowest.ms.toFixed(1)} ms\n`)
}
