import { type Notable, undocumentedNote } from '../notes.js'

/** Formats the source of a fact that the documentation does not state. Pages with sources have a footnote about them. */
export function sourceNote(source: string): string {
  return `<sub>Source: ${source}</sub>`
}

/**
 * Appends the notes of a fact to a text.
 *
 * @param separator A line break, or an empty line for separate paragraphs.
 */
export function withNotes(
  text: string | undefined,
  { source, remark, undocumented }: Partial<Notable>,
  separator: '\n' | '\n\n' = '\n',
): string {
  return [
    text ?? '',
    undocumented ? undocumentedNote : '',
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
