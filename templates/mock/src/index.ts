export { createDemo } from './demo.js'
