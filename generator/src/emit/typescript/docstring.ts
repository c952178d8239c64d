/** The text of a docstring: paragraphs, then tags. Undefined and empty paragraphs are left out. */
function docText(paragraphs: readonly (string | undefined)[], tags: readonly string[] = []): string {
  const text = [...paragraphs, tags.join('\n')]
    .filter((part) => part !== undefined && part !== '')
    .join('\n\n')
    // A description must not end the docstring.
    .replaceAll('*/', '*\\/')
  return text.split('\n').flatMap(wrap).join('\n')
}

const width = 110

/** Code spans, which are not wrapped, and other words; spaces at the beginning belong to the first one. */
const words = /^ *(?:`[^`]*`|[^ ])+|(?:`[^`]*`|[^ ])+/g

/** Wraps a line at spaces. Only a word or code span that is longer than the width exceeds it. */
function wrap(line: string): string[] {
  const lines: string[] = []
  let current = ''
  for (const [word] of line.matchAll(words)) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current)
      current = word
    } else {
      current = current === '' ? word : `${current} ${word}`
    }
  }
  return [...lines, current]
}

/** The docstrings of a ts-morph structure: one, or none if the text is empty. */
export function docs(paragraphs: readonly (string | undefined)[], tags: readonly string[] = []): string[] {
  const text = docText(paragraphs, tags)
  if (text === '') return []
  return [text.includes('\n') ? `\n${text}` : text]
}

/** A docstring as source text, for statements that are not ts-morph structures. */
export function docComment(
  paragraphs: readonly (string | undefined)[],
  tags: readonly string[] = [],
): string {
  const text = docText(paragraphs, tags)
  if (text === '') return ''
  if (!text.includes('\n')) return `/** ${text} */\n`
  return `/**\n${text
    .split('\n')
    .map((line) => ` * ${line}`.trimEnd())
    .join('\n')}\n */\n`
}
