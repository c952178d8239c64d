import { isDeepStrictEqual } from 'node:util'
import { mayBeMissing } from '../../model/direction.js'
import type { DataType, Product } from '../../model/model.js'
import type { Kind } from '../rules.js'
import { compareAction } from './action.js'
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
import { compareQuotas } from './quotas.js'
import { compareStates } from './states.js'

/** Compares two versions of a product; undefined is one that does not exist. */
export function compareProduct(before: Product | undefined, after: Product | undefined): Difference[] {
  if (before !== undefined && after !== undefined)
    return compareFields(comparison, before, after, ownerOf(after))
  const product = after ?? before
  if (product === undefined) return []
  const kind = after === undefined ? 'product-removed' : 'product-added'
  return [{ kind, owner: ownerOf(product), part: undefined, before: before?.version, after: after?.version }]
}

function ownerOf({ abbreviation }: Product): Owner {
  return { subject: 'product', name: abbreviation }
}

function words(
  field: 'title' | 'abbreviation' | 'description' | 'documentation' | 'glossary' | 'categories',
) {
  return (before: Product, after: Product, owner: Owner): Difference[] =>
    isDeepStrictEqual(before[field], after[field]) ? [] : [tell('product-words', owner, 'words', field)]
}

const comparison: Comparison<Product, [Owner]> = {
  actions: compareActions,
  types: compareTypes,
  errors: (before, after, owner) => compareErrorCodes(owner, before.errors, after.errors),
  states: (before, after, owner) => compareStates(owner, before, after),
  quotas: (before, after, owner) => compareQuotas(owner, before.quotas, after.quotas),
  regions: ({ regions: before }, { regions: after }, owner) => {
    const { added, removed, kept, reordered } = pair(before, after, ({ value }) => value)
    return [
      ...added.map(({ value }) => tell('region-added', owner, 'regions', value)),
      ...removed.map(({ value }) => tell('region-removed', owner, 'regions', value)),
      ...kept
        .filter(([old, now]) => old.name !== now.name)
        .map(([{ value }]) => tell('region-words', owner, 'regions', value)),
      ...(reordered ? [tell('product-words', owner, 'words', 'order of regions')] : []),
    ]
  },
  endpoints: ({ endpoints: before }, { endpoints: after }, owner) => {
    const [old, ...others] = before
    const [now, ...otherNow] = after
    return [
      ...(old?.host === now?.host
        ? []
        : [tell('default-endpoint', owner, 'endpoints', 'default', old?.host, now?.host)]),
      ...(old?.label === now?.label && old?.source === now?.source && isDeepStrictEqual(others, otherNow)
        ? []
        : [tell('endpoints-changed', owner, 'words', 'endpoints')]),
    ]
  },
  busy: ({ busy: before }, { busy: after }, owner) =>
    isDeepStrictEqual(before, after) ? [] : [tell('busy-codes', owner, 'error codes', 'busy', before, after)],
  version: ({ version: before }, { version: after }, owner) =>
    before === after ? [] : [tell('product-version', owner, 'versions', after, before, after)],
  title: words('title'),
  abbreviation: words('abbreviation'),
  description: words('description'),
  documentation: words('documentation'),
  glossary: words('glossary'),
  categories: words('categories'),
  releases: ({ releases: before }, { releases: after }, owner) =>
    isDeepStrictEqual(before, after) ? [] : [tell('history-changed', owner, 'words', 'history')],
  historyUpdated: (before, after, owner) =>
    before.historyUpdated === after.historyUpdated
      ? []
      : [tell('history-changed', owner, 'words', 'history')],
  // It names the two versions that are compared.
  service: elsewhere,
  // Follows from the service and the version.
  folder: elsewhere,
}

function compareActions(before: Product, after: Product): Difference[] {
  const { added, removed, kept } = pair(before.actions, after.actions, ({ name }) => name)
  return [
    ...added.map(whole('action-added', 'action')),
    ...kept.flatMap(([old, now]) => compareAction(old, now, [before, after])),
    ...removed.map(whole('action-removed', 'action')),
  ]
}

function compareTypes(before: Product, after: Product, product: Owner): Difference[] {
  const { added, removed, kept, reordered } = pair(before.types, after.types, ({ name }) => name)
  return [
    ...added.map(whole('type-added', 'type')),
    ...kept.flatMap(([old, now]) => compareFields(typeComparison, old, now)),
    ...removed.map(whole('type-removed', 'type')),
    ...(reordered ? [tell('product-words', product, 'words', 'order of data types')] : []),
  ]
}

/** Of something that is new or gone as a whole. */
function whole(kind: Kind, subject: Owner['subject']) {
  return ({ name }: { readonly name: string }): Difference => ({
    kind,
    owner: { subject, name },
    part: undefined,
    before: undefined,
    after: undefined,
  })
}

const typeComparison: Comparison<DataType> = {
  name: elsewhere,
  members: (before, after) =>
    compareParameters(
      { subject: 'type', name: after.name },
      'members',
      before.members,
      after.members,
      sharedUse(before, after),
    ),
  deprecated: (before, after) => {
    if (before.deprecated === after.deprecated) return []
    const owner = { subject: 'type' as const, name: after.name }
    return after.deprecated
      ? [tell('type-deprecated', owner, 'status', 'deprecated')]
      : [tell('type-undeprecated', owner, 'status', 'no longer deprecated')]
  },
  // What else follows from a new use or from one that is gone is told where the use is.
  usedInInput: (before, after) => {
    if (!before.usedInOutput || !after.usedInOutput) return []
    const { kept } = pair(before.members, after.members, ({ name }) => name)
    return kept
      .filter(
        ([member]) =>
          !mayBeMissing(member, { input: before.usedInInput, output: true }) &&
          mayBeMissing(member, { input: after.usedInInput, output: true }),
      )
      .map(([{ name }]) => tell('member-sent', { subject: 'type', name: after.name }, 'members', name))
  },
  usedInOutput: elsewhere,
  usedBy: elsewhere,
  description: (before, after) =>
    before.description === after.description
      ? []
      : [tell('type-words', { subject: 'type', name: after.name }, 'words', 'description')],
  source: (before, after) =>
    before.source === after.source
      ? []
      : [tell('type-words', { subject: 'type', name: after.name }, 'words', 'source')],
  remark: (before, after) =>
    isDeepStrictEqual(before.remark, after.remark)
      ? []
      : [tell('type-words', { subject: 'type', name: after.name }, 'words', 'remark')],
}

/** How programs could use a data type before and still can; of one that they use otherwise, how they can now. */
function sharedUse(before: DataType, after: DataType) {
  const input = before.usedInInput && after.usedInInput
  const output = before.usedInOutput && after.usedInOutput
  return input || output ? { input, output } : { input: after.usedInInput, output: after.usedInOutput }
}
