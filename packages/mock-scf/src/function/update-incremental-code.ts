import type { ScfContext } from '../action/context.js'
import { apiError } from '../action/errors.js'
import { type CodeUpload, readCode } from '../code/read-code.js'
import { type EditError, editPackage } from '../code/zip.js'
import type { Emulator } from '../emulator.js'
import type { UpdateFunctionIncrementalCodeRequest } from '../generated/actions.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { findFunction, findVersion, type ResolvedFunction } from '../store/lookup.js'
import type { VersionRecord } from '../store/records.js'
import { checkOperation } from './operations.js'
import { beginUpdate } from './transitions.js'

/** Changes single files of the package of `$LATEST`. */
export function updateFunctionIncrementalCode(
  emulator: Emulator,
): ScfHandlers['updateFunctionIncrementalCode'] {
  return async (input, context) => {
    const { AddFiles: added, DeleteFiles: deleted = [] } = input
    if (added === undefined && deleted.length === 0) {
      throw apiError(context, ['InvalidParameterValue.Code'], 'Specify AddFiles, DeleteFiles, or both.')
    }
    if (added !== undefined) await readCode(emulator, context, { ZipFile: added })
    const fn = findFunction(emulator, context, input)
    const version = findVersion(emulator, context, fn)
    const upload = await edit(emulator, context, fn, version, input)
    // While the package was read, another request may have changed the function.
    const current = findVersion(emulator, context, findFunction(emulator, context, input))
    checkOperation(context, 'Update function', fn.record.name, current)
    if (current !== version) {
      throw apiError(
        context,
        ['FailedOperation.OperationConflict'],
        `The function ${fn.record.name} was changed by another request. Try again.`,
      )
    }
    beginUpdate(emulator, context, fn, { ...current, code: upload.code }, false, upload)
    return {}
  }
}

/** Reads the package of a version with the changes of a request. */
async function edit(
  emulator: Emulator,
  context: ScfContext,
  { path, record }: ResolvedFunction,
  { code }: VersionRecord,
  { AddFiles: added, DeleteFiles: deleted = [] }: UpdateFunctionIncrementalCodeRequest,
): Promise<CodeUpload> {
  const content =
    code.kind === 'package' ? emulator.tables.packages.get(path, code.sha256)?.content : undefined
  if (content === undefined) {
    throw apiError(
      context,
      ['UnsupportedOperation'],
      `The function ${record.name} has no package. Its code comes from another source (${code.kind}), which the emulator does not fetch.`,
    )
  }
  const { unzippedBytes } = emulator.limits
  const edited = editPackage(content, { deleted, added }, unzippedBytes)
  if ('content' in edited) return readCode(emulator, context, { ZipFile: edited.content })
  throw apiError(context, ['InvalidParameterValue.Code'], describeEditError(edited, unzippedBytes))
}

function describeEditError(error: EditError, maxBytes: number): string {
  switch (error.problem) {
    case 'missing':
      return `The package has no file or folder ${error.path}, which is in DeleteFiles.`
    case 'empty':
      return 'No file is left in the package. Leave at least one, or delete the function.'
    case 'too large':
      return `The files must have at most ${maxBytes} bytes together.`
    case 'unreadable':
      return 'The files of the package cannot be read.'
  }
}
