import type { Rule } from './breach.js'

/** Holds a value against one constraint of its parameter: gives what must hold, or undefined where it does. */
export type Test<Value> = (value: Value) => string | undefined

/** The tests of the constraints that a parameter has, each with its rule. */
export type Tests<Value> = readonly (readonly [rule: Rule, test: Test<Value>])[]
