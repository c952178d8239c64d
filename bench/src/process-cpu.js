import { readFileSync } from 'node:fs'

/** The ticks of the processor time in /proc: Linux has 100 a second on all platforms. */
const microsecondsPerTick = 10_000

/** Returns the processor time that another process has used, in microseconds; undefined where there is no /proc. */
export function processCpu(pid) {
  try {
    // The second field is a name in parentheses, which may contain spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1].split(' ')
    const [user, system] = fields.slice(11, 13).map(Number)
    return (user + system) * microsecondsPerTick
  } catch {
    return undefined
  }
}
