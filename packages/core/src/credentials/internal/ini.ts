function unquote(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value
}

/**
 * Parses the sections of an ini file: `[name]`, then lines of `key = value`. `#` or `;` begins a comment, at the start of
 * a line or after a space. Sections with the same name are merged; lines before the first section are ignored.
 */
export function parseIni(text: string): Map<string, Map<string, string>> {
  const sections = new Map<string, Map<string, string>>()
  let section: Map<string, string> | undefined
  // String.trim also removes a byte order mark and the CR of a CRLF.
  for (const line of text.split('\n').map((untrimmed) => untrimmed.trim())) {
    const comment = line.search(/(?:^|\s)[#;]/)
    const content = comment < 0 ? line : line.slice(0, comment).trim()
    const name = /^\[(.*)\]$/.exec(content)?.[1]?.trim()
    const equals = content.indexOf('=')
    if (name !== undefined) {
      section = sections.get(name) ?? new Map()
      sections.set(name, section)
    } else if (equals > 0) {
      section?.set(content.slice(0, equals).trim(), unquote(content.slice(equals + 1).trim()))
    }
  }
  return sections
}
