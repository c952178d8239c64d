/** Draws that a seed determines: the same seed and number draw the same. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number
  /** True in so many of a hundred cases. */
  percent(percent: number): boolean
  pick<T>(items: readonly [T, ...T[]]): T
  pick<T>(items: readonly T[]): T | undefined
  /** As many as `below` draws. */
  times<T>(below: number, make: (index: number) => T): T[]
}

/** Draws for the input of a number, which can so be made again without those before it (Mulberry32). */
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
    times: (bound, make) => Array.from({ length: below(bound) }, (_, index) => make(index)),
  }
}
