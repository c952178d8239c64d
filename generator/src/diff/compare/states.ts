import { isDeepStrictEqual } from 'node:util'
import type { Product, Waiter } from '../../model/model.js'
import { type Difference, difference, type Owner, pair } from './difference.js'

/** Compares the statuses and the waiters of two versions of a product. */
export function compareStates(owner: Owner, before: Product, after: Product): Difference[] {
  const statuses = pair(statusesOf(before), statusesOf(after), (name) => name)
  const waiters = pair(waitersOf(before), waitersOf(after), ({ name }) => name)
  const matched = new Set(statuses.matched.map(([name]) => name))
  const machinesOf = ({ states }: Product) =>
    states.map(({ waiters: _, statuses: all, ...machine }) => ({
      ...machine,
      // Added and removed statuses are differences of their own.
      statuses: all.filter((status) => matched.has(`${machine.name}.${status.name}`)),
    }))
  const isSame = isDeepStrictEqual(machinesOf(before), machinesOf(after))
  const hasSameTransitions = isDeepStrictEqual(transitionsOf(before, matched), transitionsOf(after, matched))
  return [
    ...statuses.added.map((name) => difference('status-added', owner, 'statuses', name)),
    ...statuses.removed.map((name) => difference('status-removed', owner, 'statuses', name)),
    ...waiters.added.map(({ name }) => difference('waiter-added', owner, 'waiters', name)),
    ...waiters.removed.map(({ name }) => difference('waiter-removed', owner, 'waiters', name)),
    ...waiters.matched
      .filter(([old, now]) => !isDeepStrictEqual(old, now))
      .map(([old, now]) =>
        difference(isRetyped(old, now) ? 'waiter-retyped' : 'waiter-changed', owner, 'waiters', now.name),
      ),
    ...(hasSameTransitions ? [] : [difference('transitions-changed', owner, 'statuses', 'transitions')]),
    ...(isSame || !hasSameTransitions ? [] : [difference('status-docs', owner, 'documentation', 'statuses')]),
    ...(waiters.reordered ? [difference('product-docs', owner, 'documentation', 'order of waiters')] : []),
  ]
}

/** The statuses, operations and transitions without their descriptions. */
function transitionsOf({ states }: Product, matched: ReadonlySet<string>) {
  return states.map(({ name: machine, statuses, operations, lifecycles }) => ({
    machine,
    kinds: statuses
      .filter(({ name }) => matched.has(`${machine}.${name}`))
      .map(({ name, kind, visible }) => ({ name, kind, visible })),
    operations: operations.map(({ name }) => name),
    transitions: lifecycles.map(({ transitions }) =>
      transitions.map(({ from, on, to }) => ({ from, on, to })),
    ),
  }))
}

function statusesOf({ states }: Product): string[] {
  return states.flatMap(({ name, statuses }) => statuses.map((status) => `${name}.${status.name}`))
}

function waitersOf({ states }: Product): Waiter[] {
  return states.flatMap(({ waiters }) => waiters)
}

/** Whether the waiter requires more input than before, or has another result. */
function isRetyped(before: Waiter, after: Waiter): boolean {
  return (
    before.action !== after.action ||
    after.requires.some((name) => !before.requires.includes(name)) ||
    before.notFound.length > 0 !== after.notFound.length > 0
  )
}
