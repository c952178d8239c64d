import { measureCalls } from './calls.js'
import { measureEmulatorCalls } from './emulator/calls.js'
import { measureJournal } from './emulator/journal.js'
import { measureLists } from './emulator/lists.js'
import { measureEmulatorMemory } from './emulator/memory.js'
import { measureEmulatorScale } from './emulator/scale.js'
import { measureEmulatorStart } from './emulator/start.js'
import { measureGenerators } from './generation/peers.js'
import { measureGeneration } from './generation/stages.js'
import { measureImports } from './imports.js'
import { measureLargeResponses } from './large-responses.js'
import { measureRunning } from './running/measure.js'
import { measureSigning } from './signing.js'
import { measureSizes } from './sizes.js'
import { measureTypeChecking } from './types.js'
import { measureUploads } from './upload/measure.js'

/** The title and the function of each benchmark, by the name that selects it. */
export const benches = {
  imports: ['Import, median of 15', () => measureImports(15)],
  sizes: ['Size of a bundle that calls one action, minified and compressed', () => measureSizes()],
  signing: ['Signing one JSON call with TC3-HMAC-SHA256, median of 25', () => measureSigning()],
  calls: ['Calls over loopback on keep-alive connections, median of 9', () => measureCalls(9)],
  upload: ['Upload of a package of 10 MB in Base64, median of 7', () => measureUploads(7)],
  responses: [
    'Large responses, from their bytes to their content, median of 15',
    () => measureLargeResponses(15),
  ],
  types: ['Type checking, median of 5', () => measureTypeChecking(5)],
  generation: ['Generation, median of 7, in ms', () => measureGeneration(7)],
  generators: [
    'Generation of one product, the whole command, alternately, median of 7',
    () => measureGenerators(7),
  ],
  start: ['Start of the emulator, median of 9', () => measureEmulatorStart(9)],
  emulator: [
    'Calls to the emulator over 16 keep-alive connections, median of 9',
    () => measureEmulatorCalls(9),
  ],
  scale: [
    'Time of a call by the number of functions in the account, median of 15',
    () => measureEmulatorScale(15),
  ],
  lists: ['ListFunctions by the number of functions in the account, median of 15', () => measureLists(15)],
  journal: ['The journal with a million requests, median of 5', () => measureJournal(5)],
  running: ['Invocations of a function that runs, over HTTP, median of 5', () => measureRunning(5)],
  memory: ['Memory of the emulator', () => measureEmulatorMemory()],
}
