import { createRandom, type Random } from './random.js'

/** How many inputs a test makes, and from what: the environment's RUNS and SEED. */
export const fuzzing = {
  runs: Number(process.env.RUNS ?? 2000),
  seed: Number(process.env.SEED ?? 1),
}

/** Not a time that an input takes on any machine, unless it hangs. */
const longest = 10_000

/**
 * Makes inputs and tries each of them.
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
  for (let number = 0; number < runs; number += 1) {
    const random = createRandom(seed, number)
    const input = await make(random)
    const start = performance.now()
    const failed = (why: string, cause?: unknown) =>
      new Error(`Input ${number} of SEED=${seed} ${why}\n${show(input)}`, { cause })
    try {
      await attempt(input, random)
    } catch (error) {
      throw failed(`fails: ${error instanceof Error ? error.message : error}`, error)
    }
    if (performance.now() - start > longest) throw failed(`takes more than ${longest} ms.`)
  }
}
