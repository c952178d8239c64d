import { readdirSync, readFileSync } from 'node:fs'

/** Lists the processes that have not ended, and whose environment contains a text. */
export function processesWith(text: string): string[] {
  return readdirSync('/proc').filter((id) => {
    if (!/^\d+$/.test(id)) return false
    try {
      const isOver = /^State:\s+[ZX]/m.test(readFileSync(`/proc/${id}/status`, 'utf8'))
      return !isOver && readFileSync(`/proc/${id}/environ`, 'latin1').includes(text)
    } catch {
      // It has ended.
      return false
    }
  })
}

/** Lists the processes that this process has started, and that have not ended. */
export function childProcesses(): string[] {
  return readdirSync('/proc').filter((id) => {
    if (!/^\d+$/.test(id)) return false
    try {
      return new RegExp(`^PPid:\\s+${process.pid}$`, 'm').test(readFileSync(`/proc/${id}/status`, 'utf8'))
    } catch {
      return false
    }
  })
}
