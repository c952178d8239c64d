import type { HasSource, Remark } from '../../model/model.js'

/** The `@remarks` tag with the remark and the sources of a fact; none if the documentation states it. */
export function remarksTag({
  source,
  remark,
}: HasSource & { readonly remark?: Remark | undefined }): string[] {
  const texts = [
    remark === undefined ? undefined : `${remark.text} Source: ${remark.source}.`,
    source === undefined ? undefined : `Source: ${source}.`,
  ].filter((text) => text !== undefined)
  // Some sources already end with a punctuation mark.
  return texts.length === 0 ? [] : [`@remarks ${texts.join(' ').replaceAll(/([.!?])\.(?= |$)/g, '$1')}`]
}
