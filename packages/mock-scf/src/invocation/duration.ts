/** Returns the time between two times, in milliseconds. It is exact to microseconds, which differences of numbers are not. */
export function durationBetween(started: number, ended: number): number {
  return Math.round((ended - started) * 1000) / 1000
}
