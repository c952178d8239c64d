import { isDeepStrictEqual } from 'node:util'
import { describeRanges } from '#validate/ranges.js'
import { type Bound, changedBounds } from '../../constraints/loosening.js'
import { type Direction, mayBeMissing } from '../../model/direction.js'
import { type Parameter, type Scalar, type TypeReference, typeName } from '../../model/model.js'
import type { Kind } from '../rules.js'
import {
  type Comparison,
  compareFields,
  type Difference,
  elsewhere,
  type Owner,
  pair,
  shown,
  tell,
} from './difference.js'

/**
 * Compares the parameters of an action or the members of a data type.
 *
 * @param use How programs use them, in the old model and in the new one.
 */
export function compareParameters(
  owner: Owner,
  noun: string,
  before: readonly Parameter[],
  after: readonly Parameter[],
  use: Direction,
): Difference[] {
  const { removed, added, kept, reordered } = pair(before, after, ({ name }) => name)
  const renamed = new Map<Parameter, Parameter>()
  for (const old of removed) {
    const same = (parameter: Parameter) => isDeepStrictEqual({ ...parameter, name: old.name }, old)
    const twin = added.find((parameter) => !renamed.has(parameter) && same(parameter))
    if (twin !== undefined) renamed.set(twin, old)
  }
  const renamedFrom = new Set(renamed.values())
  const report = (kind: Kind, name: string, old?: string, now?: string) =>
    tell(kind, owner, noun, name, old, now)
  const sides = (name: string, input: Kind, output: Kind, old?: string, now?: string) => [
    ...(use.input ? [report(input, name, old, now)] : []),
    ...(use.output ? [report(output, name, old, now)] : []),
  ]
  return [
    ...[...renamed].flatMap(([now, old]) => sides(now.name, 'input-renamed', 'output-renamed', old.name)),
    ...added
      .filter((parameter) => !renamed.has(parameter))
      .flatMap(({ name, required }) =>
        sides(name, required === true ? 'input-added-required' : 'input-added-optional', 'output-added'),
      ),
    ...removed
      .filter((parameter) => !renamedFrom.has(parameter))
      .flatMap(({ name }) => sides(name, 'input-removed', 'output-removed')),
    ...kept.flatMap(([old, now]) =>
      compareFields(comparison, old, now, use, (kind, was, is) => report(kind, now.name, was, is)),
    ),
    ...(reordered ? [report('parameter-order', 'order')] : []),
  ]
}

type Tell = (kind: Kind, before?: string, after?: string) => Difference

const comparison: Comparison<Parameter, [Direction, Tell]> = {
  name: elsewhere,
  type: compareType,
  required: compareRequired,
  nullable: compareNullable,
  default: compareDefault,
  unchanged: (before, after, use, tell) =>
    before.unchanged === after.unchanged ? [] : [tell(use.input ? 'input-default' : 'output-constraints')],
  enum: compareEnum,
  open: elsewhere,
  // Its statuses are compared as the values of `enum`.
  status: (before, after, _, tell) => (before.status === after.status ? [] : [tell('parameter-words')]),
  // All constraints are compared at once.
  min: compareConstraints,
  max: elsewhere,
  step: elsewhere,
  ranges: elsewhere,
  minLength: elsewhere,
  maxLength: elsewhere,
  maxBytes: elsewhere,
  pattern: elsewhere,
  maxItems: elsewhere,
  unit: compareUnit,
  deprecated: (before, after, _, tell) =>
    before.deprecated === after.deprecated
      ? []
      : [tell(after.deprecated ? 'parameter-deprecated' : 'parameter-undeprecated')],
  description: (before, after, _, tell) =>
    before.description === after.description ? [] : [tell('parameter-words')],
  source: (before, after, _, tell) => (before.source === after.source ? [] : [tell('parameter-words')]),
  remark: (before, after, _, tell) =>
    isDeepStrictEqual(before.remark, after.remark) ? [] : [tell('parameter-words')],
}

function compareType({ type: before }: Parameter, { type: after }: Parameter, use: Direction, tell: Tell) {
  if (typeName(before) === typeName(after)) return []
  const report = (kind: Kind) => tell(kind, typeName(before), typeName(after))
  return [
    ...(use.input ? [report(holds(after, before) ? 'input-type-widened' : 'input-retyped')] : []),
    ...(use.output ? [report(holds(before, after) ? 'output-type-narrowed' : 'output-retyped')] : []),
  ]
}

