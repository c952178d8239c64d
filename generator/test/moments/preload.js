// Stands between tc3 and the file system: before one of its calls it signals the process or pauses it. MOMENT says before
// which one, as in moments.ts.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { isMainThread } from 'node:worker_threads'

const { readSync, writeFileSync, writeSync } = fs
const { signal, pause, at, total, calls = '' } = JSON.parse(process.env.MOMENT ?? '{}')
let count = 0
let busy = false

function before() {
  count += 1
  if (count !== at) return
  if (signal) process.kill(process.pid, signal)
  if (pause) {
    writeSync(2, 'paused\n')
    readSync(0, Buffer.alloc(1))
  }
}

function watch(functions) {
  for (const [name, original] of Object.entries(functions)) {
    if (typeof original !== 'function' || !(name.endsWith('Sync') || functions === fs.promises)) continue
    if (!new RegExp(calls).test(name)) continue
    functions[name] = function watched(...args) {
      if (!busy) {
        busy = true
        try {
          before()
        } finally {
          busy = false
        }
      }
      return original.apply(this, args)
    }
  }
}

if (isMainThread) {
  watch(fs)
  watch(fs.promises)
  syncBuiltinESMExports()
  if (total) process.once('exit', () => writeFileSync(total, String(count)))
}
