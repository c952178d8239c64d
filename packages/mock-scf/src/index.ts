export type { ScfTransition } from './generated/statuses.js'
export type { NamedStandIn, StandIns } from './invocation/stand-ins.js'
export type { Invocation, RunFailure, RunFunction, RunOutcome, StandIn } from './runtime/run-function.js'
export { createScf, type Scf, type ScfOptions } from './scf.js'
