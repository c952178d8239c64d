// For emulators that validate snapshots, or the input of operations that they add to the control API, with Valibot. Apart from
// the main entry point, so that the programs of those that only use an emulator are compiled without the types of Valibot,
// which take seconds.

export { type RouteDefinition, route } from './control/route.js'
export { assertMatches } from './schema/assert-matches.js'
export { object, schemaOf, withDescription } from './schema/schema.js'
export { temporaryKeyPairSchema } from './signature/temporary-credentials-schema.js'
export { assertState } from './store/assert-state.js'
export type { PendingTransition } from './testing/transition.js'
export { pendingTransitionSchema } from './testing/transition-schemas.js'
