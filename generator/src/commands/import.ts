import { resolve } from 'node:path'
import type { ImportResult } from '../import/import-metadata.js'
import type { ProductImport } from '../import/product.js'
import { findRootIfExists } from '../project/root.js'
import { isRealDate } from '../spec/calendar.js'
import { showProgress } from '../terminal/progress.js'
import { count, type Session } from '../terminal/session.js'

export interface ImportFlags {
  readonly product?: string
  readonly errorCodes?: string
  readonly date?: string
  readonly site?: string
  readonly words?: string
  readonly withoutWords: boolean
  readonly take?: string
  readonly dryRun: boolean
  readonly json: boolean
}

/** tc3 import */
export async function importCommand(session: Session, path: string, flags: ImportFlags): Promise<void> {
  const { site, date, json } = flags
  if (site !== undefined && site !== 'china') {
    throw new Error(
      `--site ${site}: expected china. Without it, the metadata is that of the international site.`,
    )
  }
  if (flags.words !== undefined && site !== 'china') {
    throw new Error('--words has the English words of the China site, so it needs --site china.')
  }
  if (date !== undefined && !isRealDate(date)) {
    throw new Error(`--date ${date}: expected a day, such as 2024-11-29.`)
  }
  const root = (await findRootIfExists(session.cwd)) ?? session.cwd
  const stages = session.newStages()
  const { importMetadata } = await import('../import/import-metadata.js')
  const result = await importMetadata(root, resolve(session.cwd, path), stages, {
    products: flags.product?.split(',').map((name) => name.trim()),
    errorCodes: flags.errorCodes && resolve(session.cwd, flags.errorCodes),
    date,
    site,
    words: flags.words && resolve(session.cwd, flags.words),
    withoutWords: flags.withoutWords,
    taken: flags.take?.split(',').map((place) => place.trim()),
    isDryRun: flags.dryRun,
    progress: showProgress(session.environment.stderr),
    onWait: session.onWait,
  })
  if (json) session.print(JSON.stringify(asJson(result), null, 2))
  if (result.plan === undefined) {
    if (json) session.exitCode = 1
    else session.failWithDiagnostics(result.diagnostics)
  } else if (!json) session.print(describe(result, flags))
}

function asJson({ products, plan, diagnostics, released }: ImportResult) {
  return {
    products: products.map(
      ({ service, version, folder, counts, conflicts, dropped, ignored, lackingWords }) => ({
        service,
        version,
        folder,
        ...counts,
        conflicts,
        dropped,
        ignored,
        lackingWords,
        hasRelease: released.includes(folder),
      }),
    ),
    written: plan?.written.map(({ path }) => path) ?? [],
    removed: plan?.removed ?? [],
    diagnostics,
  }
}

function describe({ products, plan, released, lacksDate }: ImportResult, { dryRun }: ImportFlags): string {
  const written = plan?.written.length ?? 0
  const removed = plan?.removed.length ?? 0
  return [
    ...products.flatMap((product) => describeProduct(product, released.includes(product.folder))),
    products.length > 1 ? `${count(products.length, 'product')} imported` : undefined,
    `${dryRun ? 'would write' : 'wrote'} ${count(written, 'file')}${removed === 0 ? '' : `, ${dryRun ? 'would remove' : 'removed'} ${removed}`}`,
    lacksDate
      ? 'No history entry was written, since the day of the metadata is unknown; name it with --date.'
      : undefined,
    written > 0 && !dryRun ? 'Next: tc3 generate' : undefined,
  ]
    .filter((line) => line !== undefined)
    .join('\n')
}

function describeProduct(product: ProductImport, hasRelease: boolean): string[] {
  const { service, version, counts, conflicts, dropped, ignored, lackingWords } = product
  const reasons = new Map<string, number>()
  for (const { reason } of dropped) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  return [
    `${service} ${version}: ${count(counts.actions, 'action')}, ${count(counts.types, 'data type')}, ${count(counts.parameters, 'parameter')}, ${count(counts.errors, 'error code')}, ${count(counts.examples, 'example')}, ${counts.paginated} paginated${hasRelease ? '; the history has a new release' : ''}`,
    `  unknown: the words of ${counts.withoutWords}, the rate limit of ${counts.withoutRateLimit}, the region rule of ${counts.withoutRegion} and the category of ${count(counts.withoutCategory, 'action')}`,
    ...[...reasons].map(([reason, number]) => `  ${count(number, 'example')} dropped in part: ${reason}`),
    ...ignored.map((text) => `  ignored: ${text}`),
    ...lackingWords.map(
      ({ place, text }) =>
        `  only in Chinese: ${place}: ${JSON.stringify(text)}; add English words with --words`,
    ),
    ...conflicts.map(
      ({ position, message }) =>
        `  conflict: ${position.file}:${position.line}:${position.column} ${message}`,
    ),
  ]
}
