import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** Collects garbage and returns the number of bytes in use on the heap. */
export function heapInUse(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}
