/** Creates a function that formats the time for the header Date. It caches the text, as most responses share a second. */
export function createHttpDate(now: () => number): () => string {
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
