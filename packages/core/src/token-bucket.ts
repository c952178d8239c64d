/** A stock of tokens that never holds more than its capacity. */
export interface TokenBucket {
  /** Takes `count` tokens, or none when there are not enough; tells which. */
  take(count: number): boolean
  /** Puts `count` tokens back. */
  give(count: number): void
}

/** Makes a bucket that is full. */
export const tokenBucket = (capacity: number): TokenBucket => {
  let tokens = capacity
  return {
    take(count) {
      if (tokens < count) return false
      tokens -= count
      return true
    },
    give(count) {
      tokens = Math.min(capacity, tokens + count)
    },
  }
}
