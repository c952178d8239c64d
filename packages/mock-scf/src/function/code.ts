import type { ScfContext } from '../action/context.js'
import { refusal } from '../action/errors.js'
import { checkAcceleration, isAccelerated } from '../code/acceleration.js'
import { type GivenCode, readCode } from '../code/read.js'
import type { UpdateFunctionCodeRequest } from '../generated/actions.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { Code } from '../generated/types.js'
import { findFunction, findVersion, latest, statusForbids } from '../store/lookup.js'
import type { VersionRecord } from '../store/records.js'
import { isTransient } from '../store/statuses.js'
import type { World } from '../store/world.js'
import { versionOf } from '../version/qualifiers.js'
import { checkHandler, checkInstallDependency } from './checks.js'
import { demandOperation, update } from './transitions.js'

export function updateFunctionCode(world: World): ScfHandlers['updateFunctionCode'] {
  return async (input, context) => {
    const code = givenCode(context, input)
    // What takes time comes first: the rest happens without a pause, so that nothing changes between its parts.
    const given = code && (await readCode(world, context, code, input.CodeSource))
    const found = findFunction(world, context, input)
    const current = findVersion(world, context, found)
    demandOperation(context, 'Update function', found.record.name, current)
    if (given) checkKind(context, current, given)
    // An update in place of an accelerated version adds none.
    if (given && !isAccelerated(current.code)) checkAcceleration(world, context, found.region, given.code)
    const installDependency = readInstallDependency(context, input.InstallDependency, current)
    const handler = input.Handler ?? current.handler
    checkHandler(context, found.record.type, handler, current.runtime)
    const next = { ...current, code: given?.code ?? current.code, handler, installDependency }
    update(world, context, found, next, input.Publish === 'TRUE', given)
    return {}
  }
}

/** Tells where the package of a version can be downloaded. */
export function getFunctionAddress(world: World): ScfHandlers['getFunctionAddress'] {
  return async (input, context) => {
    const found = findFunction(world, context, input)
    const version = versionOf(world, context, found, input.Qualifier || latest)
    const { code, life } = version
    if (isTransient('function', life.status) && life.status !== 'Deleting') {
      throw statusForbids(context, found.record.name, life.status, [
        'FailedOperation.FunctionStatusError',
        'FailedOperation.GetFunctionAddress',
      ])
    }
    if (code.kind !== 'package') {
      throw refusal(
        context,
        ['FailedOperation.GetFunctionAddress'],
        `The function ${found.record.name} has no package: its code comes from another source (${code.kind}), which the emulator does not fetch.`,
      )
    }
    return { Url: await world.downloadAddress(context, found.path, code.sha256), CodeSha256: code.sha256 }
  }
}

/** The code that an update gives: in Code, or in parameters of its own; undefined where it changes the handler alone. */
function givenCode(context: ScfContext, input: UpdateFunctionCodeRequest): Code | undefined {
  const { CosBucketName, CosObjectName, CosBucketRegion, ZipFile, Code: code } = input
  const own: Code = {
    ...(CosBucketName !== undefined && { CosBucketName }),
    ...(CosObjectName !== undefined && { CosObjectName }),
    ...(CosBucketRegion !== undefined && { CosBucketRegion }),
    ...(ZipFile !== undefined && { ZipFile }),
  }
  const hasOwn = Object.keys(own).length > 0
  if (code && hasOwn) {
    throw refusal(
      context,
      ['InvalidParameterValue.Code'],
      'Give the code in Code, or in ZipFile or CosBucketName and CosObjectName, but not in both.',
    )
  }
  if (hasOwn) return own
  // Without any code, an update must at least have a handler; else it is told what is missing.
  return code ?? (input.Handler === undefined ? {} : undefined)
}

/** A function keeps its kind: one from an image has a runtime of its own, and one from code has a handler. */
function checkKind(context: ScfContext, { code }: VersionRecord, given: GivenCode): void {
  if (given.code.kind === 'image' && code.kind !== 'image') {
    throw refusal(
      context,
      ['ResourceNotFound.ImageConfig'],
      'The function was not created from an image, so that no other image can take its place.',
    )
  }
  if (given.code.kind !== 'image' && code.kind === 'image') {
    throw refusal(
      context,
      ['UnsupportedOperation'],
      'The function was created from an image: give another image in Code.ImageConfig.',
    )
  }
}

function readInstallDependency(
  context: ScfContext,
  given: string | undefined,
  { installDependency, runtime }: VersionRecord,
): 'TRUE' | 'FALSE' {
  if (given === undefined) return installDependency
  if (given !== 'TRUE' && given !== 'FALSE') {
    throw refusal(context, ['InvalidParameterValue'], 'InstallDependency must be TRUE or FALSE.')
  }
  checkInstallDependency(context, given, runtime)
  return given
}
