import type { Inferable, Remark } from '../../model/model.js'

/** The tag that tells what the documentation does not say of something, and how that is known. */
export function remarksTag({
  source,
  remark,
}: Inferable & { readonly remark?: Remark | undefined }): string[] {
  const texts = [
    remark === undefined ? undefined : `${remark.text} Source: ${remark.source}.`,
    source === undefined ? undefined : `Source: ${source}.`,
  ].filter((text) => text !== undefined)
  // Sources end as they please.
  return texts.length === 0 ? [] : [`@remarks ${texts.join(' ').replaceAll(/([.!?])\.(?= |$)/g, '$1')}`]
}
