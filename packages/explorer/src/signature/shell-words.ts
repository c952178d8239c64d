import { UnreadableRequest } from './parsed-request.js'

/** The meanings of the escapes in `$'…'`. */
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '\\': '\\',
  "'": "'",
  '"': '"',
}

/**
 * Splits a command of a POSIX shell into words. Variables and substitutions stay as they are.
 *
 * @throws {UnreadableRequest} If a quote has no end.
 */
export function shellWords(command: string): readonly string[] {
  const words: string[] = []
  let word: string | undefined
  let at = 0

  function add(text: string): void {
    word = (word ?? '') + text
  }

  function endOf(quote: string): number {
    const end = command.indexOf(quote, at)
    if (end < 0) throw new UnreadableRequest(`The command has a quote ${quote} without end.`)
    return end
  }

  function single(): void {
    const end = endOf("'")
    add(command.slice(at, end))
    at = end + 1
  }

  function quoted(quote: string, replacement: (escaped: string) => string): void {
    add('')
    for (;;) {
      if (at >= command.length) endOf(quote)
      const character = command[at] ?? ''
      at += 1
      if (character === quote) return
      if (character !== '\\') add(character)
      else {
        add(replacement(command[at] ?? ''))
        at += 1
      }
    }
  }

  while (at < command.length) {
    const character = command[at] ?? ''
    at += 1
    if (character === "'") single()
    else if (character === '"') {
      quoted('"', (escaped) => (escaped === '\n' ? '' : '$`"\\'.includes(escaped) ? escaped : `\\${escaped}`))
    } else if (character === '$' && command[at] === "'") {
      at += 1
      quoted("'", (escaped) => escapes[escaped] ?? `\\${escaped}`)
    } else if (character === '\\') {
      // A line break after a backslash continues the line, also that of Windows.
      const lineBreak = /^\r?\n/.exec(command.slice(at, at + 2))
      if (lineBreak) at += lineBreak[0].length
      else {
        add(command[at] ?? '')
        at += 1
      }
    } else if (/\s/.test(character)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else {
      add(character)
    }
  }
  if (word !== undefined) words.push(word)
  return words
}
