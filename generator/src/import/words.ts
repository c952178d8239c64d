import { htmlToMarkdown } from './html.js'

/** Control characters, except tabs and line breaks. The spec must not contain them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: The pattern searches for control characters.
const controlCharacters = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g

/** Cleans a text of the metadata, and makes it Markdown. Returns undefined if nothing is left. */
export function words(text: string): string | undefined {
  const cleaned = htmlToMarkdown(text.replaceAll(/\r\n?/g, '\n').replaceAll(controlCharacters, ''))
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
  return cleaned === '' ? undefined : cleaned
}

/** The first sentence of a description, and the rest. */
interface Description {
  readonly summary?: string
  readonly description?: string
}

/** Splits the description of an action. A sentence ends at a line break, or at a full stop before a capital letter. */
export function splitDescription(text: string): Description {
  const cleaned = words(text)
  if (cleaned === undefined) return {}
  const [firstLine = ''] = cleaned.split('\n', 1)
  const [, sentence = firstLine] = /^(.*?[^.\s]\.) +(?=[A-Z`])/.exec(firstLine) ?? []
  const rest = words(cleaned.slice(sentence.length))
  return { summary: sentence, ...(rest !== undefined && { description: rest }) }
}
