import { readFileSync } from 'node:fs'

/** Returns the most memory that this process has used, in bytes. On Linux, `maxRSS` is at least what its parent had used when it started it. */
export function peakMemory() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'latin1'))[1]) * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}
