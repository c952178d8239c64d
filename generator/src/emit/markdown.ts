/** The keys of members of the model that contain code or addresses, such as values of parameters and parts of requests. */
const codeKeys = new Set([
  'address',
  'authorization',
  'body',
  'default',
  'documentation',
  'enum',
  'example',
  'file',
  'folder',
  'headers',
  'messages',
  'page',
  'params',
  'pattern',
  'printed',
  'url',
  'worked',
])

/** Whether a member of the model contains code or addresses. Some keys also name members that contain prose. */
function isCode(key: string, owner: object): boolean {
  return (
    codeKeys.has(key) ||
    (key === 'response' && 'params' in owner) ||
    (key === 'parameters' && 'methods' in owner)
  )
}

/** Markdown that texts of a spec may use: code spans on one line, and links to web addresses. */
const markup =
  /(?<![`\\])(?:(`{1,2})(?!`)[^\n]*?[^`\n]\1(?!`)|\[((?:[^[\]`]|`[^`\n]+`)*)\]\((https?:\/\/[^\s()<>]+)\))/g

/**
 * Escapes a text of a spec for a Markdown file. Code spans, links to web addresses, lists and emphasis keep their meaning.
 * All other markup, such as HTML and headings, is escaped, so that a reader sees it as it is written.
 */
export function escapeMarkdown(text: string): string {
  let result = ''
  let end = 0
  for (const { 0: match, 2: label, 3: address, index } of text.matchAll(markup)) {
    const escaped = label === undefined ? match : `[${escapeMarkdown(label)}](${address})`
    result += escapePlain(text.slice(end, index)) + escaped
    end = index + match.length
  }
  return result + escapePlain(text.slice(end))
}

/** Characters and references that have a meaning in Markdown. */
const special = /[\\`<[]|&(?=#?\w+;)/g

/** What renderers turn into a link, together with all that follows up to a space. */
const address = /https?:|ftp:|www\.|@/i

function escapePlain(text: string): string {
  return (
    text
      .split(/(\s+)/)
      .map((word) =>
        word.replaceAll(special, (found) =>
          // A backslash would become a part of the link, and no longer escape what follows.
          address.test(word) ? `&#${found.charCodeAt(0)};` : `\\${found}`,
        ),
      )
      .join('')
      // Headings, quotes, fences and thematic breaks.
      .replaceAll(/^[ \t]*(?=#{1,6}(?:\s|$)|>|~~~|(?:=+|-{3,}|_{3,}|\*{3,})[ \t]*$)/gm, '$&\\')
  )
}

/** Copies a plain value with all texts escaped for Markdown, except code and addresses. */
export function markdownOf<Value>(value: Value): Value {
  return mapTexts(value, escapeMarkdown, isCode)
}

/**
 * Copies a plain value and maps all texts in it.
 *
 * @param isExcluded Whether a member of an object is copied as it is.
 */
export function mapTexts<Value>(
  value: Value,
  map: (text: string) => string,
  isExcluded?: (key: string, owner: object) => boolean,
): Value
export function mapTexts(
  value: unknown,
  map: (text: string) => string,
  isExcluded: (key: string, owner: object) => boolean = () => false,
): unknown {
  if (typeof value === 'string') return map(value)
  if (Array.isArray(value)) return value.map((element) => mapTexts(element, map, isExcluded))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      isExcluded(key, value) ? member : mapTexts(member, map, isExcluded),
    ]),
  )
}

/** Escapes Markdown for a table cell, which must not contain bars or line breaks. */
export function tableCell(markdown: string): string {
  return markdown.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, '<br>')
}

/** Formats a text as a code span. The fences are longer than any run of backticks in the text. */
export function codeSpan(text: string): string {
  const fence = fenceFor(text, 1)
  const padding = /^`|`$|^ .* $/.test(text) ? ' ' : ''
  return `${fence}${padding}${text.replaceAll(/\s*\n\s*/g, ' ')}${padding}${fence}`
}

/** Formats a text as a fenced code block. */
export function fencedCode(language: string, text: string): string {
  const fence = fenceFor(text, 3)
  return `${fence}${language}\n${text}\n${fence}`
}

function fenceFor(text: string, minLength: number): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
  return '`'.repeat(Math.max(minLength, longest + 1))
}
