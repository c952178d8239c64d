import { escapeMarkdown } from '../markdown.js'
import { type Notable, notesOf } from '../notes.js'

/**
 * Joins texts of the spec to a description in Markdown, followed by the notes of the fact. Returns undefined
 * if nothing is known.
 */
export function describe(
  texts: readonly (string | undefined)[],
  fact: Notable = { source: undefined },
): string | undefined {
  const paragraphs = [...texts, notesOf(fact)].filter(Boolean)
  return paragraphs.length === 0
    ? undefined
    : paragraphs.map((text) => escapeMarkdown(String(text))).join('\n\n')
}
