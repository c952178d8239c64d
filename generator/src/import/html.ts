/** A code span, or a tag of the elements that texts of the metadata use for paragraphs, lists, emphasis and code. */
const tag = /`[^`\n]*`|<(\/?)(p|div|br|ul|ol|li|code|a|b|strong|i|em|u|span|font)(?:\s[^<>]{0,500})?\/?>/gi

/** A link to a web address. */
const link =
  /<a\s[^<>]{0,500}?\bhref\s{0,9}=\s{0,9}["']?(https?:[^"'\s<>()]{1,500})["']?(?:\s[^<>]{0,500})?>([^<>[\]`]{1,500})<\/a>/gi

/**
 * Converts the HTML in a text of the metadata to Markdown, without emphasis. A text with a table stays as it is, since its
 * cells would lose their places.
 */
export function htmlToMarkdown(text: string): string {
  if (/<t[dr]\b/i.test(text)) return text
  const converted = text
    .replaceAll(link, (_, address: string, label: string) => `[${label.trim()}](${address})`)
    .replaceAll(tag, (found, slash: string | undefined, name: string | undefined) =>
      name === undefined ? found : markdownOf(name.toLowerCase(), slash !== ''),
    )
  if (converted === text) return text
  return (
    converted
      .replaceAll(/[ \t]*\n[ \t]*/g, '\n')
      // Items of a list follow each other.
      .replaceAll(/\n{2,}(?=- )/g, '\n')
      .replaceAll(/\n{3,}/g, '\n\n')
  )
}

function markdownOf(name: string, isEnd: boolean): string {
  switch (name) {
    case 'br':
      return '\n'
    case 'li':
      return isEnd ? '\n\n' : '\n- '
    case 'p':
    case 'div':
    case 'ul':
    case 'ol':
      return '\n\n'
    case 'code':
      return '`'
    default:
      return ''
  }
}
