import type { Field } from '@tc3/mock'
import { scf } from '../../src/generated/product.js'
import { aWhile, usual } from './account.js'
import type { Account } from './recipe.js'

/** Values of each primitive type, right ones and wrong ones. */
const ofType: Readonly<Record<string, readonly unknown[]>> = {
  String: ['', 'a b', 'other', '9', '1', '$LATEST', '{}', 'x'.repeat(2000)],
  Timestamp: ['', '2020-01-01 00:00:00', '2020-02-30 00:00:00'],
  Integer: [-1, 0, 7, 1e9],
  Float: [-1, 0.555, 2],
  Boolean: [true, false],
}

/** Data types within data types are tried this deep. */
const deepest = 3

/** Values of a parameter, right ones and wrong ones. */
export function valuesOf({ type, list }: Field, depth = 0): readonly unknown[] {
  const values = ofType[type] ?? (depth < deepest ? objectsOf(type, depth) : [{}])
  return list ? [[], ...values.map((value) => [value]), Array(12).fill(values[2])] : values
}

/** Objects of a data type that differ in one member from one that has what it must have. */
function objectsOf(type: string, depth: number): readonly unknown[] {
  const members = Object.entries(scf.types[type] ?? {})
  const whole = Object.fromEntries(
    members
      .filter(([, { required }]) => required)
      .map(([name, field]) => [name, field.enum?.[0] ?? valuesOf(field, depth + 1)[2]]),
  )
  const others = members.flatMap(([name, field]) =>
    valuesOf(field, depth + 1).map((value) => ({ ...whole, [name]: value })),
  )
  return [{}, whole, ...others]
}

const FunctionName = 'hello'
const update = { name: 'UpdateFunctionConfiguration', input: usual.UpdateFunctionConfiguration }
const publication = { name: 'PublishVersion', input: { FunctionName } }
const deletion = { name: 'DeleteFunction', input: { FunctionName } }

/** Changes of status, each with the call that begins it. */
const changes = [
  { kind: 'function.Updating', call: update },
  { kind: 'function.Publishing', call: publication },
  { kind: 'function.Deleting', call: deletion },
  {
    kind: 'provisionedConcurrency.InProgress',
    call: { name: 'PutProvisionedConcurrencyConfig', input: usual.PutProvisionedConcurrencyConfig },
  },
  { kind: 'layer.Publishing', call: { name: 'PublishLayerVersion', input: usual.PublishLayerVersion } },
  { kind: 'layer.Deleting', call: { name: 'DeleteLayerVersion', input: usual.DeleteLayerVersion } },
] as const

/** What leaves the account in the middle of each change of status, and after it failed. */
export const states = changes.flatMap(({ kind, call: { name, input } }) => [
  async ({ scf, call }: Account) => {
    scf.transitions.set(kind, aWhile)
    await call(name, input)
  },
  async ({ scf, call }: Account) => {
    scf.transitions.fail(kind)
    await call(name, input)
  },
])
