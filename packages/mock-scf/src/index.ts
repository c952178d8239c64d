export type { Mock as Scf } from '@tc3/mock'
export type { Invocation, RunFailure, RunFunction, RunOutcome } from './run.js'
export { createScf, type ScfOptions } from './scf.js'
