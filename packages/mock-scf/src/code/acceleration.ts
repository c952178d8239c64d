import type { ScfContext } from '../action/context.js'
import { apiError } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import { functionPath, namespacePath } from '../store/paths.js'
import type { CodeRecord, VersionRecord } from '../store/records.js'

/** Returns whether code is an image with image acceleration. */
export function isAccelerated(code: CodeRecord): boolean {
  return code.kind === 'image' && code.image.ContainerImageAccelerate === true
}

/**
 * Checks that the quota of accelerated versions allows one more version with this code in a region.
 *
 * @throws {ApiError} LimitExceeded.ContainerImageAccelerate
 */
export function checkAccelerationQuota(
  emulator: Emulator,
  context: ScfContext,
  region: string,
  code: CodeRecord,
): void {
  // Counting iterates over all functions of the region, so it is limited to accelerated images.
  if (!isAccelerated(code)) return
  let count = 0
  for (const version of versionsOf(emulator, region)) if (isAccelerated(version.code)) count++
  if (count < emulator.limits.acceleratedVersions) return
  throw apiError(
    context,
    [
      'LimitExceeded.ContainerImageAccelerate',
      'LimitExceeded.ContainerImageAccelerateQuota',
      'InvalidParameterValue.LimitExceeded',
      'FailedOperation.CopyFailed',
    ],
    `A region has at most ${emulator.limits.acceleratedVersions} function versions with image acceleration.`,
  )
}

function* versionsOf({ tables }: Emulator, region: string): Generator<VersionRecord> {
  for (const namespace of tables.namespaces.all(region).keys()) {
    for (const name of tables.functions.all(namespacePath(region, namespace)).keys()) {
      yield* tables.versions.all(functionPath(region, namespace, name)).values()
    }
  }
}
