import type { Action, DataType, Parameter, Product, Scalar, StateMachine } from '@tc3/generator'
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

function anotherNumber(text: string): string {
  return text === '1' ? '2' : '1'
}

export async function applyDefaults(project: Project, changes: readonly ChangedDefault[]): Promise<void> {
  for (const file of new Set(changes.map((change) => change.file))) {
    await project.edit(file, (document) => {
      for (const { path, value } of changes.filter((change) => change.file === file))
        document.setIn(path, value)
    })
  }
}

/**
 * Renames the first transient status of a resource wherever the file of statuses names it.
 *
 * @returns The new name.
 */
export async function renameStatus(project: Project, { folder }: Product, machine: StateMachine | undefined) {
  const status = machine?.statuses.find(({ kind }) => kind === 'transient')?.name
  if (machine === undefined || status === undefined) throw new Error('No resource has such a status.')
  const renamed = `${status}Now`
  await project.edit(`${folder}/states.yaml`, (document) => {
    const node = document.get(machine.name, true)
    if (!isNode(node)) throw new Error(`There is no ${machine.name}.`)
    visit(node, {
      Scalar(_, scalar) {
        if (scalar.value === status) scalar.value = renamed
      },
    })
  })
  return renamed
}

/** Gives a resource another status, to which its first stable one leads. */
export async function addStatus(
  project: Project,
  { folder }: Product,
  machine: StateMachine | undefined,
  status: string,
): Promise<void> {
  const [lifecycle] = machine?.lifecycles ?? []
  const from = machine?.statuses.find(({ kind }) => kind === 'stable')?.name
  if (machine === undefined || lifecycle === undefined) throw new Error('No resource has such a status.')
  await project.edit(`${folder}/states.yaml`, (document) => {
    document.setIn([machine.name, 'statuses', status], { kind: 'stable', description: 'It is there' })
    document.addIn([machine.name, 'lifecycles', lifecycle.name, 'transitions'], {
      from,
      on: 'Moved',
      to: status,
    })
  })
}

/** A value that is no longer in an enumeration. */
export interface GoneValue {
  readonly action: Action
  readonly parameter: Parameter
  readonly value: Scalar
  readonly left: readonly Scalar[]
}

/** Takes a value out of an enumeration: the first that no documented example has. */
export async function removeValue(project: Project, product: Product): Promise<GoneValue> {
  for (const action of product.actions) {
    for (const parameter of action.input) {
      const { name, enum: values = [], open, status, type, default: initial } = parameter
      const value = values.findLast((one) => one !== initial)
      if (open || status !== undefined || type.array || values.length < 2 || value === undefined) continue
      const left = values.filter((one) => one !== value)
      const text = await project.read(action.file)
      await project.edit(action.file, (document) => document.setIn(['input', name, 'enum'], left))
      if ((await project.model()) !== undefined) return { action, parameter, value, left }
      await project.write(action.file, text)
    }
  }
  throw new Error('Each value is in an example.')
}
