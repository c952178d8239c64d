import type { Report } from '../../diagnostics/report.js'
import type { ErrorsDocument } from '../../spec/definitions/errors.js'
import type { PlatformDocument } from '../../spec/definitions/platform.js'
import type { ParsedFile, ProductSpec } from '../../spec/spec.js'
import type { ErrorCode } from '../model.js'

/** Links the error codes of a file. */
export function linkErrorCodes(document: ErrorsDocument): ErrorCode[] {
  return Object.entries(document).map(([code, entry]) => ({
    code,
    description: typeof entry === 'string' ? entry : entry.description,
    responses: typeof entry === 'string' ? undefined : entry.responses,
    source: typeof entry === 'string' ? undefined : entry.source,
    since: undefined,
  }))
}

/** Links the error codes of a product and the common ones, by code. Returns undefined if not all could be read. */
export function linkAllErrorCodes(
  { errors }: ProductSpec,
  platform: ParsedFile<PlatformDocument> | undefined,
  report: Report,
): Map<string, ErrorCode> | undefined {
  if (errors === undefined || platform === undefined) return undefined
  const common = platform.content.errors
  for (const code of Object.keys(errors.content)) {
    if (Object.hasOwn(common, code)) report.add('common-error-code', errors.source.keyAt([code]), code)
  }
  const codes = [...linkErrorCodes(common), ...linkErrorCodes(errors.content)]
  return errors.isComplete ? new Map(codes.map((error) => [error.code, error])) : undefined
}
