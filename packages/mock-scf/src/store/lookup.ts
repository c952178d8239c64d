import type { ApiError } from '@tc3/mock'
import type { ScfContext } from '../action/context.js'
import { mismatch } from '../action/documented.js'
import { type Codes, refusal } from '../action/errors.js'
import { scfDefaults } from '../generated/defaults.js'
import { functionPath, namespacePath, regionOf } from './paths.js'
import type { FunctionRecord, NamespaceRecord, VersionRecord } from './records.js'
import type { FunctionStatus } from './statuses.js'
import type { World } from './world.js'

/** The namespace that each account has in each region from the beginning, and the one of calls that name none. */
export const defaultNamespace = scfDefaults.CreateFunction.Namespace

/** The version that changes. */
export const latest = '$LATEST'

/** A function and the scopes of what belongs to it. */
export interface FoundFunction {
  readonly record: FunctionRecord
  /** The account's region. */
  readonly region: string
  /** The scope that holds the function. */
  readonly scope: string
  /** The scope of its versions, packages, aliases, triggers, invocations and provisioned concurrency. */
  readonly path: string
}

/** What a call says of the function that it is about. */
interface FunctionInput {
  readonly FunctionName: string
  readonly Namespace: string
}

/** @throws {ApiError} ResourceNotFound.Namespace, and InvalidParameterValue or its codes for what cannot be a name */
export function findNamespace(world: World, context: ScfContext, name: string): NamespaceRecord {
  const record = world.tables.namespaces.get(regionOf(context), name)
  if (record) return record
  const missing = [
    'ResourceNotFound.Namespace',
    'InvalidParameterValue.Namespace',
    'ResourceNotFound',
  ] as const
  // A name of another form can belong to nothing: some actions have a code of their own for it.
  const wrong = mismatch('CreateNamespace', 'Namespace', name)
  throw wrong === undefined
    ? refusal(context, missing, `The namespace ${name} does not exist.`)
    : refusal(
        context,
        [
          'InvalidParameterValue.NamespaceInvalid',
          'InvalidParameterValue.Namespace',
          'InvalidParameterValue',
          ...missing,
        ],
        `The name of a namespace must ${wrong}.`,
      )
}

/**
 * @throws {ApiError} what findNamespace throws, ResourceNotFound.Function or .FunctionName, and
 * InvalidParameterValue or its codes for what cannot be a name
 */
export function findFunction(
  world: World,
  context: ScfContext,
  { FunctionName: name, Namespace: namespace }: FunctionInput,
): FoundFunction {
  findNamespace(world, context, namespace)
  const region = regionOf(context)
  const scope = namespacePath(region, namespace)
  const record = world.tables.functions.get(scope, name)
  if (record) return { record, region, scope, path: functionPath(region, namespace, name) }
  const missing = ['ResourceNotFound.Function', 'ResourceNotFound.FunctionName', 'ResourceNotFound'] as const
  const wrong = mismatch('CreateFunction', 'FunctionName', name)
  throw wrong === undefined
    ? refusal(context, missing, `The function ${name} does not exist in the namespace ${namespace}.`)
    : refusal(
        context,
        [
          'InvalidParameterValue.FunctionName',
          'InvalidParameter.FunctionName',
          'InvalidParameterValue',
          ...missing,
        ],
        `The name of a function must ${wrong}.`,
      )
}

/** @throws {ApiError} ResourceNotFound.Version */
export function findVersion(
  world: World,
  context: ScfContext,
  { path, record }: FoundFunction,
  version = latest,
): VersionRecord {
  const found = world.tables.versions.get(path, version)
  if (found) return found
  throw refusal(
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

/** The error for a call that is not allowed while a function has its status. */
export function statusForbids(
  context: ScfContext,
  name: string,
  status: FunctionStatus,
  codes: Codes,
): ApiError {
  return refusal(
    context,
    codes,
    `The function ${name} is in the status ${status}, in which ${context.action} is not allowed.`,
  )
}
