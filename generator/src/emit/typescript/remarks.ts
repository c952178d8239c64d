import { type Notable, notesOf } from '../notes.js'

/** The `@remarks` tag with the notes of a fact; none if the documentation states it. */
export function remarksTag(fact: Notable): string[] {
  const notes = notesOf(fact)
  return notes === '' ? [] : [`@remarks ${notes}`]
}
