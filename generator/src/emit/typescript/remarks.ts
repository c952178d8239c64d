import { notesOf } from '../notes.js'

/** The `@remarks` tag with the remark and the sources of a fact; none if the documentation states it. */
export function remarksTag(fact: Parameters<typeof notesOf>[0]): string[] {
  const notes = notesOf(fact)
  return notes === '' ? [] : [`@remarks ${notes}`]
}
