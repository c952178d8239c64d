import { isDeepStrictEqual } from 'node:util'
import type { Quota } from '../../model/model.js'
import { type Difference, difference, type Owner, pair } from './difference.js'

/** Compares the quotas of two versions of a product. */
export function compareQuotas(owner: Owner, before: readonly Quota[], after: readonly Quota[]): Difference[] {
  const { added, removed, matched, reordered } = pair(before, after, ({ name }) => name)
  return [
    ...added.map(({ name }) => difference('quota-added', owner, 'quotas', name)),
    ...removed.map(({ name }) => difference('quota-removed', owner, 'quotas', name)),
    ...matched.flatMap(([old, now]) => [
      ...(old.value === now.value
        ? []
        : [difference('quota-changed', owner, 'quotas', now.name, old.value, now.value)]),
      ...(isDeepStrictEqual({ ...old, value: now.value }, now)
        ? []
        : [difference('quota-docs', owner, 'quotas', now.name)]),
    ]),
    ...(reordered ? [difference('product-docs', owner, 'documentation', 'order of quotas')] : []),
  ]
}