/** Primitive types of which one holds all values of the other. */
const wider: Readonly<Record<string, string>> = { Integer: 'Float', Timestamp: 'String' }

function holds(wide: TypeReference, narrow: TypeReference): boolean {
  return wide.array === narrow.array && wider[narrow.name] === wide.name
}

function compareRequired(before: Parameter, after: Parameter, use: Direction, tell: Tell) {
  const found: Difference[] = []
  if (use.input && (before.required === true) !== (after.required === true)) {
    found.push(tell(after.required ? 'input-made-required' : 'input-made-optional'))
  }
  // What null does to it is told where null is.
  const now = mayBeMissing({ ...after, nullable: before.nullable }, use)
  if (use.output && mayBeMissing(before, use) !== now) {
    found.push(tell(now ? 'output-made-optional' : 'output-made-present'))
  }
  // Only the reference tells "not required" from nothing said.
  if (found.length === 0 && before.required !== after.required) found.push(tell('parameter-words'))
  return found
}

function compareNullable(before: Parameter, after: Parameter, use: Direction, tell: Tell) {
  if (before.nullable === after.nullable) return []
  // Whether only what is sent may be null is a matter of words: null is taken for left out.
  if (!use.output) return [tell('parameter-words')]
  const { nullable } = after
  return [
    ...(use.input ? [tell(nullable ? 'input-made-nullable' : 'input-made-not-null')] : []),
    tell(nullable ? 'output-made-nullable' : 'output-made-not-null'),
  ]
}

function compareDefault(before: Parameter, after: Parameter, use: Direction, tell: Tell) {
  if (before.default === after.default) return []
  return [
    tell(use.input ? 'input-default' : 'output-constraints', shown(before.default), shown(after.default)),
  ]
}

function compareEnum(before: Parameter, after: Parameter, use: Direction, tell: Tell) {
  const same = before.open === after.open && isDeepStrictEqual(before.enum, after.enum)
  if (same) return []
  const report = (kind: Kind) => tell(kind, listed(before), listed(after))
  const sides = (input: Kind, output: Kind) => [
    ...(use.input ? [input] : []),
    ...(use.output ? [output] : []),
  ]
  const old = closed(before)
  const now = closed(after)
  if (old === undefined && now === undefined) return [report('enum-examples')]
  const found = [
    ...(lacks(now, old) ? sides('input-enum-narrowed', 'output-enum-narrowed') : []),
    ...(lacks(old, now) ? sides('input-enum-widened', 'output-enum-widened') : []),
  ]
  // The same values in another order.
  return found.length === 0 ? [tell('parameter-words')] : found.map(report)
}

/** The values that there can be, or undefined where any can. */
function closed({ enum: values, open }: Parameter): readonly Scalar[] | undefined {
  return open ? undefined : values
}

/** Whether a set of values, of which undefined is all, lacks one of another set. */
function lacks(some: readonly Scalar[] | undefined, others: readonly Scalar[] | undefined): boolean {
  return some !== undefined && (others === undefined || others.some((value) => !some.includes(value)))
}

function listed({ enum: values, open }: Parameter): string {
  return values === undefined ? 'any' : `${shown(values)}${open ? ', …' : ''}`
}

function compareUnit({ unit: before }: Parameter, { unit: after }: Parameter, _: Direction, tell: Tell) {
  if (before === after) return []
  return before === undefined || after === undefined
    ? [tell('parameter-words')]
    : [tell('parameter-unit', before, after)]
}

function compareConstraints(before: Parameter, after: Parameter, use: Direction, tell: Tell): Difference[] {
  const { tightened, loosened } = changedBounds(before, after)
  function report(kind: Kind, bounds: readonly Bound[]): Difference[] {
    const listing = (parameter: Parameter) => bounds.map((bound) => boundInWords(bound, parameter)).join(', ')
    return bounds.length === 0 ? [] : [tell(kind, listing(before), listing(after))]
  }
  if (!use.input) return report('output-constraints', [...tightened, ...loosened])
  return [...report('input-tightened', tightened), ...report('input-loosened', loosened)]
}

function boundInWords(bound: Bound, { [bound]: value }: Parameter): string {
  if (value === undefined) return `no ${bound}`
  return `${bound} ${typeof value === 'object' ? describeRanges(value) : value}`
}
