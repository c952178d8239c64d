import { writeSync } from 'node:fs'

// Preloaded into a program: when it exits, writes its resource usage to file descriptor 3: the peak memory in bytes, and the
// processor time in microseconds.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  writeSync(3, JSON.stringify({ memory: maxRSS * 1024, processors: userCPUTime + systemCPUTime }))
})
