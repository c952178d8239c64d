import { type Notable, sinceSentence, undocumentedNote, valueNotes } from '../notes.js'

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
  fact: Partial<Notable>,
  separator: '\n' | '\n\n' = '\n',
): string {
  const { source, remark, undocumented } = fact
  const dated = [sinceSentence(fact), ...valueNotes(fact)].filter((sentence) => sentence !== undefined)
  return [
    text ?? '',
    dated.length === 0 ? '' : `<sub>${dated.join(' ')}</sub>`,
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
