import type { MayBeUndocumented, Remark } from '../model/model.js'

/** What the notes of a fact say: that no page describes it, its remark, and the sources. */
export type Notable = Pick<MayBeUndocumented, 'source'> &
  Partial<Pick<MayBeUndocumented, 'undocumented'>> & { readonly remark?: Remark | undefined }

/** The note of a fact that no page describes. */
export const undocumentedNote = 'Not documented; known from tools that use it.'

/** The notes of a fact, in sentences; empty if the documentation states the fact. */
export function notesOf({ source, remark, undocumented }: Notable): string {
  const texts = [
    undocumented ? undocumentedNote : undefined,
    remark === undefined ? undefined : `${remark.text} Source: ${remark.source}.`,
    source === undefined ? undefined : `Source: ${source}.`,
  ].filter((text) => text !== undefined)
  // Some sources already end with a punctuation mark.
  return texts.join(' ').replaceAll(/([.!?])\.(?= |$)/g, '$1')
}
