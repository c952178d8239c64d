export { createStsCompanion } from './companion.js'
export { createSts } from './emulator.js'
