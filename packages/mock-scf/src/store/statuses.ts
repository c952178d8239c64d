import type { StatusOf } from '@tc3/mock'
import { scfStatuses } from '../generated/statuses.js'

type Machines = typeof scfStatuses

/**
 * Returns the statuses that the record of a resource can have: all but Deleted, as deleted resources have no record.
 */
function recorded<Machine extends keyof Machines>(machine: Machine) {
  const statuses: Machines[Machine]['statuses'] = scfStatuses[machine].statuses
  return Object.keys(statuses).filter(
    (name): name is Exclude<StatusOf<Machines[Machine]>, 'Deleted'> =>
      name !== 'Deleted' && Object.hasOwn(statuses, name),
  )
}

/** The statuses of a function or of one of its versions. */
export const functionStatuses = recorded('function')
export type FunctionStatus = (typeof functionStatuses)[number]

/** The statuses of a layer version. */
export const layerStatuses = recorded('layer')
export type LayerStatus = (typeof layerStatuses)[number]

/** The statuses of provisioned concurrency. */
export const provisionedStatuses = recorded('provisionedConcurrency')

/** The statuses of an asynchronous event. */
export const asyncEventStatuses = recorded('asyncEvent')
export type AsyncEventStatus = (typeof asyncEventStatuses)[number]

/** Returns whether a status ends by itself. */
export function isTransient(machine: keyof Machines, status: string): boolean {
  return Object.hasOwn(scfStatuses[machine].outcomes, status)
}

/** Returns the status after an operation has started; undefined if the current status does not allow the operation. */
export function statusAfter<To extends string>(
  { from }: { readonly from: Readonly<Record<string, To>> },
  present: string,
): To | undefined {
  return Object.hasOwn(from, present) ? from[present] : undefined
}

/** A use of a function or version that only some statuses allow. */
type Use = 'invocation' | 'alias' | 'trigger'

/** A function whose update failed still has its previous code. Aliases may point to a function during an update. */
const usesOfStatus: Readonly<Record<FunctionStatus, readonly Use[]>> = {
  Creating: [],
  CreateFailed: [],
  Active: ['invocation', 'alias', 'trigger'],
  Updating: ['alias'],
  UpdateFailed: ['invocation', 'alias', 'trigger'],
  Publishing: [],
  PublishFailed: ['trigger'],
  Deleting: [],
  DeleteFailed: [],
}

/** Returns whether the status of a function or version allows a use of it. */
export function allowsUse(status: FunctionStatus, use: Use): boolean {
  return usesOfStatus[status].includes(use)
}

const usableLayers: Readonly<Record<LayerStatus, boolean>> = {
  Publishing: false,
  PublishFailed: false,
  Active: true,
  Deleting: false,
  DeleteFailed: false,
}

/** Returns whether the status of a layer version allows functions to use it. */
export function isLayerUsable(status: LayerStatus): boolean {
  return usableLayers[status]
}
