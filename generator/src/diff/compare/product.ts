import { isDeepStrictEqual } from 'node:util'
import { mayBeMissing } from '../../model/direction.js'
import type { BusyError, DataType, Product } from '../../model/model.js'
import type { ChangeKind } from '../rules.js'
import { compareAction } from './action.js'
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
import { compareQuotas } from './quotas.js'
import { compareStates } from './states.js'

/**
 * Compares two versions of a product.
 *
 * @param before Undefined if the product was added.
 * @param after Undefined if the product was removed.
 */
export function compareProduct(before: Product | undefined, after: Product | undefined): Difference[] {
  if (before !== undefined && after !== undefined)
    return compareFields(comparisons, before, after, ownerOf(after))
  const product = after ?? before
  if (product === undefined) return []
  const kind = after === undefined ? 'product-removed' : 'product-added'
  return [
    { kind, owner: ownerOf(product), subject: undefined, before: before?.version, after: after?.version },
  ]
}

/** An error that reports a change in progress, without its source. */
function formatBusyError({ code, messages }: BusyError): string {
  return messages.length === 0 ? code : `${code} (${messages.join(' or ')})`
}

function ownerOf({ abbreviation }: Product): Owner {
  return { kind: 'product', name: abbreviation }
}

function compareDocumentation(
  field: 'title' | 'abbreviation' | 'description' | 'documentation' | 'glossary' | 'categories',
) {
  return (before: Product, after: Product, owner: Owner): Difference[] =>
    isDeepStrictEqual(before[field], after[field])
      ? []
      : [difference('product-docs', owner, 'documentation', field)]
}

const comparisons: FieldComparisons<Product, [Owner]> = {
  actions: compareActions,
  types: compareTypes,
  errors: (before, after, owner) => compareErrorCodes(owner, before.errors, after.errors),
  states: (before, after, owner) => compareStates(owner, before, after),
  quotas: (before, after, owner) => compareQuotas(owner, before.quotas, after.quotas),
  regions: ({ regions: before }, { regions: after }, owner) => {
    const { added, removed, matched, reordered } = pair(before, after, ({ value }) => value)
    return [
      ...added.map(({ value }) => difference('region-added', owner, 'regions', value)),
      ...removed.map(({ value }) => difference('region-removed', owner, 'regions', value)),
      ...matched
        .filter(([old, now]) => old.name !== now.name)
        .map(([{ value }]) => difference('region-docs', owner, 'regions', value)),
      ...(reordered ? [difference('product-docs', owner, 'documentation', 'order of regions')] : []),
    ]
  },
  endpoints: ({ endpoints: before }, { endpoints: after }, owner) => {
    const [old, ...otherOld] = before
    const [now, ...otherNew] = after
    return [
      ...(old?.host === now?.host
        ? []
        : [difference('default-endpoint', owner, 'endpoints', 'default', old?.host, now?.host)]),
      ...(old?.label === now?.label && old?.source === now?.source && isDeepStrictEqual(otherOld, otherNew)
        ? []
        : [difference('endpoints-changed', owner, 'documentation', 'endpoints')]),
    ]
  },
  busy: ({ busy: before }, { busy: after }, owner) => {
    if (isDeepStrictEqual(before, after)) return []
    const [old, now] = [before.map(formatBusyError), after.map(formatBusyError)]
    return isDeepStrictEqual(old, now)
      ? [difference('busy-docs', owner, 'documentation', 'busy')]
      : [difference('busy-codes', owner, 'error codes', 'busy', old, now)]
  },
  version: ({ version: before }, { version: after }, owner) =>
    before === after ? [] : [difference('product-version', owner, 'versions', after, before, after)],
  title: compareDocumentation('title'),
  abbreviation: compareDocumentation('abbreviation'),
  description: compareDocumentation('description'),
  documentation: compareDocumentation('documentation'),
  glossary: compareDocumentation('glossary'),
  categories: compareDocumentation('categories'),
  releases: ({ releases: before }, { releases: after }, owner) =>
    isDeepStrictEqual(before, after)
      ? []
      : [difference('history-changed', owner, 'documentation', 'history')],
  historyUpdated: (before, after, owner) =>
    before.historyUpdated === after.historyUpdated
      ? []
      : [difference('history-changed', owner, 'documentation', 'history')],
  packageId: (before, after, owner) =>
    before.packageId === after.packageId
      ? []
      : [difference('packages-renamed', owner, 'packages', 'names', before.packageId, after.packageId)],
  companionOf: (before, after, owner) =>
    before.companionOf === after.companionOf
      ? []
      : [
          difference(
            'packages-renamed',
            owner,
            'packages',
            'companionOf',
            before.companionOf,
            after.companionOf,
          ),
        ],
  packages: ({ packages: before }, { packages: after }, owner) => {
    const { added, removed } = pair(before, after, (kind) => kind)
    return [
      ...added.map((kind) => difference(`${kind}-added`, owner, 'packages', kind)),
      ...removed.map((kind) => difference(`${kind}-removed`, owner, 'packages', kind)),
    ]
  },
  // Products are matched by it.
  service: skip,
  // Derived from the service and the version.
  folder: skip,
}

