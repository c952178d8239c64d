import { isDeepStrictEqual } from 'node:util'
import { describeRanges } from '#validate/ranges.js'
import { type Bound, changedBounds } from '../../constraints/loosening.js'
import { primitiveTypes } from '../../emit/typescript/primitive-types.js'
import { type Direction, mayBeMissing } from '../../model/direction.js'
import { type Parameter, type Scalar, type TypeReference, typeName } from '../../model/model.js'
import type { ChangeKind } from '../rules.js'
import {
  compareFields,
  type Difference,
  difference,
  type FieldComparisons,
  formatValue,
  type Owner,
  pair,
  skip,
} from './difference.js'

/**
 * Compares the parameters of an action or the members of a data type.
 *
 * @param use Whether they are used in inputs, outputs or both, in both models.
 */
export function compareParameters(
  owner: Owner,
  noun: string,
  before: readonly Parameter[],
  after: readonly Parameter[],
  use: Direction,
): Difference[] {
  const { removed, added, matched, reordered } = pair(before, after, ({ name }) => name)
  const renamed = new Map<Parameter, Parameter>()
  for (const old of removed) {
    const isSame = (parameter: Parameter) => isDeepStrictEqual({ ...parameter, name: old.name }, old)
    const successor = added.find((parameter) => !renamed.has(parameter) && isSame(parameter))
    if (successor !== undefined) renamed.set(successor, old)
  }
  const renamedFrom = new Set(renamed.values())
  const create = (kind: ChangeKind, name: string, old?: string, now?: string) =>
    difference(kind, owner, noun, name, old, now)
  const createForUse = (name: string, input: ChangeKind, output: ChangeKind, old?: string, now?: string) => [
    ...(use.input ? [create(input, name, old, now)] : []),
    ...(use.output ? [create(output, name, old, now)] : []),
  ]
  return [
    ...[...renamed].flatMap(([now, old]) =>
      createForUse(now.name, 'input-renamed', 'output-renamed', old.name),
    ),
    ...added
      .filter((parameter) => !renamed.has(parameter))
      .flatMap(({ name, required }) =>
        createForUse(
          name,
          required === true ? 'input-added-required' : 'input-added-optional',
          'output-added',
        ),
      ),
    ...removed
      .filter((parameter) => !renamedFrom.has(parameter))
      .flatMap(({ name }) => createForUse(name, 'input-removed', 'output-removed')),
    ...matched.flatMap(([old, now]) =>
      compareFields(comparisons, old, now, use, (kind, from, to) => create(kind, now.name, from, to)),
    ),
    ...(reordered ? [create('parameter-order', 'order')] : []),
  ]
}

/** Creates a difference of the parameter that is compared. */
type CreateDifference = (kind: ChangeKind, before?: string, after?: string) => Difference

const comparisons: FieldComparisons<Parameter, [Direction, CreateDifference]> = {
  name: skip,
  type: compareType,
  required: compareRequired,
  // Together with `required`.
  returned: skip,
  nullable: compareNullable,
  default: compareDefault,
  unchanged: (before, after, use, create) =>
    before.unchanged === after.unchanged ? [] : [create(use.input ? 'input-default' : 'output-constraints')],
  // Together with `open` and `extensible`.
  enum: compareEnum,
  deprecatedValues: (before, after, _, create) =>
    isDeepStrictEqual(before.deprecatedValues, after.deprecatedValues) ? [] : [create('parameter-docs')],
  open: skip,
  extensible: skip,
  // Only inputs have it.
  base64: (before, after, _, create) =>
    before.base64 === after.base64
      ? []
      : [create(after.base64 ? 'input-bytes-added' : 'input-bytes-removed')],
  // Its statuses are compared as the values of `enum`.
  status: (before, after, _, create) => (before.status === after.status ? [] : [create('parameter-docs')]),
  // All constraints are compared at once.
  min: compareConstraints,
  max: skip,
  maxWhen: skip,
  step: skip,
  ranges: skip,
  minLength: skip,
  maxLength: skip,
  maxBytes: skip,
  pattern: skip,
  maxItems: skip,
  unit: compareUnit,
  deprecated: (before, after, _, create) =>
    before.deprecated === after.deprecated
      ? []
      : [create(after.deprecated ? 'parameter-deprecated' : 'parameter-undeprecated')],
  description: (before, after, _, create) =>
    before.description === after.description ? [] : [create('parameter-docs')],
  undocumented: (before, after, _, create) =>
    before.undocumented === after.undocumented ? [] : [create('parameter-docs')],
  since: (before, after, _, create) =>
    isDeepStrictEqual(before.since, after.since) ? [] : [create('parameter-docs')],
  // A new value is a difference of its own.
  valuesSince: (before, after, _, create) =>
    !isDeepStrictEqual(before.enum, after.enum) || isDeepStrictEqual(before.valuesSince, after.valuesSince)
      ? []
      : [create('parameter-docs')],
  source: (before, after, _, create) => (before.source === after.source ? [] : [create('parameter-docs')]),
  remark: (before, after, _, create) =>
    isDeepStrictEqual(before.remark, after.remark) ? [] : [create('parameter-docs')],
}

