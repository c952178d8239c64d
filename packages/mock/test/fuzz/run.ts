import { createRandom, type Random } from './random.js'

/** How many inputs a test makes, and from what: the environment's RUNS and SEED. */
export const fuzzing = {
  runs: Number(process.env.RUNS ?? 2000),
  seed: Number(process.env.SEED ?? 1),
}

/**
 * Makes inputs and tries each of them. Says which took longest, as that one may be made to exhaust the emulator.
 *
 * @param attempt Throws where an input is not answered as it should be.
 * @param show Writes an input for whoever has to find out why.
 */
export async function fuzz<Input>(
  make: (random: Random) => Input | Promise<Input>,
  attempt: (input: Input, random: Random) => Promise<void>,
  show: (input: Input) => string,
  { runs, seed } = fuzzing,
): Promise<void> {
  let slowest = { number: 0, ms: 0 }
  for (let number = 0; number < runs; number += 1) {
    const random = createRandom(seed, number)
    const input = await make(random)
    const start = performance.now()
    try {
      await attempt(input, random)
    } catch (error) {
      const why = error instanceof Error ? error.message : error
      throw new Error(`Input ${number} of SEED=${seed} fails: ${why}\n${show(input)}`, { cause: error })
    }
    const ms = performance.now() - start
    if (ms > slowest.ms) slowest = { number, ms }
  }
  process.stdout.write(`Input ${slowest.number} of SEED=${seed} took longest: ${slowest.ms.toFixed(1)} ms\n`)
}
