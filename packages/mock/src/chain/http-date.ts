/** Writes the time of a clock as the header Date does. Most answers come in the second of the one before. */
export function httpDate(now: () => number): () => string {
  let second: number | undefined
  let text = ''
  return () => {
    const current = Math.floor(now() / 1000)
    if (current !== second) {
      second = current
      text = new Date(current * 1000).toUTCString()
    }
    return text
  }
}
