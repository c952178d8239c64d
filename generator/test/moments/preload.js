// Stands between tc3 and the file system: before certain calls it signals the process, pauses it, lets them fail, or
// copies the project as it is then. MOMENT says before which, as in moments.ts.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename, join } from 'node:path'
import { isMainThread } from 'node:worker_threads'

const { cpSync, readSync, writeFileSync, writeSync } = fs
let moment = JSON.parse(process.env.MOMENT ?? '{}')
let count = 0
let busy = false

/** Begins to count anew, for another moment. */
export function setMoment(next) {
  moment = next
  count = 0
}

/** How many calls there have been. */
export function counted() {
  return count
}

function before(name, args) {
  const { signal, pause, fail, copies, at, lasts, root } = moment
  // Opened only to be read, a file stays as it is.
  if (moment.calls && /^open/.test(name) && /^r?$/.test(String(args[1] ?? ''))) return
  count += 1
  if (at !== undefined && (lasts ? count < at : count !== at)) return
  if (signal) process.kill(process.pid, signal)
  if (pause) {
    writeSync(2, 'paused\n')
    readSync(0, Buffer.alloc(1))
  }
  if (copies) {
    const filter = (path) => basename(path) !== 'node_modules'
    cpSync(root, join(copies, String(count)), { recursive: true, filter })
  }
  if (!fail) return
  const [file, text] = args
  // A full disk takes a part.
  if (name === 'writeFileSync' && typeof file === 'string')
    writeFileSync(file, text.slice(0, text.length / 2))
  throw Object.assign(new Error(`${fail}: made to fail`), { code: fail, syscall: 'none' })
}

function watch(functions) {
  for (const [name, original] of Object.entries(functions)) {
    if (typeof original !== 'function' || !(name.endsWith('Sync') || functions === fs.promises)) continue
    functions[name] = function watched(...args) {
      if (busy || !new RegExp(moment.calls ?? '').test(name)) return original.apply(this, args)
      busy = true
      try {
        before(name, args)
      } finally {
        busy = false
      }
      return original.apply(this, args)
    }
  }
}

if (isMainThread) {
  watch(fs)
  watch(fs.promises)
  syncBuiltinESMExports()
  if (moment.total) process.once('exit', () => writeFileSync(moment.total, String(count)))
}
