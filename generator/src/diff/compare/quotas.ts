import { isDeepStrictEqual } from 'node:util'
import type { Quota } from '../../model/model.js'
import { type Difference, type Owner, pair, tell } from './difference.js'

/** Compares the quotas of two versions of a product. */
export function compareQuotas(owner: Owner, before: readonly Quota[], after: readonly Quota[]): Difference[] {
  const { added, removed, kept, reordered } = pair(before, after, ({ name }) => name)
  return [
    ...added.map(({ name }) => tell('quota-added', owner, 'quotas', name)),
    ...removed.map(({ name }) => tell('quota-removed', owner, 'quotas', name)),
    ...kept.flatMap(([old, now]) => [
      ...(old.value === now.value
        ? []
        : [tell('quota-changed', owner, 'quotas', now.name, old.value, now.value)]),
      ...(isDeepStrictEqual({ ...old, value: now.value }, now)
        ? []
        : [tell('quota-words', owner, 'quotas', now.name)]),
    ]),
    ...(reordered ? [tell('product-words', owner, 'words', 'order of quotas')] : []),
  ]
}
