'use strict'
// Ends the processes of functions and deletes their folder when the emulator ends, however it ends. The emulator starts this program with the first
// instance, and writes lines to its standard input: `+<process group>` or `-<process group>`. The input ends with the
// emulator.

const { readdirSync, readFileSync, rmSync } = require('fs')
const { createInterface } = require('readline')

const [, , mark, folder] = process.argv
const groups = new Set()

// The signals of a terminal go to the emulator, too, which then ends or closes the input.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const group = Number(line.slice(1))
    if (line.startsWith('+')) groups.add(group)
    else groups.delete(group)
  })
  .on('close', () => {
    for (const group of groups) endGroup(group)
    endMarked()
    rmSync(folder, { recursive: true, force: true })
    process.exit()
  })

function endGroup(group) {
  try {
    process.kill(-group, 'SIGKILL')
  } catch (_) {
    // It has ended already.
  }
}

/** Ends processes that left their group. Linux shows their environment, which has the mark. */
function endMarked() {
  let processes = []
  try {
    processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  } catch (_) {
    return
  }
  for (const id of processes) {
    try {
      if (readFileSync(`/proc/${id}/environ`, 'latin1').includes(mark)) process.kill(Number(id), 'SIGKILL')
    } catch (_) {
      // It has ended, or belongs to another user.
    }
  }
}
