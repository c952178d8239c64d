// Interrupts a process before one of its calls of the file system: sends it a signal, or pauses it. The variable INTERRUPTION
// contains an `Interruption` of processes.ts.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { isMainThread } from 'node:worker_threads'

const { readSync, writeFileSync, writeSync } = fs
const { signal, pause, at, total, calls = '' } = JSON.parse(process.env.INTERRUPTION ?? '{}')
let count = 0
let isNested = false

function interruptOnce() {
  count += 1
  if (count !== at) return
  if (signal) process.kill(process.pid, signal)
  if (pause) {
    writeSync(2, 'paused\n')
    readSync(0, Buffer.alloc(1))
  }
}

function wrap(functions) {
  for (const [name, original] of Object.entries(functions)) {
    if (typeof original !== 'function' || !(name.endsWith('Sync') || functions === fs.promises)) continue
    if (!new RegExp(calls).test(name)) continue
    functions[name] = function wrapped(...args) {
      if (!isNested) {
        isNested = true
        try {
          interruptOnce()
        } finally {
          isNested = false
        }
      }
      return original.apply(this, args)
    }
  }
}

if (isMainThread) {
  wrap(fs)
  wrap(fs.promises)
  syncBuiltinESMExports()
  if (total) process.once('exit', () => writeFileSync(total, String(count)))
}
