import type { StatusOf } from '@tc3/mock'
import { scfStatuses } from './generated/statuses.js'

type Machines = typeof scfStatuses

// A resource that is deleted has no record, so that no record has the status Deleted.

/** The statuses of a function or of one of its versions. */
export type FunctionStatus = Exclude<StatusOf<Machines['function']>, 'Deleted'>

/** The statuses of a layer version. */
export type LayerStatus = Exclude<StatusOf<Machines['layer']>, 'Deleted'>

/** The statuses of provisioned concurrency. */
export type ProvisionedStatus = StatusOf<Machines['provisionedConcurrency']>

/** The statuses of an asynchronous event. */
export type AsyncEventStatus = StatusOf<Machines['asyncEvent']>

/** Whether a status changes by itself. */
export const isTransient = (machine: keyof Machines, status: string): boolean =>
  Object.hasOwn(scfStatuses[machine].outcomes, status)

/** The status to which an operation leads, or undefined where the present status does not allow it. */
export const statusAfter = <To extends string>(
  { from }: { readonly from: Readonly<Record<string, To>> },
  present: string,
): To | undefined => (Object.hasOwn(from, present) ? from[present] : undefined)

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
export const canServe = (status: FunctionStatus, use: Use): boolean => usesOfStatus[status].includes(use)

const usableLayers: Readonly<Record<LayerStatus, boolean>> = {
  Publishing: false,
  PublishFailed: false,
  Active: true,
  Deleting: false,
  DeleteFailed: false,
}

/** Whether functions can use a layer version while it has a status. */
export const isUsable = (status: LayerStatus): boolean => usableLayers[status]
