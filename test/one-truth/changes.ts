import type { Action, DataType, Model, Parameter, Product, Scalar } from '@tc3/generator'
import { isNode, visit } from 'yaml'
import type { Project } from './project.js'

/** A parameter or member with a default that callers can leave out, and what takes the place of the default. */
export interface ChangedDefault {
  readonly file: string
  readonly path: readonly string[]
  readonly owner: Action | DataType
  readonly parameter: Parameter
  readonly value: Scalar
}

export function productOf({ products }: Model): Product {
  const [product] = products
  if (product === undefined) throw new Error('The spec has no product.')
  return product
}

/** Another value for each default that is filled in, which the constraints of its parameter allow. */
export function changedDefaults(product: Product): ChangedDefault[] {
  const members = (
    file: string,
    path: readonly string[],
    owner: Action | DataType,
    parameters: readonly Parameter[],
  ) =>
    parameters.flatMap((parameter) => {
      const { name, default: initial, unchanged, required } = parameter
      if (initial === undefined || unchanged || required) return []
      return [
        { file, path: [...path, name, 'default'], owner, parameter, value: another(parameter, initial) },
      ]
    })
  return [
    ...product.actions.flatMap((action) => members(action.file, ['input'], action, action.input)),
    ...product.types
      .filter(({ usedInInput }) => usedInInput)
      .flatMap((type) => members(`${product.folder}/types.yaml`, [type.name, 'members'], type, type.members)),
  ]
}

/** Small, so that a list which ends there is seen to end. */
function another({ enum: values, min, max, ranges }: Parameter, initial: Scalar): Scalar {
  const other = values?.find((value) => value !== initial)
  if (other !== undefined) return other
  if (typeof initial === 'boolean') return !initial
  if (typeof initial === 'string') return /^\d+$/.test(initial) ? anotherNumber(initial) : `${initial}2`
  const known = ranges?.flatMap((range) => [range.min, range.max]) ?? []
  const candidates = [
    ...known,
    initial === 1 ? 2 : 1,
    initial + 1,
    ...[min, max].filter((bound) => bound !== undefined),
  ]
  const found = candidates.find(
    (value) =>
      value !== initial &&
      value >= (min ?? value) &&
      value <= (max ?? value) &&
      (ranges === undefined || known.includes(value)),
  )
  if (found === undefined) throw new Error(`There is no other value than ${initial}.`)
  return found
}

const anotherNumber = (text: string): string => (text === '1' ? '2' : '1')

export async function applyDefaults(project: Project, changes: readonly ChangedDefault[]): Promise<void> {
  for (const file of new Set(changes.map((change) => change.file))) {
    await project.edit(file, (document) => {
      for (const { path, value } of changes.filter((change) => change.file === file))
        document.setIn(path, value)
    })
  }
}

/** Renames a status of a resource wherever the file of statuses names it. */
export async function renameStatus(
  project: Project,
  file: string,
  machine: string,
  from: string,
  to: string,
) {
  await project.edit(file, (document) => {
    const node = document.get(machine, true)
    if (!isNode(node)) throw new Error(`${file} has no ${machine}.`)
    visit(node, {
      Scalar(_, scalar) {
        if (scalar.value === from) scalar.value = to
      },
    })
  })
}
