import type { HasSource, Remark } from '../../model/model.js'

/** Formats the source of a fact that the documentation does not state. Pages with sources have a footnote about them. */
export function sourceNote(source: string): string {
  return `<sub>Source: ${source}</sub>`
}

/**
 * Appends the source and the remark to a text.
 *
 * @param separator A line break, or an empty line for separate paragraphs.
 */
export function withNotes(
  text: string | undefined,
  { source, remark }: Partial<HasSource> & { readonly remark?: Remark | undefined },
  separator: '\n' | '\n\n' = '\n',
): string {
  return [
    text ?? '',
    source === undefined ? '' : sourceNote(source),
    remark === undefined ? '' : `Remark: ${remark.text} ${sourceNote(remark.source)}`,
  ]
    .filter((line) => line !== '')
    .join(separator)
}

/** Whether a page contains a source. */
export function hasSources(page: string): boolean {
  return page.includes('<sub>Source: ')
}
