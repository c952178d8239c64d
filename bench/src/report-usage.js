import { writeSync } from 'node:fs'
import { peakMemory } from './peak-memory.js'

// Preloaded into a program: when it exits, writes its resource usage to file descriptor 3: the peak memory in bytes, and the
// processor time in microseconds.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage()
  writeSync(3, JSON.stringify({ memory: peakMemory(), processors: userCPUTime + systemCPUTime }))
})
