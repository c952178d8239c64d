import type { ScfContext } from '../action/context.js'
import { apiError } from '../action/errors.js'
import { checkAccelerationQuota, isAccelerated } from '../code/acceleration.js'
import { type CodeUpload, readCode } from '../code/read-code.js'
import type { Emulator } from '../emulator.js'
import type { UpdateFunctionCodeRequest } from '../generated/actions.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { Code } from '../generated/types.js'
import { findFunction, findVersion } from '../store/lookup.js'
import type { VersionRecord } from '../store/records.js'
import { checkHandler, checkInstallDependency } from './checks.js'
import { hashCodeSecret, protectCode } from './code-secret.js'
import { checkOperation } from './operations.js'
import { beginUpdate } from './transitions.js'

export function updateFunctionCode(emulator: Emulator): ScfHandlers['updateFunctionCode'] {
  return async (input, context) => {
    const code = codeParameter(context, input)
    // The asynchronous steps come first, so that no other request runs between the checks and the change.
    const upload = code && (await readCode(emulator, context, code, input.CodeSource))
    const codeSecretSha256 = await hashCodeSecret(input.CodeSecret)
    const fn = findFunction(emulator, context, input)
    const current = findVersion(emulator, context, fn)
    checkOperation(context, 'Update function', fn.record.name, current)
    if (upload) checkKind(context, current, upload)
    // An update of an accelerated version does not add one.
    if (upload && !isAccelerated(current.code))
      checkAccelerationQuota(emulator, context, fn.region, upload.code)
    const installDependency = readInstallDependency(context, input.InstallDependency, current)
    // An empty handler is that of a function without one, as GetFunction returns it.
    const handler = input.Handler || current.handler
    checkHandler(context, fn.record.type, handler, current.runtime)
    const next = { ...current, code: upload?.code ?? current.code, handler, installDependency }
    const record = protectCode(context, fn.record, codeSecretSha256)
    emulator.store.change(() => {
      if (record !== fn.record) emulator.tables.functions.put(fn.scope, record.name, record)
      beginUpdate(emulator, context, { ...fn, record }, next, input.Publish === 'TRUE', upload)
    })
    return {}
  }
}

/** Returns the code from Code or from the separate parameters; undefined if the request updates only the handler. */
function codeParameter(context: ScfContext, input: UpdateFunctionCodeRequest): Code | undefined {
  const { CosBucketName, CosObjectName, CosBucketRegion, ZipFile, Code: code } = input
  const separate: Code = {
    ...(CosBucketName !== undefined && { CosBucketName }),
    ...(CosObjectName !== undefined && { CosObjectName }),
    ...(CosBucketRegion !== undefined && { CosBucketRegion }),
    ...(ZipFile !== undefined && { ZipFile }),
  }
  const hasSeparate = Object.keys(separate).length > 0
  if (code && hasSeparate) {
    throw apiError(
      context,
      ['InvalidParameterValue.Code'],
      'The code must be either in Code, or in ZipFile or CosBucketName with CosObjectName, not in both.',
    )
  }
  if (hasSeparate) return separate
  // An update with neither code nor handler gets the error for missing code.
  return code ?? (input.Handler === undefined ? {} : undefined)
}

/** Checks that an update does not replace an image by other code or vice versa. */
function checkKind(context: ScfContext, { code }: VersionRecord, upload: CodeUpload): void {
  if (upload.code.kind === 'image' && code.kind !== 'image') {
    throw apiError(
      context,
      ['ResourceNotFound.ImageConfig'],
      'The function was not created from an image, so its code cannot be replaced by one.',
    )
  }
  if (upload.code.kind !== 'image' && code.kind === 'image') {
    throw apiError(
      context,
      ['UnsupportedOperation'],
      'The function was created from an image. Specify another image in Code.ImageConfig.',
    )
  }
}

function readInstallDependency(
  context: ScfContext,
  value: string | undefined,
  { installDependency, runtime }: VersionRecord,
): 'TRUE' | 'FALSE' {
  if (value === undefined) return installDependency
  if (value !== 'TRUE' && value !== 'FALSE') {
    throw apiError(context, ['InvalidParameterValue'], 'InstallDependency must be TRUE or FALSE.')
  }
  checkInstallDependency(context, value, runtime)
  return value
}
