import type { Field } from '@tc3/mock'
import { scf } from '../../src/generated/product.js'
import { longDuration, validInputs } from './account.js'
import type { Account } from './recipe.js'

/** Values of each primitive type, valid and invalid. */
const scalarValues: Readonly<Record<string, readonly unknown[]>> = {
  String: ['', 'a b', 'other', '9', '1', '$LATEST', '{}', 'x'.repeat(2000)],
  Timestamp: ['', '2020-01-01 00:00:00', '2020-02-30 00:00:00'],
  Integer: [-1, 0, 7, 1e9],
  Float: [-1, 0.555, 2],
  Boolean: [true, false],
}

/** How deep nested data types are tried. */
const maxDepth = 3

/** Values of a parameter, valid and invalid. */
export function valuesOf({ type, list }: Field, depth = 0): readonly unknown[] {
  const values = scalarValues[type] ?? (depth < maxDepth ? objectsOf(type, depth) : [{}])
  return list ? [[], ...values.map((value) => [value]), Array(12).fill(values[2])] : values
}

/** Objects of a data type that have the required members and differ in one. */
function objectsOf(type: string, depth: number): readonly unknown[] {
  const members = Object.entries(scf.types[type] ?? {})
  const minimal = Object.fromEntries(
    members
      .filter(([, { required }]) => required)
      .map(([name, field]) => [name, field.enum?.[0] ?? valuesOf(field, depth + 1)[2]]),
  )
  const others = members.flatMap(([name, field]) =>
    valuesOf(field, depth + 1).map((value) => ({ ...minimal, [name]: value })),
  )
  return [{}, minimal, ...others]
}

const FunctionName = 'hello'
const update = { name: 'UpdateFunctionConfiguration', input: validInputs.UpdateFunctionConfiguration }
const publication = { name: 'PublishVersion', input: { FunctionName } }
const deletion = { name: 'DeleteFunction', input: { FunctionName } }

/** Transitions, each with the call that begins it. */
const transitions = [
  { kind: 'function.Updating', call: update },
  { kind: 'function.Publishing', call: publication },
  { kind: 'function.Deleting', call: deletion },
  {
    kind: 'provisionedConcurrency.InProgress',
    call: { name: 'PutProvisionedConcurrencyConfig', input: validInputs.PutProvisionedConcurrencyConfig },
  },
  { kind: 'layer.Publishing', call: { name: 'PublishLayerVersion', input: validInputs.PublishLayerVersion } },
  { kind: 'layer.Deleting', call: { name: 'DeleteLayerVersion', input: validInputs.DeleteLayerVersion } },
] as const

/** Functions that leave the account during each transition, and after a failed one. */
export const preparations = transitions.flatMap(({ kind, call: { name, input } }) => [
  async ({ scf, call }: Account) => {
    scf.transitions.set(kind, longDuration)
    await call(name, input)
  },
  async ({ scf, call }: Account) => {
    scf.transitions.fail(kind)
    await call(name, input)
  },
])
