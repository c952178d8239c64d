export type { Mock as Scf } from '@tc3/mock'
export { createScf, type ScfOptions } from './scf.js'
