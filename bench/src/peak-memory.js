import { readFileSync } from 'node:fs'

/** Returns the peak memory of this process, in bytes. On Linux, `maxRSS` also includes the peak memory of its parent. */
export function peakMemory() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'latin1'))[1]) * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}
