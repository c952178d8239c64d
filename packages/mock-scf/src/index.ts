export type { CompanionName } from './companions/names.js'
export type { ScfTransition } from './generated/statuses.js'
export type { Invocation, RunFailure, RunFunction, RunOutcome } from './runtime/run-function.js'
export { createScf, type Scf, type ScfOptions } from './scf.js'
