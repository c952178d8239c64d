import type { ErrorCode } from 'yaml'

/** The words for one of the errors of the YAML library. */
interface Words {
  readonly code: ErrorCode
  /** Distinguishes the errors with the same code by the message of the library. */
  readonly pattern?: RegExp
  /** @param found The text at the position of the error, up to the end of the line. */
  readonly words: (found: string, match: RegExpExecArray | null) => string
}

/** All errors of the library for which specific words help. The first match counts. */
const table: readonly Words[] = [
  { code: 'ALIAS_PROPS', words: () => 'An alias cannot have an anchor. Remove one of them.' },
  { code: 'BAD_ALIAS', words: (found) => `Expected a name after ${found[0] === '&' ? '&' : '*'}.` },
  {
    code: 'BAD_DQ_ESCAPE',
    words: (found) =>
      `Unknown escape ${/^\\(?:x[\dA-Fa-f]{0,2}|u[\dA-Fa-f]{0,4}|U[\dA-Fa-f]{0,8}|.)?/u.exec(found)?.[0] ?? '\\'}. ` +
      'Use single quotes, or write two backslashes for one.',
  },
  {
    code: 'BAD_INDENT',
    pattern: /sequence items/,
    words: () => 'All items of a list must start in the same column.',
  },
  {
    code: 'BAD_INDENT',
    pattern: /mapping items/,
    words: () => 'All keys of a map must start in the same column.',
  },
  {
    code: 'MISSING_CHAR',
    pattern: /leading empty lines/,
    words: () => 'An empty line at the beginning of a text has more spaces than the text. Remove them.',
  },
  { code: 'BAD_INDENT', pattern: /[Ff]low/, words: () => 'This line must be indented more than its key.' },
  { code: 'BAD_INDENT', words: () => 'The lines of a text must be indented more than its key.' },
  {
    code: 'BAD_SCALAR_START',
    words: (found) => `A text cannot begin with ${found[0]}. Put it in quotes.`,
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    pattern: /mapping/,
    words: () =>
      'Expected one key on this line, but found a second one. Put a text that contains ": " in quotes.',
  },
  { code: 'BLOCK_AS_IMPLICIT_KEY', words: () => 'All items of a list must start in the same column.' },
  { code: 'BLOCK_IN_FLOW', words: () => 'A list or a map within brackets must be in brackets, too.' },
  { code: 'KEY_OVER_1024_CHARS', words: () => 'A key must have at most 1,024 characters.' },
  {
    code: 'MISSING_CHAR',
    pattern: /^Missing closing (.)/,
    words: (_, match) => `This ${match?.[1]} is not closed.`,
  },
  {
    code: 'MISSING_CHAR',
    pattern: /Implicit map keys need/,
    words: () => 'Expected a colon and a value after this key.',
  },
  { code: 'MISSING_CHAR', pattern: /between/, words: () => 'Expected a comma between two entries.' },
  { code: 'MISSING_CHAR', pattern: /space after :/, words: () => 'Expected a space after the colon.' },
  { code: 'MISSING_CHAR', pattern: /^Comments/, words: () => 'Expected a space before the comment.' },
  { code: 'MISSING_CHAR', pattern: /^Tags and anchors/, words: () => 'Expected a space after the anchor.' },
  {
    code: 'MISSING_CHAR',
    pattern: /^Sequence item/,
    words: () => 'Expected - and a space before the item of a list.',
  },
  { code: 'MISSING_CHAR', pattern: /directives-end/, words: () => 'Expected a line break after ---.' },
  { code: 'MISSING_CHAR', words: () => 'Expected a line break after the anchor.' },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    words: (found) =>
      found.startsWith('- ')
        ? 'Expected a key, but found an item of a list.'
        : 'A key must be on one line. Perhaps the colon after the first line is missing.',
  },
  { code: 'MULTIPLE_ANCHORS', words: () => 'Expected one anchor, but found a second one.' },
  { code: 'TAB_AS_INDENT', words: () => 'Expected spaces as indentation, but found a tab.' },
  {
    code: 'UNEXPECTED_TOKEN',
    pattern: /^Unexpected (?:,|empty item)/,
    words: () => 'Expected an entry before the comma.',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    pattern: /^Block scalar header/,
    words: () => 'Expected a line break after the | or > that begins a text.',
  },
]

/** Describes an error of the YAML library in our words. */
export function syntaxWords(code: ErrorCode, message: string, found: string): string {
  for (const { code: known, pattern, words } of table) {
    if (known !== code) continue
    const match = pattern?.exec(message) ?? null
    if (pattern === undefined || match !== null) return words(found, match)
  }
  const unexpected = found.trim()
  if (unexpected === '') return 'Expected something else at this position.'
  return `Unexpected ${unexpected.length > 40 ? `${unexpected.slice(0, 40)}…` : unexpected} at this position.`
}
