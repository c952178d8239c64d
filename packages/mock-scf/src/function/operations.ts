import type { ApiError, OperationOf } from '@tc3/mock'
import type { ScfContext } from '../action/context.js'
import type { CandidateCodes, ScfErrorCode } from '../action/errors.js'
import { scfStatuses } from '../generated/statuses.js'
import { statusError } from '../store/lookup.js'
import type { VersionRecord } from '../store/records.js'
import { type FunctionStatus, statusAfter } from '../store/statuses.js'

const { operations } = scfStatuses.function

/** The documented operations on functions. An operation without error codes does not compile. */
type FunctionOperation = OperationOf<typeof scfStatuses.function>

/** The error codes for an operation that the status of a function does not allow. */
const codesByOperation: Readonly<Record<FunctionOperation, CandidateCodes>> = {
  'Create function': ['FailedOperation.CreateFunction', 'FailedOperation'],
  'Update function': [
    'FailedOperation.UpdateFunctionCode',
    'FailedOperation.UpdateFunctionConfiguration',
    'FailedOperation',
  ],
  'Delete function': ['FailedOperation.DeleteFunction', 'FailedOperation'],
  // Updates can publish, too.
  'Publish version': [
    'FailedOperation.PublishVersion',
    'FailedOperation.UpdateFunctionCode',
    'FailedOperation.UpdateFunctionConfiguration',
    'FailedOperation',
  ],
  'Delete version': ['FailedOperation.DeleteFunction', 'FailedOperation'],
}

/** The error codes of statuses that have a more specific one than the operation. */
const codeByStatus: Readonly<Partial<Record<FunctionStatus, ScfErrorCode>>> = {
  Creating: 'FailedOperation.FunctionStatusError',
  Updating: 'FailedOperation.FunctionStatusError',
  Publishing: 'FailedOperation.FunctionStatusError',
  Deleting: 'FailedOperation.OperationConflict',
}

/** Updates have a code of their own for these statuses: "You cannot update code in the current function state." */
const statusesOfUpdates: readonly FunctionStatus[] = ['Creating', 'Updating']

/**
 * Checks that the status of a version allows an operation.
 *
 * @param name The name of the version in messages.
 * @returns The status of the version during the operation.
 * @throws {ApiError} If the status does not allow the operation.
 */
export function checkOperation(
  context: ScfContext,
  operation: 'Update function' | 'Delete function' | 'Delete version',
  name: string,
  { lifecycle: { status } }: VersionRecord,
): 'Updating' | 'Deleting' {
  const next = statusAfter<'Updating' | 'Deleting'>(operations[operation], status)
  if (next === undefined) throw operationError(context, operation, name, status)
  return next
}

/** Creates the error for an operation that a status does not allow. */
export function operationError(
  context: ScfContext,
  operation: FunctionOperation,
  name: string,
  status: FunctionStatus,
): ApiError {
  const codes = codesByOperation[operation]
  const hasOwnCode = operation === 'Update function' && statusesOfUpdates.includes(status)
  const code = hasOwnCode ? undefined : codeByStatus[status]
  return statusError(context, name, status, code ? [code, ...codes] : codes)
}
