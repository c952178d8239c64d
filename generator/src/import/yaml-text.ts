import { Document, isScalar, visit } from 'yaml'

/** The widest line of a text that stays on one line. */
const maxLineLength = 100

/** Formats a plain value as YAML in block style. Long texts are folded, and texts of several lines are literal. */
export function formatYaml(value: object): string {
  const document = new Document(value)
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node) || typeof node.value !== 'string') return
      if (node.value.includes('\n')) node.type = 'BLOCK_LITERAL'
      else if (node.value.length > maxLineLength) node.type = 'BLOCK_FOLDED'
    },
  })
  return document.toString({ lineWidth: 120, minContentWidth: 0 })
}

/**
 * Formats an entry of a map in block style.
 *
 * @param indent The number of spaces before the key.
 * @returns The lines of the entry without the indent of the first one, and without a line break at the end.
 */
export function formatEntry(key: string, value: unknown, indent: number): string {
  const [first = '', ...others] = formatYaml({ [key]: value })
    .trimEnd()
    .split('\n')
  return [first, ...others.map((line) => (line === '' ? '' : ' '.repeat(indent) + line))].join('\n')
}
