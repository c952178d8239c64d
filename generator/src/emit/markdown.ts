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
  // Few texts have any of the characters, and splitting all of them would take twice as long.
  const escaped = text.search(special) === -1 ? text : text.split(/(\s+)/).map(escapeWord).join('')
  // Headings, quotes, fences and thematic breaks.
  return escaped.replaceAll(/^[ \t]*(?=#{1,6}(?:\s|$)|>|~~~|(?:=+|-{3,}|_{3,}|\*{3,})[ \t]*$)/gm, '$&\\')
}

function escapeWord(word: string): string {
  return word.replaceAll(special, (found) =>
    // A backslash would become a part of the link, and no longer escape what follows.
    address.test(word) ? `&#${found.charCodeAt(0)};` : `\\${found}`,
  )
}

/** Escapes all texts in a plain value for Markdown, except code and addresses. */
export function markdownOf<Value>(value: Value): Value {
  return mapTexts(value, escapeMarkdown, isCode)
}

/**
 * Maps all texts in a plain value. Only what contains changed texts is copied, which takes half the time of a full copy.
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
  if (value === null || typeof value !== 'object') return value
  const changes: [key: string, mapped: unknown][] = []
  for (const [key, member] of Object.entries(value)) {
    if (isExcluded(key, value)) continue
    const mapped = mapTexts(member, map, isExcluded)
    if (mapped !== member) changes.push([key, mapped])
  }
  if (changes.length === 0) return value
  const copy = Array.isArray(value) ? [...value] : { ...value }
  for (const [key, mapped] of changes) Reflect.set(copy, key, mapped)
  return copy
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
