import type { ApiError } from '@tc3/mock'
import { unmetConstraint } from '../action/constraints.js'
import type { ScfContext } from '../action/context.js'
import { apiError, type CandidateCodes } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import { scfDefaults } from '../generated/defaults.js'
import { functionOfPath, functionPath, namespacePath, regionOfPath, regionPath } from './paths.js'
import type { FunctionRecord, NamespaceRecord, VersionRecord } from './records.js'
import type { FunctionStatus } from './statuses.js'

/** The namespace that every account has in every region, and the default of the parameter Namespace. */
export const defaultNamespace = scfDefaults.CreateFunction.Namespace

/** The unpublished version, which updates modify. */
export const latestVersion = '$LATEST'

/** A function and the scopes of its resources. */
export interface ResolvedFunction {
  readonly record: FunctionRecord
  /** The path of the account's region. */
  readonly region: string
  /** The scope of the function's record. */
  readonly scope: string
  /** The scope of its versions, packages, aliases, triggers, invocations and provisioned concurrency. */
  readonly path: string
}

/** The parameters that identify a function. */
interface FunctionId {
  readonly FunctionName: string
  readonly Namespace: string
}

/**
 * Finds a namespace.
 *
 * @throws {ApiError} ResourceNotFound.Namespace, or a code of InvalidParameterValue if the name is malformed.
 */
export function findNamespace(emulator: Emulator, context: ScfContext, name: string): NamespaceRecord {
  const record = emulator.tables.namespaces.get(regionPath(context), name)
  if (record) return record
  const missing = [
    'ResourceNotFound.Namespace',
    'InvalidParameterValue.Namespace',
    'ResourceNotFound',
  ] as const
  // Some actions have a separate code for malformed names.
  const constraint = unmetConstraint('CreateNamespace', 'Namespace', name)
  throw constraint === undefined
    ? apiError(context, missing, `The namespace ${name} does not exist.`)
    : apiError(
        context,
        [
          'InvalidParameterValue.NamespaceInvalid',
          'InvalidParameterValue.Namespace',
          'InvalidParameterValue',
          ...missing,
        ],
        `The name of a namespace must ${constraint}.`,
      )
}

/**
 * Finds a function.
 *
 * @throws {ApiError} As {@link findNamespace}; ResourceNotFound.Function or .FunctionName; or a code of
 * InvalidParameterValue if the name is malformed.
 */
export function findFunction(
  emulator: Emulator,
  context: ScfContext,
  { FunctionName: name, Namespace: namespace }: FunctionId,
): ResolvedFunction {
  findNamespace(emulator, context, namespace)
  const region = regionPath(context)
  const scope = namespacePath(region, namespace)
  const record = emulator.tables.functions.get(scope, name)
  if (record) return { record, region, scope, path: functionPath(region, namespace, name) }
  const missing = ['ResourceNotFound.Function', 'ResourceNotFound.FunctionName', 'ResourceNotFound'] as const
  const constraint = unmetConstraint('CreateFunction', 'FunctionName', name)
  throw constraint === undefined
    ? apiError(context, missing, `The function ${name} does not exist in the namespace ${namespace}.`)
    : apiError(
        context,
        [
          'InvalidParameterValue.FunctionName',
          'InvalidParameter.FunctionName',
          'InvalidParameterValue',
          ...missing,
        ],
        `The name of a function must ${constraint}.`,
      )
}

/** Returns the function whose resources have a scope; undefined if it does not exist. */
export function functionAt({ tables }: Emulator, path: string): ResolvedFunction | undefined {
  const { scope, name } = functionOfPath(path)
  const record = tables.functions.get(scope, name)
  return record && { record, region: regionOfPath(path), scope, path }
}

/**
 * Finds a version of a function by its number, by default `$LATEST`.
 *
 * @throws {ApiError} ResourceNotFound.Version
 */
export function findVersion(
  emulator: Emulator,
  context: ScfContext,
  { path, record }: ResolvedFunction,
  version = latestVersion,
): VersionRecord {
  const versionRecord = emulator.tables.versions.get(path, version)
  if (versionRecord) return versionRecord
  throw apiError(
    context,
    [
      'ResourceNotFound.Version',
      'ResourceNotFound.FunctionVersion',
      'ResourceNotFound.Qualifier',
      'ResourceNotFound',
    ],
    `The function ${record.name} has no version ${version}.`,
  )
}

/** Creates the error for an action that the status of a function does not allow. */
export function statusError(
  context: ScfContext,
  name: string,
  status: FunctionStatus,
  codes: CandidateCodes,
): ApiError {
  return apiError(
    context,
    codes,
    `${context.action} is not allowed while the status of the function ${name} is ${status}.`,
  )
}
