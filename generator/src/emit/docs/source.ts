import type { Inferable, Remark } from '../../model/model.js'

/** How a fact was obtained that the documentation does not state. Pages that have one say what it means. */
export function sourceNote(source: string): string {
  return `<sub>Source: ${source}</sub>`
}

/**
 * A text with what readers must know beside it: where it is from if no page states it, and our remark.
 *
 * @param between Text and notes: a line each by default, as in a table; a paragraph each with an empty line.
 */
export function withNotes(
  text: string,
  { source, remark }: Partial<Inferable> & { readonly remark?: Remark | undefined },
  between: '\n' | '\n\n' = '\n',
): string {
  return [
    text,
    source === undefined ? '' : sourceNote(source),
    remark === undefined ? '' : `Remark: ${remark.text} ${sourceNote(remark.source)}`,
  ]
    .filter((line) => line !== '')
    .join(between)
}

/** Whether a page shows a source. */
export function hasSources(page: string): boolean {
  return page.includes('<sub>Source: ')
}
