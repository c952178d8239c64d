export { createDemo } from './emulator.js'
