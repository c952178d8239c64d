import { isDeepStrictEqual } from 'node:util'
import { jsonText } from '../../model/json-text.js'
import type { Action, Pagination, Product } from '../../model/model.js'
import {
  compareFields,
  type Difference,
  difference,
  type FieldComparisons,
  type Owner,
  pair,
  skip,
} from './difference.js'
import { compareErrorCodes } from './error-codes.js'
import { compareParameters } from './parameters.js'

type Products = readonly [before: Product, after: Product]

/** Compares two versions of an action. */
export function compareAction(before: Action, after: Action, products: Products): Difference[] {
  return compareFields(comparisons, before, after, { kind: 'action', name: after.name }, products)
}

function compareDocumentation(
  field:
    | 'category'
    | 'feature'
    | 'summary'
    | 'description'
    | 'page'
    | 'updated'
    | 'undocumented'
    | 'source'
    | 'since'
    | 'remark',
) {
  return (before: Action, after: Action, owner: Owner): Difference[] =>
    isDeepStrictEqual(before[field], after[field])
      ? []
      : [difference('action-docs', owner, 'documentation', field)]
}

const comparisons: FieldComparisons<Action, [Owner, Products]> = {
  name: skip,
  // Derived from the name of the action and the folder of the product.
  file: skip,
  deprecated: compareDeprecation,
  offline: (before, after, owner) =>
    before.offline === after.offline
      ? []
      : [
          difference(
            after.offline ? 'action-offline' : 'action-online',
            owner,
            'status',
            after.offline ? 'offline' : 'no longer offline',
          ),
        ],
  input: (before, after, owner) =>
    compareParameters(owner, 'input parameters', before.input, after.input, { input: true, output: false }),
  // The last one is RequestId, which belongs to the platform.
  output: (before, after, owner) =>
    compareParameters(owner, 'output parameters', before.output.slice(0, -1), after.output.slice(0, -1), {
      input: false,
      output: true,
    }),
  errors: (before, after, owner) => compareErrorCodes(owner, before.errors, after.errors),
  rateLimit: ({ rateLimit: before }, { rateLimit: after }, owner) => {
    if (before === after) return []
    const kind = (after ?? Infinity) > (before ?? Infinity) ? 'rate-limit-raised' : 'rate-limit-lowered'
    return [difference(kind, owner, 'limits', 'requests per second', before, after)]
  },
  regionRequired: ({ regionRequired: before }, { regionRequired: after }, owner) => {
    if (before === after) return []
    if (!before && !after) return [difference('action-docs', owner, 'documentation', 'region')]
    const kind = after ? 'action-region-required' : 'action-region-not-required'
    return [difference(kind, owner, 'common parameters', 'Region')]
  },
  regions: compareRegions,
  readOnly: (before, after, owner) =>
    before.readOnly === after.readOnly && before.idempotent === after.idempotent
      ? []
      : [
          difference(
            'action-idempotency',
            owner,
            'idempotency',
            'idempotent',
            before.idempotent,
            after.idempotent,
          ),
        ],
  idempotent: skip,
  pagination: comparePagination,
  category: compareDocumentation('category'),
  feature: compareDocumentation('feature'),
  summary: compareDocumentation('summary'),
  description: compareDocumentation('description'),
  page: compareDocumentation('page'),
  updated: compareDocumentation('updated'),
  undocumented: compareDocumentation('undocumented'),
  source: compareDocumentation('source'),
  since: compareDocumentation('since'),
  remark: compareDocumentation('remark'),
  examples: ({ examples: before }, { examples: after }, owner) =>
    // Compared as text, because pages show the members in order.
    jsonText(before) === jsonText(after)
      ? []
      : [difference('examples-changed', owner, 'documentation', 'examples')],
}

function compareDeprecation(
  { deprecated: before }: Action,
  { deprecated: after }: Action,
  owner: Owner,
): Difference[] {
  if (before === after) return []
  if (before !== undefined && after !== undefined)
    return [difference('action-docs', owner, 'documentation', 'deprecation')]
  return after === undefined
    ? [difference('action-undeprecated', owner, 'status', 'no longer deprecated')]
    : [{ ...difference('action-deprecated', owner, 'status', 'deprecated'), after }]
}

function compareRegions(
  { regions: before }: Action,
  { regions: after }: Action,
  owner: Owner,
  [oldProduct, newProduct]: Products,
): Difference[] {
  // An action without a list is supported in all regions of the product.
  if (before === undefined && after === undefined) return []
  const all = ({ regions }: Product) => regions.map(({ value }) => value)
  const { added, removed } = pair(before ?? all(oldProduct), after ?? all(newProduct), (name) => name)
  return [
    ...added.map((name) => difference('action-region-added', owner, 'regions', name)),
    ...removed.map((name) => difference('action-region-removed', owner, 'regions', name)),
  ]
}

function comparePagination(before: Action, after: Action, owner: Owner): Difference[] {
  const old = before.pagination
  const now = after.pagination
  if (isDeepStrictEqual(old, now)) return []
  if (old === undefined || now === undefined) {
    const kind = now === undefined ? 'pagination-removed' : 'pagination-added'
    return [
      { kind, owner, subject: { noun: 'pagination', name: 'items' }, before: old?.items, after: now?.items },
    ]
  }
  const changed = paginationFields.filter((field) => fieldOf(old, field) !== fieldOf(now, field))
  // Pagination of another kind has other parameters anyway.
  const listed = old.kind === now.kind ? changed : (['kind'] as const)
  const valuesOf = (pagination: Pagination) =>
    listed.map((field) => String(fieldOf(pagination, field) ?? 'none'))
  return [
    ...(old.items === now.items
      ? []
      : [difference('pagination-items', owner, 'pagination', 'items', old.items, now.items)]),
    ...(changed.length === 0
      ? []
      : [
          difference(
            'pagination-parameters',
            owner,
            'pagination',
            listed.join(', '),
            valuesOf(old),
            valuesOf(now),
          ),
        ]),
  ]
}

type Fields<Kind> = Kind extends Pagination ? keyof Kind : never

/** All fields of paginations, except for the items, which programs read. */
const paginationFields = Object.keys({
  kind: true,
  offset: true,
  page: true,
  first: true,
  cursor: true,
  next: true,
  end: true,
  more: true,
  limit: true,
  total: true,
} satisfies Record<Exclude<Fields<Pagination>, 'items'>, true>)

function fieldOf(pagination: Pagination, field: string): unknown {
  return Reflect.get(pagination, field)
}
