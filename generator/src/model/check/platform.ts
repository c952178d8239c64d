import type { Report } from '../../diagnostics/report.js'
import type { PlatformDocument } from '../../spec/definitions/platform.js'
import type { Sourced } from '../../spec/spec.js'

/** Checks that the error codes of which the platform says more are common ones. */
export function checkPlatform({ source, content }: Sourced<PlatformDocument>, report: Report): void {
  for (const kind of ['throttling', 'internal'] as const) {
    content.retryable[kind].forEach((code, index) => {
      if (code in content.errors) return
      const position = source.valueAt(['retryable', kind, index])
      report.add('unknown-error-code', position, code, Object.keys(content.errors))
    })
  }
  for (const code of Object.keys(content.signatures.failures)) {
    if (code in content.errors) continue
    const position = source.keyAt(['signatures', 'failures', code])
    report.add('unknown-error-code', position, code, Object.keys(content.errors))
  }
}
