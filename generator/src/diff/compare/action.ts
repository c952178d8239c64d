import { isDeepStrictEqual } from 'node:util'
import type { Action, Pagination, Product } from '../../model/model.js'
import {
  type Comparison,
  compareFields,
  type Difference,
  elsewhere,
  type Owner,
  pair,
  tell,
} from './difference.js'
import { compareErrorCodes } from './error-codes.js'
import { compareParameters } from './parameters.js'

type Products = readonly [before: Product, after: Product]

/** Compares two versions of an action. */
export function compareAction(before: Action, after: Action, products: Products): Difference[] {
  return compareFields(comparison, before, after, { subject: 'action', name: after.name }, products)
}

function words(
  field: 'category' | 'feature' | 'summary' | 'description' | 'page' | 'updated' | 'source' | 'remark',
) {
  return (before: Action, after: Action, owner: Owner): Difference[] =>
    isDeepStrictEqual(before[field], after[field]) ? [] : [tell('action-words', owner, 'words', field)]
}

const comparison: Comparison<Action, [Owner, Products]> = {
  name: elsewhere,
  // Follows from the name of the action and the folder of the product.
  file: elsewhere,
  deprecated: compareDeprecation,
  input: (before, after, owner) =>
    compareParameters(owner, 'input parameters', before.input, after.input, { input: true, output: false }),
  // RequestId, the last one, is the platform's.
  output: (before, after, owner) =>
    compareParameters(owner, 'output parameters', before.output.slice(0, -1), after.output.slice(0, -1), {
      input: false,
      output: true,
    }),
  errors: (before, after, owner) => compareErrorCodes(owner, before.errors, after.errors),
  rateLimit: ({ rateLimit: before }, { rateLimit: after }, owner) => {
    if (before === after) return []
    const kind = after > before ? 'rate-limit-raised' : 'rate-limit-lowered'
    return [tell(kind, owner, 'limits', 'requests a second', before, after)]
  },
  regionRequired: ({ regionRequired: before }, { regionRequired: after }, owner) => {
    if (before === after) return []
    const kind = after ? 'action-region-required' : 'action-region-not-required'
    return [tell(kind, owner, 'common parameters', 'Region')]
  },
  regions: compareRegions,
  readOnly: (before, after, owner) =>
    before.readOnly === after.readOnly && before.idempotent === after.idempotent
      ? []
      : [tell('action-repeatable', owner, 'repetition', 'idempotent', before.idempotent, after.idempotent)],
  idempotent: elsewhere,
  pagination: comparePagination,
  category: words('category'),
  feature: words('feature'),
  summary: words('summary'),
  description: words('description'),
  page: words('page'),
  updated: words('updated'),
  source: words('source'),
  remark: words('remark'),
  examples: ({ examples: before }, { examples: after }, owner) =>
    // As text, for they show their members in order.
    JSON.stringify(before) === JSON.stringify(after)
      ? []
      : [tell('examples-changed', owner, 'words', 'examples')],
}

function compareDeprecation(
  { deprecated: before }: Action,
  { deprecated: after }: Action,
  owner: Owner,
): Difference[] {
  if (before === after) return []
  if (before !== undefined && after !== undefined)
    return [tell('action-words', owner, 'words', 'deprecation')]
  return after === undefined
    ? [tell('action-undeprecated', owner, 'status', 'no longer deprecated')]
    : [{ ...tell('action-deprecated', owner, 'status', 'deprecated'), after }]
}

function compareRegions(
  { regions: before }: Action,
  { regions: after }: Action,
  owner: Owner,
  [oldProduct, newProduct]: Products,
): Difference[] {
  // What is supported in all regions changes with the product's.
  if (before === undefined && after === undefined) return []
  const all = ({ regions }: Product) => regions.map(({ value }) => value)
  const { added, removed } = pair(before ?? all(oldProduct), after ?? all(newProduct), (name) => name)
  return [
    ...added.map((name) => tell('action-region-added', owner, 'regions', name)),
    ...removed.map((name) => tell('action-region-removed', owner, 'regions', name)),
  ]
}

function comparePagination(before: Action, after: Action, owner: Owner): Difference[] {
  const old = before.pagination
  const now = after.pagination
  if (isDeepStrictEqual(old, now)) return []
  if (old === undefined || now === undefined) {
    const kind = now === undefined ? 'pagination-removed' : 'pagination-added'
    return [
      { kind, owner, part: { noun: 'pagination', name: 'items' }, before: old?.items, after: now?.items },
    ]
  }
  const roles = ['offset', 'limit', 'total'] as const
  const changed = roles.filter((role) => old[role] !== now[role])
  const listing = (pagination: Pagination) => changed.map((role) => pagination[role] ?? 'none')
  return [
    ...(old.items === now.items
      ? []
      : [tell('pagination-items', owner, 'pagination', 'items', old.items, now.items)]),
    ...(changed.length === 0
      ? []
      : [tell('pagination-parameters', owner, 'pagination', changed.join(', '), listing(old), listing(now))]),
  ]
}
