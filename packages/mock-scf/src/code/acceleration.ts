import type { ScfContext } from '../action/context.js'
import { refusal } from '../action/errors.js'
import { functionPath, namespacePath } from '../store/paths.js'
import type { CodeRecord, VersionRecord } from '../store/records.js'
import type { World } from '../store/world.js'

/** Whether a version runs an image whose start is accelerated. */
export function isAccelerated(code: CodeRecord): boolean {
  return code.kind === 'image' && code.image.ContainerImageAccelerate === true
}

/**
 * Checks that a region may have one more version with this code.
 *
 * @throws {ApiError} LimitExceeded.ContainerImageAccelerate
 */
export function checkAcceleration(world: World, context: ScfContext, region: string, code: CodeRecord): void {
  // Only images are counted, which takes as long as the region has functions.
  if (!isAccelerated(code)) return
  let count = 0
  for (const version of versionsOf(world, region)) if (isAccelerated(version.code)) count++
  if (count < world.limits.acceleratedVersions) return
  throw refusal(
    context,
    [
      'LimitExceeded.ContainerImageAccelerate',
      'LimitExceeded.ContainerImageAccelerateQuota',
      'InvalidParameterValue.LimitExceeded',
      'FailedOperation.CopyFailed',
    ],
    `A region has at most ${world.limits.acceleratedVersions} function versions with image acceleration.`,
  )
}

function* versionsOf({ tables }: World, region: string): Generator<VersionRecord> {
  for (const namespace of tables.namespaces.all(region).keys()) {
    for (const name of tables.functions.all(namespacePath(region, namespace)).keys()) {
      yield* tables.versions.all(functionPath(region, namespace, name)).values()
    }
  }
}
