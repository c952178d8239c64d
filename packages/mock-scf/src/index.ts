export type { Invocation, RunFailure, RunFunction, RunOutcome } from './run.js'
export { createScf, type Scf, type ScfOptions } from './scf.js'
export type { ScfTransition } from './world.js'
