import type { Action, DataType, Parameter, Product, Scalar, StateMachine } from '@tc3/generator'
import { isNode, visit } from 'yaml'
import type { Project } from './project.js'

/** A new default of an optional parameter or member. */
export interface ChangedDefault {
  readonly file: string
  readonly path: readonly string[]
  readonly owner: Action | DataType
  readonly parameter: Parameter
  readonly value: Scalar
}

/** A different valid value for each default that is filled in. */
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
        {
          file,
          path: [...path, name, 'default'],
          owner,
          parameter,
          value: differentValue(parameter, initial),
        },
      ]
    })
  return [
    ...product.actions.flatMap((action) => members(action.file, ['input'], action, action.input)),
    ...product.types
      .filter(({ usedInInput }) => usedInInput)
      .flatMap((type) => members(`${product.folder}/types.yaml`, [type.name, 'members'], type, type.members)),
  ]
}

/** A different value, small so that it has an effect as a limit of lists. */
function differentValue({ enum: values, min, max, ranges }: Parameter, initial: Scalar): Scalar {
  const other = values?.find((value) => value !== initial)
  if (other !== undefined) return other
  if (typeof initial === 'boolean') return !initial
  if (typeof initial === 'string') return /^\d+$/.test(initial) ? differentNumber(initial) : `${initial}2`
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
  if (found === undefined) throw new Error(`There is no value other than ${initial}.`)
  return found
}

function differentNumber(text: string): string {
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

/** Adds a status to a resource, with a transition from its first stable status. */
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

/** A value that was removed from an enumeration. */
export interface RemovedValue {
  readonly action: Action
  readonly parameter: Parameter
  readonly value: Scalar
  readonly remaining: readonly Scalar[]
}

/**
 * Removes a value that no documented example has from a closed enumeration. Only read-only actions have it, so that the
 * account can still be created.
 */
export async function removeValue(project: Project, product: Product): Promise<RemovedValue> {
  for (const action of product.actions.filter(({ readOnly }) => readOnly)) {
    for (const parameter of action.input) {
      const { name, enum: values = [], open, extensible, status, type, default: initial } = parameter
      const value = values.findLast((one) => one !== initial)
      if (open || extensible || status !== undefined) continue
      if (type.array || values.length < 2 || value === undefined) continue
      const remaining = values.filter((one) => one !== value)
      const text = await project.read(action.file)
      await project.edit(action.file, (document) => document.setIn(['input', name, 'enum'], remaining))
      if ((await project.model()) !== undefined) return { action, parameter, value, remaining }
      await project.write(action.file, text)
    }
  }
  throw new Error('Every value is used in an example.')
}
