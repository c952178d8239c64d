import type { Action, Parameter, Product } from '@tc3/generator'
import type { ActionTable, Field, Shape, Product as Tables } from '@tc3/mock'

/** The required parameters of an action, and the objects with defaults. The values have the right types only. */
export function minimalInput({ input }: Action, product: Product): Record<string, unknown> {
  return minimalMembers(input, product)
}

function minimalMembers(parameters: readonly Parameter[], product: Product): Record<string, unknown> {
  return Object.fromEntries(
    parameters
      .filter(({ required, type }) => required === true || hasDefaults(type.name, product))
      .map((parameter) => [parameter.name, minimalValue(parameter, product)]),
  )
}

function minimalValue({ type }: Parameter, product: Product): unknown {
  const members = membersOf(type.name, product)
  const value = members ? minimalMembers(members, product) : (scalarValues[type.name] ?? 1)
  return type.array ? [value] : value
}

const scalarValues: Readonly<Record<string, unknown>> = {
  String: 'x',
  Timestamp: '2020-01-01 00:00:00',
  Boolean: true,
}

function membersOf(name: string, { types }: Product): readonly Parameter[] | undefined {
  return types.find((type) => type.name === name)?.members
}

/** Whether a data type has a member with a default, directly or nested. */
function hasDefaults(name: string, product: Product): boolean {
  return (membersOf(name, product) ?? []).some(
    (member) => member.default !== undefined || hasDefaults(member.type.name, product),
  )
}

/** The tables of a product without the constraints that would reject minimal input. */
export function withoutConstraints(tables: Tables): Tables {
  const withoutLimits = (shape: Shape): Shape =>
    mapValues(shape, ({ type, list, required, default: initial, unchanged }: Field) => ({
      type,
      ...(list !== undefined && { list }),
      ...(required !== undefined && { required }),
      ...(initial !== undefined && { default: initial }),
      ...(unchanged !== undefined && { unchanged }),
    }))
  return {
    ...tables,
    actions: mapValues(tables.actions, (table: ActionTable) => ({
      ...table,
      input: withoutLimits(table.input),
    })),
    types: mapValues(tables.types, withoutLimits),
  }
}

function mapValues<Value>(record: Readonly<Record<string, Value>>, change: (value: Value) => Value) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]))
}
