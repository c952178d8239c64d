// Prints the memory of an emulator as it fills, as JSON. Requires --expose-gc.
import { createAccount } from './create-account.js'

const functions = 10_000
const entries = 1_000_000
const additional = 250_000

const { scf, prepare, createFunctions } = createAccount({ journal: { entries, bytes: Infinity } })

function usedMemory() {
  globalThis.gc()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

const empty = { bytes: usedMemory() }
await createFunctions(functions)
// Measures the functions without the journal.
scf.journal.clear()
const created = { bytes: usedMemory(), count: functions }
const invoke = await prepare('Invoke', { FunctionName: 'function-7', ClientContext: '{"key":"value"}' })
const list = await prepare('ListNamespaces', {})
async function call(times) {
  for (let count = 0; count < times; count += 2) {
    await invoke()
    await list()
  }
}
await call(entries)
const filled = { bytes: usedMemory(), count: scf.journal.entries().length }
await call(additional)
const rotated = { bytes: usedMemory(), calls: additional }
process.stdout.write(JSON.stringify([empty, created, filled, rotated]))
