/** Members of the model with code or addresses: values of parameters, and what requests consist of. */
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
  'page',
  'params',
  'pattern',
  'printed',
  'url',
  'worked',
])

/** Whether a member of the model is code or an address. An example has a response, and so has the platform. */
function isCode(key: string, owner: object): boolean {
  return (
    codeKeys.has(key) ||
    (key === 'response' && 'params' in owner) ||
    (key === 'parameters' && 'methods' in owner)
  )
}

/** Parts of Markdown that texts of a spec may have: code on one line, and links to web addresses. */
const markup =
  /(?<![`\\])(?:(`{1,2})(?!`)[^\n]*?[^`\n]\1(?!`)|\[((?:[^[\]`]|`[^`\n]+`)*)\]\((https?:\/\/[^\s()<>]+)\))/g

/**
 * A text of a spec as Markdown. Code spans, links to web addresses, lists and emphasis stay; everything else, such as HTML
 * and headings, is shown as it is written.
 */
export function escapeMarkdown(text: string): string {
  let result = ''
  let end = 0
  for (const { 0: match, 2: label, 3: address, index } of text.matchAll(markup)) {
    const kept = label === undefined ? match : `[${escapeMarkdown(label)}](${address})`
    result += escapePlain(text.slice(end, index)) + kept
    end = index + match.length
  }
  return result + escapePlain(text.slice(end))
}

function escapePlain(text: string): string {
  return (
    text
      .replaceAll(/[\\`<[]|&(?=#?\w+;)/g, '\\$&')
      // Headings, quotes and fences.
      .replaceAll(/^[ \t]*(?=#{1,6}(?:\s|$)|>|~~~|(?:=+|-{3,}|_{3,}|\*{3,})[ \t]*$)/gm, '$&\\')
  )
}

/** The same for every text in a value. Code stays as it is. */
export function markdownOf<Value>(value: Value): Value {
  return mapTexts(value, escapeMarkdown, isCode)
}

/**
 * A copy of a plain value with other texts.
 *
 * @param isExcepted Whether a member of an object stays as it is.
 */
export function mapTexts<Value>(
  value: Value,
  map: (text: string) => string,
  isExcepted?: (key: string, owner: object) => boolean,
): Value
export function mapTexts(
  value: unknown,
  map: (text: string) => string,
  isExcepted: (key: string, owner: object) => boolean = () => false,
): unknown {
  if (typeof value === 'string') return map(value)
  if (Array.isArray(value)) return value.map((element) => mapTexts(element, map, isExcepted))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      isExcepted(key, value) ? member : mapTexts(member, map, isExcepted),
    ]),
  )
}

/** Markdown in a cell of a table, which ends at a bar and at the end of its line. */
export function tableCell(markdown: string): string {
  return markdown.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, '<br>')
}

/** A text as a code span. Its fences are longer than any run of backticks in it. */
export function codeSpan(text: string): string {
  const fence = fenceFor(text, 1)
  const padding = /^`|`$|^ .* $/.test(text) ? ' ' : ''
  return `${fence}${padding}${text.replaceAll(/\s*\n\s*/g, ' ')}${padding}${fence}`
}

/** A text as a block of code. */
export function fencedCode(language: string, text: string): string {
  const fence = fenceFor(text, 3)
  return `${fence}${language}\n${text}\n${fence}`
}

function fenceFor(text: string, atLeast: number): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
  return '`'.repeat(Math.max(atLeast, longest + 1))
}
