import { apiError } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { findFunction, latestVersion, statusError } from '../store/lookup.js'
import { isTransient } from '../store/statuses.js'
import { findQualifiedVersion } from '../version/qualifiers.js'
import { checkCodeAccess } from './code-secret.js'

/** Returns a download address for the package of a version. */
export function getFunctionAddress(emulator: Emulator): ScfHandlers['getFunctionAddress'] {
  return async (input, context) => {
    const fn = findFunction(emulator, context, input)
    const version = findQualifiedVersion(emulator, context, fn, input.Qualifier || latestVersion)
    await checkCodeAccess(context, fn.record, input.CodeSecret)
    const { code, lifecycle } = version
    if (isTransient('function', lifecycle.status) && lifecycle.status !== 'Deleting') {
      throw statusError(context, fn.record.name, lifecycle.status, [
        'FailedOperation.FunctionStatusError',
        'FailedOperation.GetFunctionAddress',
      ])
    }
    if (code.kind !== 'package') {
      throw apiError(
        context,
        ['FailedOperation.GetFunctionAddress'],
        `The function ${fn.record.name} has no package. Its code comes from another source (${code.kind}), which the emulator does not fetch.`,
      )
    }
    return { Url: await emulator.downloadAddress(context, fn.path, code.sha256), CodeSha256: code.sha256 }
  }
}
