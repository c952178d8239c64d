import type { Report } from '../../diagnostics/report.js'
import type { PlatformDocument } from '../../spec/definitions/platform.js'
import type { ParsedFile } from '../../spec/spec.js'

/** Checks that the retryable error codes and those of signature failures are common error codes. */
export function checkPlatform({ source, content }: ParsedFile<PlatformDocument>, report: Report): void {
  for (const kind of ['throttling', 'internal'] as const) {
    content.retryable[kind].forEach((code, index) => {
      if (Object.hasOwn(content.errors, code)) return
      const position = source.valueAt(['retryable', kind, index])
      report.add('unknown-error-code', position, code, Object.keys(content.errors))
    })
  }
  for (const code of Object.keys(content.signatures.failures)) {
    if (Object.hasOwn(content.errors, code)) continue
    const position = source.keyAt(['signatures', 'failures', code])
    report.add('unknown-error-code', position, code, Object.keys(content.errors))
  }
}
