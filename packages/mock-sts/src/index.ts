export { createSts } from './emulator.js'
