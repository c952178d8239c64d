// Prints, as JSON, the memory that an emulator takes as it fills. Needs --expose-gc.
import { account } from './account.js'

const functions = 10_000
const entries = 1_000_000
const more = 250_000

const { scf, prepare, createFunctions } = account({ journal: { entries, bytes: Infinity } })

function taken() {
  globalThis.gc()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

const empty = { bytes: taken() }
await createFunctions(functions)
// So that what is measured is the functions alone.
scf.journal.clear()
const created = { bytes: taken(), count: functions }
const invoke = await prepare('Invoke', { FunctionName: 'function-7', ClientContext: '{"key":"value"}' })
const list = await prepare('ListNamespaces', {})
async function call(times) {
  for (let count = 0; count < times; count += 2) {
    await invoke()
    await list()
  }
}
await call(entries)
const filled = { bytes: taken(), count: scf.journal.entries().length }
await call(more)
const turned = { bytes: taken(), calls: more }
process.stdout.write(JSON.stringify([empty, created, filled, turned]))
