import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** The bytes of the heap that are in use once all garbage is gone. */
export function heapInUse(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}