function compareType(
  { type: before }: Parameter,
  { type: after }: Parameter,
  use: Direction,
  create: CreateDifference,
) {
  if (typeName(before) === typeName(after)) return []
  const createWithTypes = (kind: ChangeKind) => create(kind, typeName(before), typeName(after))
  return [
    ...(use.input
      ? [createWithTypes(includesValuesOf(after, before) ? 'input-type-widened' : 'input-retyped')]
      : []),
    ...(use.output ? [createWithTypes(outputTypeKind(before, after))] : []),
  ]
}

function outputTypeKind(before: TypeReference, after: TypeReference): ChangeKind {
  if (includesValuesOf(before, after)) return 'output-type-narrowed'
  return typescriptOf(before) === typescriptOf(after) ? 'output-type-equivalent' : 'output-retyped'
}

/** The type in clients. */
function typescriptOf({ name, scalar, array }: TypeReference): string {
  return `${scalar === undefined ? name : primitiveTypes[scalar]}${array ? '[]' : ''}`
}

/** Primitive types, each with a wider type that includes all of its values. */
const widerTypes: Readonly<Record<string, string>> = { Integer: 'Float', Timestamp: 'String' }

function includesValuesOf(wide: TypeReference, narrow: TypeReference): boolean {
  return wide.array === narrow.array && widerTypes[narrow.name] === wide.name
}

function compareRequired(before: Parameter, after: Parameter, use: Direction, create: CreateDifference) {
  const found: Difference[] = []
  if (use.input && (before.required === true) !== (after.required === true)) {
    found.push(create(after.required ? 'input-made-required' : 'input-made-optional'))
  }
  const isOptional = mayBeMissing(after, use)
  // A member that became nullable may be absent for that reason, which is a difference of its own.
  const isEffectOfNull = before.nullable !== after.nullable && after.nullable === isOptional
  if (use.output && mayBeMissing(before, use) !== isOptional && !isEffectOfNull) {
    found.push(create(isOptional ? 'output-made-optional' : 'output-made-present'))
  }
  // Only the reference distinguishes "not required" from no statement.
  const isStatedOtherwise = before.required !== after.required || before.returned !== after.returned
  if (found.length === 0 && isStatedOtherwise) found.push(create('parameter-docs'))
  return found
}

function compareNullable(before: Parameter, after: Parameter, use: Direction, create: CreateDifference) {
  if (before.nullable === after.nullable) return []
  // In inputs, null is the same as an absent value, so that only the documentation changes.
  if (!use.output) return [create('parameter-docs')]
  const { nullable } = after
  return [
    ...(use.input ? [create(nullable ? 'input-made-nullable' : 'input-made-not-null')] : []),
    create(nullable ? 'output-made-nullable' : 'output-made-not-null'),
  ]
}

function compareDefault(before: Parameter, after: Parameter, use: Direction, create: CreateDifference) {
  if (before.default === after.default) return []
  return [
    create(
      use.input ? 'input-default' : 'output-constraints',
      formatValue(before.default),
      formatValue(after.default),
    ),
  ]
}

