import { isDeepStrictEqual } from 'node:util'
import type { Product, Waiter } from '../../model/model.js'
import { type Difference, type Owner, pair, tell } from './difference.js'

/** Compares the statuses of two versions of a product, and how to wait for them. */
export function compareStates(owner: Owner, before: Product, after: Product): Difference[] {
  const statuses = pair(statusesOf(before), statusesOf(after), (name) => name)
  const waiters = pair(waitersOf(before), waitersOf(after), ({ name }) => name)
  const kept = new Set(statuses.kept.map(([name]) => name))
  const rest = ({ states }: Product) =>
    states.map(({ waiters: _, statuses: all, ...machine }) => ({
      ...machine,
      statuses: all.filter((status) => kept.has(`${machine.name}.${status.name}`)),
    }))
  const same = isDeepStrictEqual(rest(before), rest(after))
  const sameChanges = isDeepStrictEqual(changesOf(before, kept), changesOf(after, kept))
  return [
    ...statuses.added.map((name) => tell('status-added', owner, 'statuses', name)),
    ...statuses.removed.map((name) => tell('status-removed', owner, 'statuses', name)),
    ...waiters.added.map(({ name }) => tell('waiter-added', owner, 'waiters', name)),
    ...waiters.removed.map(({ name }) => tell('waiter-removed', owner, 'waiters', name)),
    ...waiters.kept
      .filter(([old, now]) => !isDeepStrictEqual(old, now))
      .map(([old, now]) =>
        tell(isRetyped(old, now) ? 'waiter-retyped' : 'waiter-changed', owner, 'waiters', now.name),
      ),
    ...(sameChanges ? [] : [tell('transitions-changed', owner, 'statuses', 'transitions')]),
    ...(same || !sameChanges ? [] : [tell('status-words', owner, 'words', 'statuses')]),
    ...(waiters.reordered ? [tell('product-words', owner, 'words', 'order of waiters')] : []),
  ]
}

/** How statuses change, without words. */
function changesOf({ states }: Product, kept: ReadonlySet<string>) {
  return states.map(({ name: machine, statuses, operations, lifecycles }) => ({
    machine,
    kinds: statuses
      .filter(({ name }) => kept.has(`${machine}.${name}`))
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

/** Whether a wait takes what it did not, or gives something else. */
function isRetyped(before: Waiter, after: Waiter): boolean {
  return (
    before.action !== after.action ||
    after.requires.some((name) => !before.requires.includes(name)) ||
    before.notFound.length > 0 !== after.notFound.length > 0
  )
}
