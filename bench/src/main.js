import { cpus } from 'node:os'
import { measureCalls } from './calls.js'
import { measureEmulatorCalls } from './emulator/calls.js'
import { measureEmulatorMemory } from './emulator/memory.js'
import { measureEmulatorScale } from './emulator/scale.js'
import { measureEmulatorStart } from './emulator/start.js'
import { measureGeneration } from './generation.js'
import { measureImports } from './imports.js'
import { measureRunning } from './running/measure.js'
import { measureSigning } from './signing.js'
import { formatTable } from './table.js'
import { measureTypeChecking } from './types.js'

function print(text) {
  process.stdout.write(`${text}\n`)
}

print(`Node ${process.version}, ${cpus().length} cores. Compare only figures of the same run.\n`)
print(formatTable('Import, median of 15', measureImports(15)))
print(formatTable('Signing one JSON call with TC3-HMAC-SHA256, median of 25', await measureSigning()))
print(formatTable('Calls over loopback on keep-alive connections, median of 15', await measureCalls()))
print(formatTable('Type checking, median of 5', await measureTypeChecking(5)))
print(formatTable('Generation, median of 7, in ms', await measureGeneration(7)))
print(formatTable('Start of the emulator, median of 9', await measureEmulatorStart(9)))
print(
  formatTable(
    'Calls to the emulator over 16 keep-alive connections, median of 9',
    await measureEmulatorCalls(9),
  ),
)
print(
  formatTable(
    'Time of a call by the number of functions in the account, median of 15',
    await measureEmulatorScale(15),
  ),
)
print(formatTable('Invocations of a function that runs, over HTTP, median of 5', await measureRunning(5)))
print(formatTable('Memory of the emulator', measureEmulatorMemory()))