function compareEnum(before: Parameter, after: Parameter, use: Direction, create: CreateDifference) {
  const isSame =
    before.open === after.open &&
    before.extensible === after.extensible &&
    isDeepStrictEqual(before.enum, after.enum)
  if (isSame) return []
  const createWithValues = (kind: ChangeKind) => create(kind, formatEnum(before), formatEnum(after))
  const old = allowedValues(before)
  const now = allowedValues(after)
  if (old === undefined && now === undefined) return [createWithValues('enum-examples')]
  const found = [
    ...(use.input ? inputEnumKinds(before, after) : []),
    ...(use.output && lacks(now, old) ? (['output-enum-narrowed'] as const) : []),
    ...(use.output && lacks(old, now) ? (['output-enum-widened'] as const) : []),
  ]
  // Without a kind, the values are the same in another order, or an output lists those of an extensible set.
  return found.length === 0 ? [create('parameter-docs')] : found.map(createWithValues)
}

/** How the values that clients and emulators accept changed. */
function inputEnumKinds(before: Parameter, after: Parameter): ChangeKind[] {
  const old = { client: valuesOfClient(before), emulator: allowedValues(before) }
  const now = { client: valuesOfClient(after), emulator: allowedValues(after) }
  const kinds: ChangeKind[] = []
  if (lacks(now.emulator, old.emulator)) {
    kinds.push(lacks(now.client, old.client) ? 'input-enum-narrowed' : 'input-enum-value-removed')
  } else if (lacks(now.client, old.client)) kinds.push('input-enum-closed')
  if (lacks(old.emulator, now.emulator)) kinds.push('input-enum-widened')
  else if (lacks(old.client, now.client)) kinds.push('input-enum-extensible')
  return kinds
}

/** The values that emulators accept; undefined if they accept any. */
function allowedValues({ enum: values, open }: Parameter): readonly Scalar[] | undefined {
  return open ? undefined : values
}

/** The values that the types of clients accept; undefined if they accept any. */
function valuesOfClient({ enum: values, open, extensible }: Parameter): readonly Scalar[] | undefined {
  return open || extensible ? undefined : values
}

/** Whether a set of values lacks a value of another one; undefined is the set of all values. */
function lacks(values: readonly Scalar[] | undefined, others: readonly Scalar[] | undefined): boolean {
  return values !== undefined && (others === undefined || others.some((value) => !values.includes(value)))
}

function formatEnum({ enum: values, open, extensible }: Parameter): string {
  return values === undefined ? 'any' : `${formatValue(values)}${open || extensible ? ', …' : ''}`
}

function compareUnit(
  { unit: before }: Parameter,
  { unit: after }: Parameter,
  _: Direction,
  create: CreateDifference,
) {
  if (before === after) return []
  return before === undefined || after === undefined
    ? [create('parameter-docs')]
    : [create('parameter-unit', before, after)]
}

function compareConstraints(
  before: Parameter,
  after: Parameter,
  use: Direction,
  create: CreateDifference,
): Difference[] {
  const { tightened, loosened } = changedBounds(before, after)
  function createWithBounds(kind: ChangeKind, bounds: readonly Bound[]): Difference[] {
    const formatAll = (parameter: Parameter) =>
      bounds.map((bound) => formatBound(bound, parameter)).join(', ')
    return bounds.length === 0 ? [] : [create(kind, formatAll(before), formatAll(after))]
  }
  if (!use.input) return createWithBounds('output-constraints', [...tightened, ...loosened])
  return [...createWithBounds('input-tightened', tightened), ...createWithBounds('input-loosened', loosened)]
}

function formatBound(bound: Bound, { [bound]: value }: Parameter): string {
  if (value === undefined) return `no ${bound}`
  if (typeof value === 'object' && 'parameter' in value) {
    return `${bound} ${value.parameter} is ${formatValue(value.value)}: ${value.max}`
  }
  return `${bound} ${typeof value === 'object' ? describeRanges(value) : value}`
}
