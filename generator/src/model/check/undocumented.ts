import type { Report } from '../../diagnostics/report.js'
import type { Path, SourceDocument } from '../../spec/source-document.js'

/** An action, a parameter or a member that may be marked as undocumented. */
interface Marked {
  readonly undocumented?: boolean
  readonly source?: string
  readonly page?: string
}

/** Checks that an undocumented fact has a source, and that it does not name a page that describes it. */
export function checkUndocumented(
  { undocumented, source: origin, page }: Marked,
  name: string,
  source: SourceDocument,
  path: Path,
  report: Report,
): void {
  if (!undocumented) return
  if (origin === undefined) report.add('undocumented-source', source.keyAt([...path, 'undocumented']), name)
  if (page !== undefined) report.add('undocumented-page', source.keyAt([...path, 'page']), name)
}
