import type { HasSource, Remark } from '../model/model.js'

/** The remark and the sources of a fact, in sentences; empty if the documentation states the fact. */
export function notesOf({ source, remark }: HasSource & { readonly remark?: Remark | undefined }): string {
  const texts = [
    remark === undefined ? undefined : `${remark.text} Source: ${remark.source}.`,
    source === undefined ? undefined : `Source: ${source}.`,
  ].filter((text) => text !== undefined)
  // Some sources already end with a punctuation mark.
  return texts.join(' ').replaceAll(/([.!?])\.(?= |$)/g, '$1')
}
