import type { StatusOf } from '@tc3/mock'
import { scfStatuses } from '../generated/statuses.js'

type Machines = typeof scfStatuses

/** The statuses of a resource that its records can have: one that is deleted has no record. */
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

/** Whether a status changes by itself. */
export function isTransient(machine: keyof Machines, status: string): boolean {
  return Object.hasOwn(scfStatuses[machine].outcomes, status)
}

/** The status to which an operation leads, or undefined where the present status does not allow it. */
export function statusAfter<To extends string>(
  { from }: { readonly from: Readonly<Record<string, To>> },
  present: string,
): To | undefined {
  return Object.hasOwn(from, present) ? from[present] : undefined
}

/** What a function or a version can be used for while it has a status. */
type Use = 'invocation' | 'alias' | 'trigger'

/** After an update that failed, and to aliases while one is under way, the content before the update serves. */
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

/** Whether a function or a version can be used for something while it has a status. */
export function canServe(status: FunctionStatus, use: Use): boolean {
  return usesOfStatus[status].includes(use)
}

const usableLayers: Readonly<Record<LayerStatus, boolean>> = {
  Publishing: false,
  PublishFailed: false,
  Active: true,
  Deleting: false,
  DeleteFailed: false,
}

/** Whether functions can use a layer version while it has a status. */
export function isUsable(status: LayerStatus): boolean {
  return usableLayers[status]
}
