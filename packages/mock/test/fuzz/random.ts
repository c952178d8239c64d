/** A deterministic source of random choices. */
export interface Random {
  /** Returns a number from 0 up to, but not including, 1. */
  next(): number
  /** Returns an integer from 0 up to, but not including, `bound`. */
  below(bound: number): number
  /** Returns true with the given probability in percent. */
  percent(percent: number): boolean
  pick<T>(items: readonly [T, ...T[]]): T
  pick<T>(items: readonly T[]): T | undefined
  /** Creates an array with a random length below `bound`. */
  times<T>(bound: number, create: (index: number) => T): T[]
}

/** Creates the random source of an input. Each input can be reproduced without the earlier ones (Mulberry32). */
export function createRandom(seed: number, number: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) | 0
  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (bound: number): number => Math.floor(next() * bound)
  return {
    next,
    below,
    percent: (percent) => next() * 100 < percent,
    pick: <T>(items: readonly T[]) => items[below(items.length)] as T,
    times: (bound, create) => Array.from({ length: below(bound) }, (_, index) => create(index)),
  }
}
