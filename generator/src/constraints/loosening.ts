import { isDeepStrictEqual } from 'node:util'
import type { Constraints, Parameter } from '../model/model.js'
import { allowsAllNumbersOf } from './numbers.js'

/** A constraint of the allowed values, except for those that are compared separately. */
export type Bound = Exclude<
  keyof Constraints,
  'default' | 'unchanged' | 'enum' | 'deprecatedValues' | 'open' | 'extensible' | 'base64' | 'unit'
>

/** Constraints that are compared together. */
interface Group {
  readonly bounds: readonly Bound[]
  /** Whether all values that were allowed before still are. */
  allows(now: Parameter, before: Parameter): boolean
}

const groups: readonly Group[] = [
  { bounds: ['min', 'max', 'maxWhen', 'step', 'ranges'], allows: allowsAllConditionalNumbersOf },
  atLeast('minLength'),
  atMost('maxLength'),
  atMost('maxBytes'),
  {
    bounds: ['pattern'],
    allows: (now, before) => now.pattern === undefined || now.pattern === before.pattern,
  },
  atMost('maxItems'),
]

/** Whether all numbers that were allowed before still are, both in general and where another parameter allows more. */
function allowsAllConditionalNumbersOf(now: Parameter, before: Parameter): boolean {
  if (!allowsAllNumbersOf(now, before)) return false
  const { maxWhen } = before
  if (maxWhen === undefined) return true
  const { parameter, value, orAbsent } = now.maxWhen ?? {}
  const isSame = parameter === maxWhen.parameter && value === maxWhen.value && (orAbsent || !maxWhen.orAbsent)
  const max = isSame ? now.maxWhen?.max : now.max
  return allowsAllNumbersOf({ ...now, max }, { ...before, max: maxWhen.max })
}

function atLeast(bound: 'minLength'): Group {
  return { bounds: [bound], allows: (now, before) => (now[bound] ?? 0) <= (before[bound] ?? 0) }
}

function atMost(bound: 'maxLength' | 'maxBytes' | 'maxItems'): Group {
  return {
    bounds: [bound],
    allows: (now, before) => (now[bound] ?? Infinity) >= (before[bound] ?? Infinity),
  }
}

/** Finds the constraints that differ. Loosened ones still allow all values that they allowed before; tightened ones do not. */
export function changedBounds(
  before: Parameter,
  now: Parameter,
): { readonly loosened: readonly Bound[]; readonly tightened: readonly Bound[] } {
  const changed = groups.map(({ bounds, allows }) => ({
    bounds: bounds.filter((bound) => !isDeepStrictEqual(before[bound], now[bound])),
    isLoosened: allows(now, before),
  }))
  const boundsOf = (loosened: boolean) =>
    changed.filter(({ isLoosened }) => isLoosened === loosened).flatMap(({ bounds }) => bounds)
  return { loosened: boundsOf(true), tightened: boundsOf(false) }
}
