import type { Report } from '../../diagnostics/report.js'
import type { PlatformDocument } from '../../spec/definitions/platform.js'
import type { ParsedFile } from '../../spec/spec.js'

/** Checks that the error codes that are retryable, of signature failures, or with advice are common error codes. */
export function checkPlatform({ source, content }: ParsedFile<PlatformDocument>, report: Report): void {
  for (const kind of ['throttling', 'internal'] as const) {
    content.retryable[kind].forEach((code, index) => {
      if (Object.hasOwn(content.errors, code)) return
      const position = source.valueAt(['retryable', kind, index])
      report.add('unknown-error-code', position, code, Object.keys(content.errors))
    })
  }
  checkKeys(['signatures', 'failures'], content.signatures.failures)
  checkKeys(['errorAdvice', 'codes'], content.errorAdvice?.codes ?? {})

  function checkKeys(path: readonly string[], codes: object) {
    for (const code of Object.keys(codes)) {
      if (Object.hasOwn(content.errors, code)) continue
      report.add('unknown-error-code', source.keyAt([...path, code]), code, Object.keys(content.errors))
    }
  }
}
