import { unmetConstraint } from '../action/constraints.js'
import type { ScfContext } from '../action/context.js'
import { apiError, invalidParameter } from '../action/errors.js'
import { type CodeUpload, readCode } from '../code/read-code.js'
import type { Emulator } from '../emulator.js'
import type { Code } from '../generated/types.js'
import { latestVersions } from './lookup.js'

/**
 * Reads the content of a layer: a package or an object in COS.
 *
 * @throws {ApiError} InvalidParameterValue.Content, or the code of an invalid member.
 */
export async function readContent(emulator: Emulator, context: ScfContext, input: Code): Promise<CodeUpload> {
  const content = await readCode(emulator, context, input)
  if (content.code.kind === 'package' || content.code.kind === 'cos') return content
  throw invalidParameter(
    context,
    'Content',
    'The content of a layer must be ZipFile, or CosBucketName with CosObjectName.',
  )
}

/** @throws {ApiError} InvalidParameterValue.Name */
export function checkName(context: ScfContext, name: string): void {
  const constraint = unmetConstraint('PublishLayerVersion', 'LayerName', name)
  if (constraint === undefined) return
  throw invalidParameter(context, 'Name', `The name of a layer must ${constraint}.`)
}

/**
 * Checks that the quotas of layers and layer versions allow one more version.
 *
 * @throws {ApiError} LimitExceeded.LayerVersions, or LimitExceeded for a new layer
 */
export function checkQuotas(
  { tables, limits }: Emulator,
  context: ScfContext,
  region: string,
  path: string,
): void {
  const versions = tables.layerVersions.all(path).size
  if (versions >= limits.versionsOfLayer) {
    throw apiError(
      context,
      ['LimitExceeded.LayerVersions', 'LimitExceeded'],
      `A layer has at most ${limits.versionsOfLayer} versions. Delete one first.`,
    )
  }
  if (versions === 0 && latestVersions(tables, region).length >= limits.layers) {
    throw apiError(
      context,
      ['LimitExceeded.Layers', 'LimitExceeded'],
      `An account has at most ${limits.layers} layers in a region. Delete all versions of one first.`,
    )
  }
}
