import type { HasSince, MayBeUndocumented, Parameter, Remark, Since } from '../model/model.js'

/** What the notes of a fact say: since when it exists, that no page describes it, its remark, and the sources. */
export type Notable = Pick<MayBeUndocumented, 'source'> &
  Partial<Pick<MayBeUndocumented, 'undocumented'> & HasSince & Pick<Parameter, 'valuesSince'>> & {
    readonly remark?: Remark | undefined
  }

/** The name of a release, with its day. */
export function releaseName({ release, date }: Since): string {
  return `release ${release} (${date})`
}

/** A sentence about the release that added a fact; undefined if none did. */
export function sinceSentence({ since }: Partial<Notable>): string | undefined {
  return since === undefined ? undefined : `Since ${releaseName(since)}.`
}

/** Sentences about values that releases added, such as "Since release 25 (2023-08-04): `http`." */
export function valueNotes({ valuesSince = [] }: Partial<Notable>): string[] {
  const values = new Map<string, string[]>()
  for (const { value, since } of valuesSince) {
    const name = releaseName(since)
    values.set(name, [...(values.get(name) ?? []), `\`${value}\``])
  }
  return [...values].map(([release, names]) => `Since ${release}: ${names.join(', ')}.`)
}

/** The note of a fact that no page describes. */
export const undocumentedNote = 'Not documented; known from tools that use it.'

/** The notes of a fact, in sentences; empty if the documentation states the fact. */
export function notesOf(fact: Notable): string {
  const { source, remark, undocumented } = fact
  const texts = [
    ...valueNotes(fact),
    undocumented ? undocumentedNote : undefined,
    remark === undefined ? undefined : `${remark.text} Source: ${remark.source}.`,
    source === undefined ? undefined : `Source: ${source}.`,
  ].filter((text) => text !== undefined)
  // Some sources already end with a punctuation mark.
  return texts.join(' ').replaceAll(/([.!?])\.(?= |$)/g, '$1')
}
