import { type Notable, notesOf, releaseName } from '../notes.js'

/** The `@since` tag of a fact that a release added, and the `@remarks` tag with its notes; none if there is nothing to say. */
export function noteTags(fact: Notable): string[] {
  const notes = notesOf(fact)
  return [
    ...(fact.since === undefined ? [] : [`@since ${releaseName(fact.since)}`]),
    ...(notes === '' ? [] : [`@remarks ${notes}`]),
  ]
}
