/** The time of day in UTC: `12:34:56.789`. */
export function timeOfDay(time: number): string {
  return isoTime(time).slice(-13, -1)
}

/** The time in UTC: `2020-01-01T12:34:56.789Z`. */
export function isoTime(time: number): string {
  return new Date(time).toISOString()
}

/** A size such as `1.2 KB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** A duration such as `3 ms`, `1.20 s` or `2 h 5 min`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${(ms / 1000).toFixed(2)} s`
  const minutes = Math.round(ms / 60_000)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** A number with a noun: `1 request`, `2 requests`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}
