import { cpus } from 'node:os'
import { calls } from './calls.js'
import { emulatorCalls } from './emulator/calls.js'
import { emulatorMemory } from './emulator/memory.js'
import { emulatorScale } from './emulator/scale.js'
import { emulatorStart } from './emulator/start.js'
import { generation } from './generation.js'
import { imports } from './imports.js'
import { signing } from './signing.js'
import { table } from './table.js'
import { types } from './types.js'

function out(text) {
  return process.stdout.write(`${text}\n`)
}

out(`Node ${process.version}, ${cpus().length} cores. Compare figures of one run only.\n`)
out(table('Import, median of 15', imports(15)))
out(table('Signing one JSON call with TC3-HMAC-SHA256, median of 25', await signing()))
out(table('Calls over loopback on kept connections, median of 15', await calls()))
out(table('Checking types, median of 5', await types(5)))
out(table('Generation, median of 7, in ms', await generation(7)))
out(table('Start of the emulator, median of 9', await emulatorStart(9)))
out(table('Calls to the emulator over 16 kept connections, median of 9', await emulatorCalls(9)))
out(table('A call by the number of functions in the account, median of 15', await emulatorScale(15)))
out(table('Memory of the emulator', emulatorMemory()))
