import type { ScfContext } from '../action/context.js'
import { mismatch } from '../action/documented.js'
import { invalid, refusal } from '../action/errors.js'
import { type GivenCode, readCode } from '../code/read.js'
import type { Code } from '../generated/types.js'
import type { World } from '../store/world.js'
import { latestVersions } from './lookup.js'

/**
 * Reads the content of a layer: a package, or an object in COS.
 *
 * @throws {ApiError} InvalidParameterValue.Content, and the codes of the parameters within it
 */
export async function readContent(world: World, context: ScfContext, given: Code): Promise<GivenCode> {
  const content = await readCode(world, context, given)
  if (content.code.kind === 'package' || content.code.kind === 'cos') return content
  throw invalid(
    context,
    'Content',
    'The content of a layer must be ZipFile, or CosBucketName with CosObjectName.',
  )
}

/** @throws {ApiError} InvalidParameterValue.Name */
export function checkName(context: ScfContext, name: string): void {
  const wrong = mismatch('PublishLayerVersion', 'LayerName', name)
  if (wrong !== undefined) throw invalid(context, 'Name', `The name of a layer must ${wrong}.`)
}

/** @throws {ApiError} LimitExceeded.LayerVersions, and LimitExceeded for one layer too many */
export function checkQuotas(
  { tables, limits }: World,
  context: ScfContext,
  region: string,
  path: string,
): void {
  const versions = tables.layerVersions.all(path).size
  if (versions >= limits.versionsOfLayer) {
    throw refusal(
      context,
      ['LimitExceeded.LayerVersions', 'LimitExceeded'],
      `A layer has at most ${limits.versionsOfLayer} versions. Delete one first.`,
    )
  }
  if (versions === 0 && latestVersions(tables, region).length >= limits.layers) {
    throw refusal(
      context,
      ['LimitExceeded.Layers', 'LimitExceeded'],
      `An account has at most ${limits.layers} layers in a region. Delete all versions of one first.`,
    )
  }
}
