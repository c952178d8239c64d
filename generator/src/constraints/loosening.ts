import { isDeepStrictEqual } from 'node:util'
import type { Constraints, Parameter } from '../model/model.js'
import { allowsNumbersOf } from './numbers.js'

/** A constraint that says which values are allowed; what else does is compared on its own. */
export type Bound = Exclude<keyof Constraints, 'default' | 'unchanged' | 'enum' | 'open' | 'unit'>

/** Constraints that say one thing together, and whether a parameter now allows all values that it allowed before. */
interface Group {
  readonly bounds: readonly Bound[]
  allows(now: Parameter, before: Parameter): boolean
}

const groups: readonly Group[] = [
  { bounds: ['min', 'max', 'step', 'ranges'], allows: allowsNumbersOf },
  atLeast('minLength'),
  atMost('maxLength'),
  atMost('maxBytes'),
  {
    bounds: ['pattern'],
    allows: (now, before) => now.pattern === undefined || now.pattern === before.pattern,
  },
  atMost('maxItems'),
]

function atLeast(bound: 'minLength'): Group {
  return { bounds: [bound], allows: (now, before) => (now[bound] ?? 0) <= (before[bound] ?? 0) }
}

function atMost(bound: 'maxLength' | 'maxBytes' | 'maxItems'): Group {
  return {
    bounds: [bound],
    allows: (now, before) => (now[bound] ?? Infinity) >= (before[bound] ?? Infinity),
  }
}

/** The constraints that differ: those that now allow all that they allowed before, and those that do not. */
export function changedBounds(
  before: Parameter,
  now: Parameter,
): { readonly loosened: readonly Bound[]; readonly tightened: readonly Bound[] } {
  const changed = groups.map(({ bounds, allows }) => ({
    bounds: bounds.filter((bound) => !isDeepStrictEqual(before[bound], now[bound])),
    isLooser: allows(now, before),
  }))
  const boundsOf = (looser: boolean) =>
    changed.filter(({ isLooser }) => isLooser === looser).flatMap(({ bounds }) => bounds)
  return { loosened: boundsOf(true), tightened: boundsOf(false) }
}