function compareActions(before: Product, after: Product): Difference[] {
  const { added, removed, matched } = pair(before.actions, after.actions, ({ name }) => name)
  return [
    ...added.map(ownerDifference('action-added', 'action')),
    ...matched.flatMap(([old, now]) => compareAction(old, now, [before, after])),
    ...removed.map(ownerDifference('action-removed', 'action')),
  ]
}

function compareTypes(before: Product, after: Product, product: Owner): Difference[] {
  const { added, removed, matched, reordered } = pair(before.types, after.types, ({ name }) => name)
  return [
    ...added.map(ownerDifference('type-added', 'type')),
    ...matched.flatMap(([old, now]) => compareFields(typeComparisons, old, now)),
    ...removed.map(ownerDifference('type-removed', 'type')),
    ...(reordered ? [difference('product-docs', product, 'documentation', 'order of data types')] : []),
  ]
}

/** Returns a function that creates the difference of an owner that was added or removed. */
function ownerDifference(kind: ChangeKind, ownerKind: Owner['kind']) {
  return ({ name }: { readonly name: string }): Difference => ({
    kind,
    owner: { kind: ownerKind, name },
    subject: undefined,
    before: undefined,
    after: undefined,
  })
}

const typeComparisons: FieldComparisons<DataType> = {
  name: skip,
  members: (before, after) =>
    compareParameters(
      { kind: 'type', name: after.name },
      'members',
      before.members,
      after.members,
      sharedUse(before, after),
    ),
  deprecated: (before, after) => {
    if (before.deprecated === after.deprecated) return []
    const owner = { kind: 'type' as const, name: after.name }
    return after.deprecated
      ? [difference('type-deprecated', owner, 'status', 'deprecated')]
      : [difference('type-undeprecated', owner, 'status', 'no longer deprecated')]
  },
  // All other effects of a use that was added or removed are differences of the action that uses the type.
  usedInInput: (before, after) => {
    if (!before.usedInOutput || !after.usedInOutput) return []
    const { matched } = pair(before.members, after.members, ({ name }) => name)
    return matched
      .filter(
        ([member]) =>
          !mayBeMissing(member, { input: before.usedInInput, output: true }) &&
          mayBeMissing(member, { input: after.usedInInput, output: true }),
      )
      .map(([{ name }]) => difference('member-sent', { kind: 'type', name: after.name }, 'members', name))
  },
  usedInOutput: skip,
  usedBy: skip,
  description: (before, after) =>
    before.description === after.description
      ? []
      : [difference('type-docs', { kind: 'type', name: after.name }, 'documentation', 'description')],
  source: (before, after) =>
    before.source === after.source
      ? []
      : [difference('type-docs', { kind: 'type', name: after.name }, 'documentation', 'source')],
  since: (before, after) =>
    isDeepStrictEqual(before.since, after.since)
      ? []
      : [difference('type-docs', { kind: 'type', name: after.name }, 'documentation', 'since')],
  remark: (before, after) =>
    isDeepStrictEqual(before.remark, after.remark)
      ? []
      : [difference('type-docs', { kind: 'type', name: after.name }, 'documentation', 'remark')],
}

/** The directions in which a data type was used and still is; if there are none, those in which it is used now. */
function sharedUse(before: DataType, after: DataType) {
  const input = before.usedInInput && after.usedInInput
  const output = before.usedInOutput && after.usedInOutput
  return input || output ? { input, output } : { input: after.usedInInput, output: after.usedInOutput }
}
