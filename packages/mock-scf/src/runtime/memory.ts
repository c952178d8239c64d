import { closeSync, openSync, readSync } from 'node:fs'

/** Returns the resident memory of a process and its descendants, in bytes; 0 where the system does not show it. */
export function residentMemory(id: number): number {
  let total = 0
  const pending = [id]
  // A process that starts others without end is limited, too.
  for (let count = 0; pending.length > 0 && count < maxProcesses; count += 1) {
    const process = pending.pop()
    if (process === undefined) break
    total += residentPages(process) * pageSize
    pending.push(...childrenOf(process))
  }
  return total
}

/** The documented maximum number of processes and threads of an instance. */
const maxProcesses = 1024

const pageSize = 4096

function residentPages(id: number): number {
  const [, pages = '0'] = readProc(`${id}/statm`).split(' ')
  return Number(pages)
}

function childrenOf(id: number): number[] {
  return readProc(`${id}/task/${id}/children`)
    .split(' ')
    .filter((text) => text !== '')
    .map(Number)
}

// Memory is read after each event, and to read such a small file with readFileSync takes more than twice as long.
const content = Buffer.alloc(16 * 1024)

function readProc(path: string): string {
  try {
    const file = openSync(`/proc/${path}`, 'r')
    try {
      return content.toString('latin1', 0, readSync(file, content))
    } finally {
      closeSync(file)
    }
  } catch {
    return ''
  }
}
