import type { Rule } from './violation.js'

/**
 * Checks a value against one constraint of its parameter. Returns the requirement if the value violates it, as the
 * second half of a sentence: `be at most 3072, but is 4000`; otherwise undefined.
 */
export type ConstraintCheck<Value> = (value: Value) => string | undefined

/** The checks of the constraints of a parameter, each with its rule. */
export type ConstraintChecks<Value> = readonly (readonly [rule: Rule, check: ConstraintCheck<Value>])[]
