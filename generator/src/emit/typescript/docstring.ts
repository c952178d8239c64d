/**
 * The text of a docstring: paragraphs, then tags.
 *
 * @param paragraphs Texts; undefined and empty ones are left out.
 */
function docText(paragraphs: readonly (string | undefined)[], tags: readonly string[] = []): string {
  const text = [...paragraphs, tags.join('\n')]
    .filter((part) => part !== undefined && part !== '')
    .join('\n\n')
    // The documentation's words must not end the docstring.
    .replaceAll('*/', '*\\/')
  return text.split('\n').flatMap(wrap).join('\n')
}

const width = 110

/** Breaks a line at spaces, so that no part is longer than the width where that can be had. */
function wrap(line: string): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current)
      current = word
    } else {
      current = current === '' ? word : `${current} ${word}`
    }
  }
  return [...lines, current]
}

/** A docstring for a structure; none where there is nothing to say. */
export function docs(paragraphs: readonly (string | undefined)[], tags: readonly string[] = []): string[] {
  const text = docText(paragraphs, tags)
  if (text === '') return []
  return [text.includes('\n') ? `\n${text}` : text]
}

/** A docstring as source, for a statement that is written as text. */
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
