import { writeSync } from 'node:fs'

// Loaded before a program, tells on file descriptor 3 what the process used: memory at most, in bytes, and time of
// processors, in microseconds.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  writeSync(3, JSON.stringify({ memory: maxRSS * 1024, processors: userCPUTime + systemCPUTime }))
})
